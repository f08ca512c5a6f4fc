package dev.plumbline.reports.examples;

import static dev.plumbline.reports.Samples.place;

import dev.plumbline.Controls;
import dev.plumbline.HeldOutUse;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.reports.Samples;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.TruthSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A task whose examples are all held out, made column by column. Ids are e0, e1, ..., each in a cluster of its own. */
final class MadeTask {

    private final Shape shape;
    private final int size;
    private final Table candidates;
    private final List<Arm> arms = new ArrayList<>();
    private final List<Reward> rewards = new ArrayList<>();
    private Optional<WeakLabels> labels = Optional.empty();
    private List<SliceSpec> slices = List.of();
    private int[] truth;
    private Optional<double[]> gold = Optional.empty();

    private MadeTask(Shape shape, int size, Table candidates) {
        this.shape = shape;
        this.size = size;
        this.candidates = candidates;
        this.truth = new int[size];
    }

    /** Single examples, in pools of so many. */
    static MadeTask pools(int size, int candidates) {
        Table table = Table.create();
        table.addColumns(column("id", size, i -> "e" + i));
        table.addColumns(column("pool", size, i -> "p" + i / candidates));
        table.addColumns(column("cluster", size, i -> "p" + i / candidates));
        return new MadeTask(Shape.POINTWISE, size, table);
    }

    static MadeTask singles(int size) {
        return pools(size, 1);
    }

    /** Pairs; candidates 2i and 2i + 1 are the sides of pair i. */
    static MadeTask pairs(int size) {
        Table table = Table.create();
        table.addColumns(column("id", 2 * size, i -> "e" + i / 2));
        table.addColumns(column("pool", 2 * size, i -> "e" + i / 2));
        table.addColumns(column("cluster", 2 * size, i -> "e" + i / 2));
        return new MadeTask(Shape.PAIRS, size, table);
    }

    private static StringColumn column(String name, int size, java.util.function.IntFunction<String> of) {
        return StringColumn.create(name, IntStream.range(0, size).mapToObj(of));
    }

    MadeTask column(String name, String... values) {
        candidates.addColumns(StringColumn.create(name, values));
        return this;
    }

    MadeTask sliced(String column, String... values) {
        slices = List.of(new SliceSpec.Column(place(20), column));
        return column(column, values);
    }

    MadeTask truth(int... classes) {
        truth = classes;
        return this;
    }

    MadeTask gold(double... values) {
        gold = Optional.of(values);
        return this;
    }

    /** Weak labels by the probability of the second class. */
    MadeTask weak(double... second) {
        labels = Optional.of(new WeakLabels("raters", predictions(second)));
        arms.add(new Arm(Arm.WEAK, "", List.of(predictions(second)), ""));
        return this;
    }

    /** An arm by the probability of the second class. */
    MadeTask arm(String name, String method, double... second) {
        arms.add(new Arm(name, method, List.of(predictions(second)), ""));
        return this;
    }

    MadeTask reward(String name, double... values) {
        rewards.add(new Reward(name, List.of(values), ""));
        return this;
    }

    private List<String> classes() {
        return shape == Shape.PAIRS ? List.of("second", "first") : List.of("no", "yes");
    }

    private Probabilities predictions(double... second) {
        return Probabilities.ofSecond(classes(), second);
    }

    TaskRun run() {
        return run(HeldOutUse.FREE);
    }

    TaskRun run(HeldOutUse use) {
        int[] rows = IntStream.range(0, size).toArray();
        int[] first = shape == Shape.PAIRS ? Arrays.stream(rows).map(i -> 2 * i).toArray() : rows;
        int[] second =
                shape == Shape.PAIRS ? Arrays.stream(rows).map(i -> 2 * i + 1).toArray() : new int[0];
        Table table = shape == Shape.PAIRS ? candidates.where(every(first)) : candidates;
        Examples examples = new Examples(shape, table, candidates, first, second);
        Dataset dataset = new Dataset(
                examples, new TreeMap<>(), Map.of(), new Splits(Collections.nCopies(size, Split.HELD_OUT)), Map.of());
        return new TaskRun(
                task(),
                () -> dataset,
                labels,
                arms,
                rewards,
                Controls.none(),
                new HeldOut(rows, classes(), truth, gold, Optional.empty()),
                Measurements.of(List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                use);
    }

    private static tech.tablesaw.selection.Selection every(int[] rows) {
        return tech.tablesaw.selection.Selection.with(rows);
    }

    private Task task() {
        return new Task(
                place(1),
                "made",
                "",
                1,
                List.of(),
                Samples.spec(shape, Optional.of("made.csv"), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                new TruthSpec(
                        place(9),
                        Optional.of("truth"),
                        Map.of(),
                        slices,
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD),
                List.of());
    }
}
