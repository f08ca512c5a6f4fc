package dev.plumbline.labeling.aggregation;

import dev.plumbline.SharedData;
import dev.plumbline.labeling.raters.PanelRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Real people's ratings and the truth, beside the project: {@code answer.csv} and {@code truth.csv} of a folder.
 *
 * @param truth of each item a class; -1 where it is not known
 */
record CrowdData(PanelRatings ratings, int[] truth) {

    static CrowdData read(String name) throws IOException {
        Path folder = SharedData.folder().resolve("crowd").resolve(name);
        List<String[]> answers = rows(folder.resolve("answer.csv"));
        List<String[]> known = rows(folder.resolve("truth.csv"));
        List<String> items =
                names(Stream.concat(answers.stream(), known.stream()).map(row -> row[0]));
        List<String> raters = names(answers.stream().map(row -> row[1]));
        List<String> classes = names(Stream.concat(
                answers.stream().map(row -> row[2]), known.stream().map(row -> row[1])));
        int[] truth = new int[items.size()];
        Arrays.fill(truth, -1);
        known.forEach(row -> truth[items.indexOf(row[0])] = classes.indexOf(row[1]));
        int[][] cells = answers.stream()
                .map(row -> new int[] {raters.indexOf(row[1]), items.indexOf(row[0]), classes.indexOf(row[2])})
                .sorted(Comparator.<int[]>comparingInt(cell -> cell[1]).thenComparingInt(cell -> cell[0]))
                .toArray(int[][]::new);
        return new CrowdData(Panels.of(classes, raters, items.size(), cells), truth);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(","))
                .toList();
    }

    private static List<String> names(Stream<String> cells) {
        return List.copyOf(new TreeSet<>(cells.toList()));
    }

    double accuracy(Aggregation aggregation) {
        return Panels.accuracy(aggregation.of(ratings, 1).labels(), truth);
    }
}
