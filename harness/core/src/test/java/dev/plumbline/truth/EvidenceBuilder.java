package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.labeling.PanelLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Small evidence for tests: two classes unless said, every example held out and a cluster of its own unless said. */
public final class EvidenceBuilder {

    private final int[] truth;
    private List<String> classes = List.of("no", "yes");
    private Shape shape = Shape.POINTWISE;
    private int[] clusters;
    private Optional<Probabilities> weak = Optional.empty();
    private final List<Arm> arms = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();
    private Optional<ErrorForecast> errors = Optional.empty();
    private int transfer;
    private Optional<PanelLabels> panel = Optional.empty();
    private Optional<double[]> inclusion = Optional.empty();
    private Inference inference = Inference.NONE;

    private EvidenceBuilder(int[] truth) {
        this.truth = truth;
        this.clusters = IntStream.range(0, truth.length).toArray();
    }

    public static EvidenceBuilder truth(int... truth) {
        return new EvidenceBuilder(truth);
    }

    public EvidenceBuilder classes(String... names) {
        classes = List.of(names);
        return this;
    }

    public EvidenceBuilder pairs() {
        shape = Shape.PAIRS;
        return classes("second", "first");
    }

    public EvidenceBuilder clusters(int... clusters) {
        this.clusters = clusters;
        return this;
    }

    /** Hard weak labels; negative for an absent one. */
    public EvidenceBuilder weak(int... labels) {
        return weak(Probabilities.ofHard(classes, labels));
    }

    /** Soft weak labels: the probability of the second class; -1 for an absent one. */
    public EvidenceBuilder weakSoft(double... second) {
        return weak(Probabilities.ofSecond(classes, second));
    }

    public EvidenceBuilder weak(Probabilities labels) {
        weak = Optional.of(labels);
        return this;
    }

    /** An arm by hard labels, an array a seed. */
    public EvidenceBuilder arm(String name, String method, int[]... bySeed) {
        List<Probabilities> seeds = Arrays.stream(bySeed)
                .map(labels -> Probabilities.ofHard(classes, labels))
                .toList();
        return arm(name, method, seeds);
    }

    public EvidenceBuilder arm(String name, String method, List<Probabilities> bySeed) {
        arms.add(new Arm(name, method, bySeed, ""));
        return this;
    }

    /** An arm by the probability of the second class. */
    public EvidenceBuilder soft(String name, String method, double... second) {
        return arm(name, method, List.of(Probabilities.ofSecond(classes, second)));
    }

    public EvidenceBuilder slice(String name, int... rows) {
        slices.add(new Slice(name, rows));
        return this;
    }

    /** The first so many examples are the transfer split. */
    EvidenceBuilder transfer(int examples) {
        transfer = examples;
        return this;
    }

    /** The probabilities with which examples were drawn to get a truth; one of a negative truth was not. */
    EvidenceBuilder sampled(double... probabilities) {
        inclusion = Optional.of(probabilities);
        return this;
    }

    /** Truth is wrong on up to that share of the examples. */
    EvidenceBuilder erring(double rate) {
        inference = inference.erring(rate);
        return this;
    }

    /** Forecasts of wrong weak labels, negative for none, and their folds. */
    EvidenceBuilder errors(double[] wrong, int... folds) {
        errors = Optional.of(new ErrorForecast(wrong, folds));
        return this;
    }

    public EvidenceBuilder panel(PanelLabels labels) {
        panel = Optional.of(labels);
        return this;
    }

    public EvidenceBuilder asking(PanelSpec asked) {
        inference = inference.asking(asked);
        return this;
    }

    public Evidence build() {
        List<Split> splits = new ArrayList<>(Collections.nCopies(transfer, Split.TRANSFER));
        splits.addAll(Collections.nCopies(truth.length - transfer, Split.HELD_OUT));
        return new Evidence(
                examples(shape, clusters),
                new Splits(splits),
                inclusion
                        .map(drawn -> new SealedTruth(classes, truth, drawn))
                        .orElseGet(() -> new SealedTruth(classes, truth)),
                weak,
                arms,
                all(),
                inference,
                errors,
                panel);
    }

    private List<Slice> all() {
        List<Slice> all = new ArrayList<>();
        all.add(new Slice("all", IntStream.range(transfer, truth.length).toArray()));
        all.addAll(slices);
        return all;
    }

    /** Compares a pair of arms as well. */
    public EvidenceBuilder compare(Subject one, Subject other) {
        List<Pair> pairs = new ArrayList<>(inference.pairs());
        pairs.add(new Pair(one, other));
        inference = new Inference(7, pairs, inference.discover())
                .asking(inference.panel())
                .erring(inference.errorRate());
        return this;
    }

    /** The comparisons alone. */
    List<Comparison> compared() {
        Sample all = Sample.of(all().get(0).rows(), clusters);
        return new Comparisons(Court.of(build(), truth), shape, all, inference.seed()).of(inference.pairs());
    }

    /** Whether gain - ratio gap is not significantly different from 0. */
    boolean fiellerSetHolds(double ratio) {
        Court court = Court.of(build(), truth);
        Sample all = Sample.of(all().get(0).rows(), clusters);
        Quantity right = MeanScore.correct(truth);
        BySeed weak = court.arm("weak").orElseThrow().measure(right, all);
        BySeed gap = court.arm("ceiling").orElseThrow().measure(right, all).minus(weak);
        BySeed gain = court.arm("student").orElseThrow().measure(right, all).minus(weak);
        BySeed residual = gain.plus(-ratio, gap);
        Spread spread = Spread.of(residual, all, all.clusters());
        double reach = Quantiles.student(.95, spread.df()) * spread.standardError();
        return Math.abs(residual.mean().value()) <= reach;
    }

    /** Measures, and answers what was measured of an arm on every example against truth. */
    public Measured measure(String arm, String method, String metric) {
        return measure(arm, method, "all", metric, Against.TRUTH);
    }

    public Measured measure(String arm, String method, String slice, String metric, Against against) {
        return Evaluation.of(build())
                .measurements()
                .find(new MetricKey(arm, method, slice, metric, against))
                .orElseThrow();
    }

    /** Measures one metric of an arm with one method, and nothing else. */
    public Measured only(String arm, Metric metric) {
        Court court = Court.of(build(), truth);
        Sample all = Sample.of(all().get(0).rows(), clusters);
        return ArmOnSlice.of(court, court.arm(arm).orElseThrow(), all).measure(metric, Against.TRUTH);
    }

    public Measured.Value value(String arm, String method, String metric) {
        return (Measured.Value) measure(arm, method, metric);
    }

    public Measured.Value againstRatings(String arm, String method, String metric) {
        return (Measured.Value) measure(arm, method, "all", metric, Against.RATINGS);
    }

    static Examples examples(Shape shape, int[] clusters) {
        int n = clusters.length;
        StringColumn id = StringColumn.create("id");
        StringColumn pool = StringColumn.create("pool");
        StringColumn cluster = StringColumn.create("cluster");
        for (int i = 0; i < n; i++) {
            id.append(Integer.toString(i));
            pool.append(Integer.toString(i));
            cluster.append("c" + clusters[i]);
        }
        int[] first = IntStream.range(0, n).toArray();
        int[] second = shape == Shape.PAIRS ? first : new int[0];
        return new Examples(shape, Table.create(id, pool, cluster), Table.create(id.copy()), first, second);
    }
}
