package dev.plumbline.learning.probes;

import dev.plumbline.dataset.Draws;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes that keep what a text says. */
final class Keeping {

    private static final double SHARE = .1;
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern FIRST_LINE = Pattern.compile("\\S[^\\n]*");
    private static final String LATIN = "aceopxyACEOPX";
    private static final String CYRILLIC = "асеорхуАСЕОРХ";

    private static final List<String> TAIL = List.of(
            "The shop on the corner opens at nine.",
            "Most of the chairs in the hall are grey.",
            "A bus passes here every twenty minutes.",
            "The second drawer holds spare keys.");

    private Keeping() {}

    static String whitespace(String text, Draws draws) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced.append(c).append(c == ' ' && draws.uniform() < .5 ? " " : "");
        }
        return spaced.append("\n\n").toString();
    }

    static String quoted(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    static String bold(String text) {
        return FIRST_LINE.matcher(text).replaceFirst(line -> Matcher.quoteReplacement("**" + line.group() + "**"));
    }

    /** Two neighbours within a word, never its first or last letter. */
    static String typos(String text, Draws draws) {
        return changed(text, LONG_WORD, draws, word -> {
            char[] letters = word.toCharArray();
            int at = 1 + draws.below(letters.length - 2);
            int with = at + 1 < letters.length - 1 ? at + 1 : at - 1;
            char letter = letters[at];
            letters[at] = letters[with];
            letters[with] = letter;
            return new String(letters);
        });
    }

    static String homoglyphs(String text, Draws draws) {
        return changed(
                text,
                Pattern.compile("[" + LATIN + "]"),
                draws,
                letter -> String.valueOf(CYRILLIC.charAt(LATIN.indexOf(letter))));
    }

    private interface Word {
        String of(String word);
    }

    /** Changes a share of what matches, by chance, and one of it at least. */
    private static String changed(String text, Pattern pattern, Draws draws, Word change) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        boolean[] chosen = new boolean[found.size()];
        chosen[draws.below(chosen.length)] = true;
        IntStream.range(0, chosen.length).forEach(i -> chosen[i] |= draws.uniform() < SHARE);
        StringBuilder changed = new StringBuilder();
        int end = 0;
        for (int i = 0; i < chosen.length; i++) {
            MatchResult match = found.get(i);
            changed.append(text, end, match.start());
            changed.append(chosen[i] ? change.of(match.group()) : match.group());
            end = match.end();
        }
        return changed.append(text, end, text.length()).toString();
    }

    static String tail(String text, Draws draws) {
        return text + "\n\n"
                + IntStream.of(draws.permutation(TAIL.size()))
                        .mapToObj(TAIL::get)
                        .collect(Collectors.joining(" "));
    }
}
