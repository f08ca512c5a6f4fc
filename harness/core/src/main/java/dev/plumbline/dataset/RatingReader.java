package dev.plumbline.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a file of ratings. */
public final class RatingReader {

    private static final String ORIGIN = "ratings";

    private RatingReader() {}

    /**
     * Reads every line that holds a rating.
     *
     * @throws dev.plumbline.config.BadInput if the file cannot be read, lacks a column, or a rating has no example or rater
     * @throws MissingRoot if the file lies beneath a data root that was not given
     */
    public static RatingRows read(RatingFile spec, DataRoots roots) {
        DataFile file = new DataFile(roots.resolve(spec.file(), spec.place()), roots.name(spec.file()), Limits.DEFAULT);
        Map<String, Field> wanted = new LinkedHashMap<>();
        Stream.concat(Stream.of(spec.example(), spec.rater(), spec.rating()), spec.group().stream())
                .forEach(name -> wanted.put(name, Field.of(name)));
        Problems problems = new Problems();
        Sheet sheet = new SheetReader(ORIGIN, wanted, false).read(file, spec.place(), problems);
        problems.raise();
        int[] rated = IntStream.range(0, sheet.size())
                .filter(row -> !sheet.cell(spec.rating(), row).isEmpty())
                .toArray();
        for (int row : rated) {
            key(sheet, spec.example(), row, "the id of an example", problems);
            key(sheet, spec.rater(), row, "a rater", problems);
            spec.group().ifPresent(group -> key(sheet, group, row, "the group of a rater", problems));
        }
        List<String> ratings = meant(spec, sheet, rated, problems);
        problems.raise();
        return new RatingRows(
                LineSheet.pick(sheet.cells(spec.example()), rated),
                LineSheet.pick(sheet.cells(spec.rater()), rated),
                ratings,
                spec.group()
                        .map(group -> LineSheet.pick(sheet.cells(group), rated))
                        .orElse(List.of()),
                IntStream.of(rated).mapToObj(sheet::place).toList());
    }

    /** The ratings, each as the name of the candidate that it prefers where the task tells how. */
    private static List<String> meant(RatingFile spec, Sheet sheet, int[] rated, Problems problems) {
        List<String> written = LineSheet.pick(sheet.cells(spec.rating()), rated);
        if (spec.preferred().isEmpty()) {
            return written;
        }
        for (int i = 0; i < rated.length; i++) {
            if (!spec.preferred().containsKey(written.get(i))) {
                problems.add(
                        sheet.place(rated[i]),
                        "expected one of "
                                + String.join(
                                        ", ", new TreeSet<>(spec.preferred().keySet())) + " in '" + spec.rating()
                                + "', found " + Quoted.of(written.get(i)) + "; correct the cell");
            }
        }
        return written.stream()
                .map(value -> spec.preferred().getOrDefault(value, value))
                .toList();
    }

    private static void key(Sheet sheet, String column, int row, String what, Problems problems) {
        String found = LineSheet.key(what, sheet.cell(column, row), sheet.place(row));
        if (found.isEmpty()) {
            problems.add(
                    sheet.place(row),
                    "expected " + what + " in '" + column + "', found an empty cell; fill it in, or remove the line");
        }
    }
}
