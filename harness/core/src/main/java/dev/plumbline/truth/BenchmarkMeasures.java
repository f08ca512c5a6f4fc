package dev.plumbline.truth;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Split;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.benchmark.Benchmark;
import dev.plumbline.truth.benchmark.Items;
import dev.plumbline.truth.benchmark.JudgeBench;
import dev.plumbline.truth.benchmark.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts scores by a benchmark's own rules over the held-out examples, with intervals by cluster. */
public final class BenchmarkMeasures {

    private final Items items;
    private final int[] right;
    private final int[] clusters;

    private BenchmarkMeasures(Items items, int[] right, int[] clusters) {
        this.items = items;
        this.right = right;
        this.clusters = clusters;
    }

    /**
     * Opens the held-out truth and measures everyone who scored.
     *
     * @throws BadInput where the truth is not such as the benchmark has
     */
    public static List<Measurement> of(Benchmark benchmark, Evidence evidence, List<Scored> all) {
        int[] rows = evidence.splits().rows(Split.HELD_OUT);
        Items items = Items.of(benchmark, evidence.examples(), rows);
        int[] right =
                right(benchmark, evidence.truth().classes(), evidence.truth().open(rows));
        List<Problem> problems = items.problems(right);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        BenchmarkMeasures measures =
                new BenchmarkMeasures(items, right, evidence.examples().clusters());
        return all.stream().flatMap(scored -> measures.of(scored).stream()).toList();
    }

    /** Of pairs the class of the better candidate as it stands, of pools whether the class is the right one. */
    private static int[] right(Benchmark benchmark, List<String> classes, int[] truth) {
        if (benchmark.ofPairs()) {
            return truth;
        }
        int right = benchmark.right().map(classes::indexOf).orElse(classes.size() - 1);
        return Arrays.stream(truth).map(label -> label == right ? 1 : 0).toArray();
    }

    private List<Measurement> of(Scored scored) {
        String method = scored.subject().method();
        List<List<Part>> bySeed = scored.bySeed().stream()
                .map(scores -> items.parts(right, scores, method))
                .toList();
        List<Measurement> measured = new ArrayList<>();
        for (int p = 0; p < bySeed.get(0).size(); p++) {
            int part = p;
            List<Part> same = bySeed.stream().map(parts -> parts.get(part)).toList();
            measured.add(new Measurement(key(scored.subject(), same.get(0)), measured(same)));
        }
        return measured;
    }

    /** The metric under which a part is measured. */
    public static Metric metric(Part part) {
        return part.axis().equals(JudgeBench.OUTCOME) ? Metric.BENCHMARK_OUTCOME : Metric.BENCHMARK_SCORE;
    }

    private static MetricKey key(Subject subject, Part part) {
        MetricKey total = new MetricKey(
                subject.arm(), subject.method(), MetricKey.ALL, metric(part).label(), Against.TRUTH);
        return part.axis().equals(Part.TOTAL) ? total : total.at(part.axis(), part.step());
    }

    private Measured measured(List<Part> bySeed) {
        Optional<String> missing = bySeed.get(0).missing();
        if (missing.isPresent()) {
            return new Undefined(missing.get());
        }
        return new Strata(bySeed, items.rows(), clusters).measured();
    }
}
