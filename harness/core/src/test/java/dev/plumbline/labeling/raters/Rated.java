package dev.plumbline.labeling.raters;

import dev.plumbline.config.Binder;
import dev.plumbline.config.TaskFile;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Simulated raters as a task file has them, and what they rate. */
record Rated(Map<String, SimulatedRaters> raters, Examples examples, List<GoldTerm> gold, int[] truth) {

    static final List<String> CLASSES = List.of("bad", "good");

    /** Binds the kinds of raters of a task file: {@code crowd: {count: 2}}. */
    static Map<String, SimulatedRaters> raters(String yaml) {
        try {
            Path file = Files.createTempFile("raters", ".yaml");
            Files.writeString(file, "raters:\n  " + yaml.replace("\n", "\n  ") + "\n");
            Kinds kinds = new Binder(Map.of()).bind(TaskFile.read(file, "task.yaml"), Kinds.class);
            Files.delete(file);
            return kinds.raters();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kinds(Map<String, SimulatedRaters> raters) {}

    static SimulatedRaters one(String yaml) {
        return raters("one: " + yaml).values().iterator().next();
    }

    /** Single examples with numbers in columns. */
    static Examples pointwise(Map<String, double[]> columns) {
        int n = columns.values().iterator().next().length;
        return examples(Shape.POINTWISE, columns, IntStream.range(0, n).toArray(), new int[0]);
    }

    /** Pairs of candidates: the first two rows, the next two, and so on. */
    static Examples pairs(Map<String, double[]> columns) {
        int n = columns.values().iterator().next().length / 2;
        return examples(
                Shape.PAIRS,
                columns,
                IntStream.range(0, n).map(i -> 2 * i).toArray(),
                IntStream.range(0, n).map(i -> 2 * i + 1).toArray());
    }

    private static Examples examples(Shape shape, Map<String, double[]> columns, int[] first, int[] second) {
        Table table = Table.create("examples");
        new LinkedHashMap<>(columns)
                .forEach((name, values) -> table.addColumns(StringColumn.create(
                        name, Arrays.stream(values).mapToObj(Double::toString).toList())));
        Table ofExamples = shape == Shape.POINTWISE ? table : Table.create("none");
        return new Examples(shape, ofExamples, table, first, second);
    }

    PanelRatings at(double correlation, long seed) {
        return panel(seed).at(correlation);
    }

    SimulatedPanel panel(long seed) {
        return new SimulatedPanel(raters, examples, Optional.empty(), CLASSES, gold, () -> truth, seed);
    }

    /** What a rater said of each example, -1 where nothing. */
    static int[] said(PanelRatings ratings, String rater) {
        int[] said = new int[ratings.examples()];
        Arrays.fill(said, -1);
        int of = ratings.raters().indexOf(rater);
        for (int i = 0; i < ratings.size(); i++) {
            if (ratings.rater()[i] == of) {
                said[ratings.item()[i]] = ratings.says()[i];
            }
        }
        return said;
    }
}
