package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A data file, of which the name tells the format: CSV with a header, a JSON array of objects, or an object a line.
 *
 * @param name what messages call it
 */
record DataFile(Path path, String name, Limits limits) {

    private static final int DEPTH = 100;
    private static final Pattern UNEXPECTED = Pattern.compile("^Unexpected character \\(('.+?') \\(code");

    /** Hands over the lines in the order of the file; at least one. */
    void lines(Consumer<Line> each) {
        String lower = name().toLowerCase(Locale.ROOT);
        boolean gzip = lower.endsWith(".gz");
        String plain = gzip ? lower.substring(0, lower.length() - ".gz".length()) : lower;
        try (BufferedReader text = text(gzip)) {
            if (plain.endsWith(".csv")) {
                new CsvLines(this).read(text, each);
            } else if (plain.endsWith(".jsonl")) {
                new JsonLines(this).readLines(text, each);
            } else if (plain.endsWith(".json")) {
                new JsonLines(this).readArray(text, each);
            } else {
                throw new BadInput(
                        Place.of(name()),
                        "expected a name that ends in .csv, .json or .jsonl, or in one of these and .gz; rename the file");
            }
        } catch (IOException e) {
            throw new BadInput(Place.of(name()), "cannot be read; make it readable, or fetch it anew");
        }
    }

    /** The text without a byte order mark. */
    BufferedReader text(boolean gzip) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(CheckedInput.open(this, gzip), StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxStringLength(limits.cell())
                .maxNestingDepth(DEPTH)
                .build();
    }

    /** The value of a cell, unless it is too long. */
    String cell(String value, int line) {
        if (value.length() > limits.cell()) {
            throw tooMuch(line);
        }
        return value;
    }

    BadInput bad(int line, String message) {
        return new BadInput(Place.of(name(), line), message);
    }

    /** Text that is empty or holds a header only. */
    BadInput empty(String found) {
        return new BadInput(
                Place.of(name()), "expected at least one line of data, found " + found + "; put data into the file");
    }

    /** The line of what a parser could not read; some of its exceptions do not say it. */
    static int line(JacksonException e, JsonParser parser) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? parser.currentLocation().getLineNr() : place.getLineNr();
    }

    /** What a parser could not read. */
    BadInput broken(JacksonException e, int line, String expected) {
        if (e instanceof StreamConstraintsException) {
            return tooMuch(line);
        }
        String message = e.getOriginalMessage();
        boolean end = message.startsWith("Unexpected end-of-input") || message.startsWith("Missing closing quote");
        String found = end ? "the end within a value" : reason(message);
        return bad(line, "expected " + expected + ", found " + found + "; correct the line, or fetch the file anew");
    }

    /** What the parser says, without its advice on its own settings. */
    private static String reason(String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            return "an unexpected " + unexpected.group(1);
        }
        String first = message.lines().findFirst().orElse("something else");
        int advice = first.indexOf(": was expecting");
        return advice < 0 ? first : first.substring(0, advice);
    }

    private BadInput tooMuch(int line) {
        return bad(
                line,
                "expected values of at most " + limits.cell() + " characters and a depth of at most " + DEPTH
                        + ", found more; shorten the value");
    }
}
