package dev.plumbline.reports;

import dev.plumbline.TaskRun;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.SplitSpec;
import dev.plumbline.dataset.Splits;
import dev.plumbline.dataset.View;
import dev.plumbline.dataset.World;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Parts of runs, small enough to check by eye. */
public final class Samples {

    private Samples() {}

    public static Place place(int line) {
        return new Place("tasks/sample/task.yaml", line, 3);
    }

    /** The same ends at every confidence but .9, where they are .01 nearer. */
    public record FixedInterval(double from, double to) implements Interval {
        @Override
        public double low(double confidence) {
            return Math.abs(confidence - 0.9) < 1e-9 ? from + 0.01 : from;
        }

        @Override
        public double high(double confidence) {
            return Math.abs(confidence - 0.9) < 1e-9 ? to - 0.01 : to;
        }
    }

    public static Measured value(double estimate, double low, double high) {
        return new Measured.Value(estimate, new FixedInterval(low, high), 4, 2, 2);
    }

    /** Where a search ended without finding anything: at least there, and surely from some place on. */
    public record EndOfSearch(double from) implements Interval {
        @Override
        public double low(double confidence) {
            return from;
        }

        @Override
        public double high(double confidence) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public boolean censored() {
            return true;
        }
    }

    public static Measured atLeast(double estimate, double surely) {
        return new Measured.Value(estimate, new EndOfSearch(surely), 4, 2, 1);
    }

    public static Measured undefined(String reason) {
        return new Measured.Undefined(reason);
    }

    public static Measurement all(String arm, String method, String metric, Against against, Measured measured) {
        return measured(arm, method, MetricKey.ALL, metric, against, measured);
    }

    public static Measurement measured(
            String arm, String method, String slice, String metric, Against against, Measured measured) {
        return new Measurement(new MetricKey(arm, method, slice, metric, against), measured);
    }

    public static Measurement point(
            String arm, String method, String metric, Against against, String axis, String step, Measured measured) {
        return new Measurement(new MetricKey(arm, method, MetricKey.ALL, metric, against, axis, step), measured);
    }

    /** Of the task of raters alone, with those numbers in place of its own. */
    public static Findings findings(List<Measurement> numbers) {
        return findings(2, numbers);
    }

    /** Of a task of the sample run, with those numbers in place of its own. */
    public static Findings findings(int task, List<Measurement> numbers) {
        TaskRun run = SampleRun.plain().tasks().get(task);
        return new Findings(new TaskRun(
                run.task(),
                run.dataset(),
                run.labels(),
                run.arms(),
                run.controls(),
                run.heldOut(),
                Measurements.of(numbers),
                run.verdict()));
    }

    /** Those numbers, with the arms and the methods that they name. */
    public static Findings findingsOfArms(List<Measurement> numbers) {
        return new Findings(runOfArms(Measurements.of(numbers)));
    }

    /** The same as a run of the task of raters alone. */
    public static TaskRun runOfArms(Measurements numbers) {
        TaskRun run = SampleRun.plain().tasks().get(2);
        List<Arm> arms = numbers.all().stream()
                .map(Measurement::key)
                .map(key -> new Arm(key.arm(), key.method(), run.arms().get(0).bySeed(), ""))
                .distinct()
                .toList();
        return new TaskRun(
                run.task(), run.dataset(), run.labels(), arms, run.controls(), run.heldOut(), numbers, run.verdict());
    }

    public static GateResult gate(
            int line,
            String metric,
            boolean atLeast,
            double bound,
            Gate.Expect expect,
            Outcome outcome,
            String word,
            Measured measured) {
        OptionalDouble some = OptionalDouble.of(bound);
        OptionalDouble none = OptionalDouble.empty();
        Gate gate = new Gate(
                place(line),
                metric,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Against.TRUTH,
                atLeast ? some : none,
                atLeast ? none : some,
                0.95,
                none,
                expect,
                Gate.OnInconclusive.FAIL,
                Optional.of("because " + word));
        MetricKey key = new MetricKey("student", "soft", MetricKey.ALL, metric, Against.TRUTH);
        return new GateResult(gate, key, measured, outcome, OptionalInt.empty(), "sentence of " + metric + " " + word);
    }

    /** Examples e0 to e7 in clusters of two: two in each of the first two splits, four held out. */
    public static Dataset dataset(Shape shape, String word) {
        Table table = Table.create(
                StringColumn.create("id", 8),
                StringColumn.create("pool", 8),
                StringColumn.create("cluster", 8),
                StringColumn.create("carry", 8));
        for (int i = 0; i < 8; i++) {
            table.stringColumn("id").set(i, "e" + i + " " + word);
            table.stringColumn("pool").set(i, "p" + i);
            table.stringColumn("cluster").set(i, "c" + i / 2);
            table.stringColumn("carry").set(i, i < 6 ? word : "no");
        }
        int[] rows = {0, 1, 2, 3, 4, 5, 6, 7};
        boolean pairs = shape == Shape.PAIRS;
        Examples examples = new Examples(shape, table, table.copy(), rows, pairs ? rows : new int[0]);
        TreeMap<String, View> views = new TreeMap<>(Map.of("digits", new View.Dense(8, 2, new float[16])));
        Split held = Split.HELD_OUT;
        Splits splits = new Splits(
                List.of(Split.SUPERVISE, Split.SUPERVISE, Split.TRANSFER, Split.TRANSFER, held, held, held, held));
        return new Dataset(examples, views, Map.of(), splits, Map.of(Split.TRANSFER, 1, held, 1));
    }

    public static DatasetSpec spec(Shape shape, Optional<String> file, Optional<World> world) {
        return new DatasetSpec(
                place(2),
                file,
                world,
                7,
                shape,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new SplitSpec(place(6), 0.25, 0.25, 0, 0.5, Optional.empty(), Optional.empty()));
    }

    /** Predictions of the second class: .5 outside the held-out split, there as given. */
    public static Probabilities second(Dataset dataset, double... heldOut) {
        double[] second = {0.5, 0.5, 0.5, 0.5, heldOut[0], heldOut[1], heldOut[2], heldOut[3]};
        List<String> classes =
                dataset.examples().shape() == Shape.PAIRS ? List.of("second", "first") : List.of("false", "true");
        return Probabilities.ofSecond(classes, second);
    }
}
