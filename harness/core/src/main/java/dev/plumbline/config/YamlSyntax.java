package dev.plumbline.config;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What keeps a text from being YAML, in one plain sentence.
 *
 * @param place line and column; the name of the file is left empty
 */
record YamlSyntax(Place place, String sentence) {

    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column (\\d+):$");

    /** The parser's phrase, and what it means to a person. The first that occurs in the parser's message counts. */
    private record Phrase(Pattern parser, String sentence) {
        Phrase(String parser, String sentence) {
            this(Pattern.compile(parser), sentence);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("\\(TAB\\)", "a tab stands where only spaces may; indent with spaces"),
            new Phrase("character '(.+)' that cannot start", "a value cannot begin with '%s'; put it in quotes"),
            new Phrase(
                    "mapping values are not allowed",
                    "a colon stands where no key can be; put text that holds ': ' in quotes, or correct the indentation"),
            new Phrase("found unexpected end of stream", "a quote is opened here and never closed; close it"),
            new Phrase("found unexpected document separator", "a quote is opened here and never closed; close it"),
            new Phrase("expected ',' or ']'", "expected ',' or ']' in the list that begins at %s; close it"),
            new Phrase("expected ',' or '}'", "expected ',' or '}' in the mapping that begins at %s; close it"),
            new Phrase("expected the node content", "a value is missing here; write one, or close what was opened"),
            new Phrase(
                    "expected <block end>",
                    "this line does not fit the lines above; align the keys of a mapping, or the dashes of a list"),
            new Phrase("could not find expected ':'", "expected 'key: value', found no colon; add it"),
            new Phrase(
                    "found unknown escape",
                    "a backslash in double quotes begins no known escape; double it, or use single quotes"),
            new Phrase(
                    "Expected a property name",
                    "a key is a list, a mapping or an alias here; write plain text instead"),
            new Phrase("expected '<document start>'", "text stands after the end of the document; remove it"));

    /** Reads the parser's message: a context with its place, then the problem with its place. */
    static YamlSyntax of(JacksonException e) {
        String whole = e.getOriginalMessage();
        List<Place> marks = MARK.matcher(whole).results().map(YamlSyntax::place).toList();
        // Places and excerpts of the file are indented; what is left is the parser's own words.
        String message = whole.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining("\n"));
        boolean unclosed = message.contains("scanning a quoted scalar");
        Place place = marks.isEmpty() ? place(e.getLocation()) : marks.get(unclosed ? 0 : marks.size() - 1);
        String opened = marks.isEmpty()
                ? ""
                : "line " + marks.get(0).line() + ", column " + marks.get(0).column();
        return new YamlSyntax(place, sentence(message, opened));
    }

    private static String sentence(String message, String opened) {
        for (Phrase phrase : PHRASES) {
            var found = phrase.parser().matcher(message);
            if (found.find()) {
                return phrase.sentence().replace("%s", found.groupCount() > 0 ? found.group(1) : opened);
            }
        }
        return "not YAML (" + message.substring(message.lastIndexOf('\n') + 1) + "); correct it";
    }

    private static Place place(MatchResult mark) {
        return new Place("", Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
    }

    private static Place place(TokenStreamLocation at) {
        return new Place("", Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }
}
