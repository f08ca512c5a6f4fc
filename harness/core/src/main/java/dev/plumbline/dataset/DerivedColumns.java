package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns made of other columns: groups of values, and counts in texts. */
final class DerivedColumns {

    private final Sheet sheet;

    private DerivedColumns(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Adds the groups, then the features; each may be made of those before it. */
    static void add(DatasetSpec spec, Sheet sheet) {
        DerivedColumns derived = new DerivedColumns(sheet);
        spec.groups().forEach(derived::group);
        spec.features().forEach(derived::feature);
    }

    private void group(String name, DatasetSpec.Group group) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        group.as().forEach((label, written) -> patterns.put(label, pattern(written)));
        Map<String, String> known = new LinkedHashMap<>();
        List<String> cells = sheet.cells(group.of());
        List<String> labels = IntStream.range(0, cells.size())
                .mapToObj(row ->
                        known.computeIfAbsent(cells.get(row), value -> label(group, patterns, value, sheet.place(row))))
                .toList();
        sheet.add(name, labels, Set.of());
    }

    /** {@code *} stands for any text, {@code |} parts alternatives. */
    private static Pattern pattern(String written) {
        String regex = Arrays.stream(written.split("\\|", -1))
                .map(String::strip)
                .map(one ->
                        Arrays.stream(one.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static String label(DatasetSpec.Group group, Map<String, Pattern> patterns, String value, Place place) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(value).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        place,
                        "expected a value of '" + group.of() + "' that a group takes, found " + Quoted.of(value)
                                + "; add a group for it to " + group.place()));
    }

    private void feature(String name, TextFeature feature) {
        if (feature.count().isEmpty()) {
            throw new BadInput(
                    feature.place(), "expected characters, words, lines or a text to count, found an empty text");
        }
        List<String> counts = sheet.cells(feature.of()).stream()
                .map(text -> Long.toString(count(feature.count(), text)))
                .toList();
        sheet.add(name, counts, Set.of());
    }

    private static long count(String what, String text) {
        return switch (what) {
            case "characters" -> text.codePointCount(0, text.length());
            case "words" -> words(text);
            case "lines" -> text.lines().count();
            default -> occurrences(what, text);
        };
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }

    private static int occurrences(String what, String text) {
        int count = 0;
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length())) {
            count++;
        }
        return count;
    }
}
