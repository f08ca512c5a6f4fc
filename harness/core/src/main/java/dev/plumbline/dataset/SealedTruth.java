package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The truth of every example, or of a sample, sealed as it is read.
 *
 * <p>No stage is given one but {@code truth}. The root opens the supervise split for the weak model and for
 * strong-direct, and the transfer and validation splits for the ceiling, and hands them over as plain labels; a
 * simulated rater gets what its errors are defined against. An architecture test holds that nobody else calls
 * {@link #open} and {@link #openGold}. Which examples have a truth is no secret, but what it is.
 *
 * <p>Some truth is finer than a class: the gold value, what an example is really worth, from which its class follows.
 */
public final class SealedTruth {

    private final List<String> classes;
    private final int[] labels;
    private final Optional<double[]> gold;
    private final Optional<double[]> inclusion;

    /**
     * Seals the truth of every example.
     *
     * @param classes names of the classes, at least two
     * @param labels index into {@code classes} of every example
     */
    public SealedTruth(List<String> classes, int[] labels) {
        this(classes, labels, Optional.empty());
    }

    /**
     * Seals the truth of every example.
     *
     * @param gold the gold value of every example, where they have any
     */
    public SealedTruth(List<String> classes, int[] labels, Optional<double[]> gold) {
        this(classes, labels, gold.map(double[]::clone), Optional.empty());
    }

    /**
     * Seals the truth of a sample.
     *
     * @param labels negative where an example has none
     * @param inclusion of every example the probability with which it was drawn, above 0 where it has a truth
     */
    public SealedTruth(List<String> classes, int[] labels, double[] inclusion) {
        this(classes, labels, Optional.empty(), Optional.of(inclusion.clone()));
    }

    /** No truth of any example: none was, or could have been, drawn to get one. */
    static SealedTruth unknown(List<String> classes, int examples) {
        int[] none = new int[examples];
        Arrays.fill(none, -1);
        return new SealedTruth(classes, none, new double[examples]);
    }

    private SealedTruth(List<String> classes, int[] labels, Optional<double[]> gold, Optional<double[]> inclusion) {
        this.classes = List.copyOf(classes);
        this.labels = labels.clone();
        this.gold = gold;
        this.inclusion = inclusion;
    }

    /** The names of the classes: no secret, and needed by every stage. */
    public List<String> classes() {
        return classes;
    }

    /** Whether an example has a truth. */
    public boolean known(int row) {
        return labels[row] >= 0;
    }

    /** Of every example the probability with which it was drawn to get a truth, where only a sample has one. */
    public Optional<double[]> inclusion() {
        return inclusion.map(double[]::clone);
    }

    /** The truth of some rows as hard labels over all examples; every other row, and what has none, is absent (-1). */
    public int[] open(int[] rows) {
        int[] opened = new int[labels.length];
        Arrays.fill(opened, -1);
        for (int row : rows) {
            opened[row] = labels[row];
        }
        return opened;
    }

    /** The gold values of some rows, in the order of the rows; empty where examples have no gold value. */
    public Optional<double[]> openGold(int[] rows) {
        return goldOf(rows);
    }

    private Optional<double[]> goldOf(int[] rows) {
        return gold.map(
                values -> Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    /** Sealed truth in which that of some rows stands in another order: what no student may notice. */
    public SealedTruth permuted(int[] rows, Draws draws) {
        int[] drawn = Arrays.stream(rows).filter(this::known).toArray();
        int[] order = draws.permutation(drawn.length);
        int[] all = IntStream.range(0, labels.length).toArray();
        for (int i = 0; i < drawn.length; i++) {
            all[drawn[i]] = drawn[order[i]];
        }
        int[] other = Arrays.stream(all).map(row -> labels[row]).toArray();
        return new SealedTruth(classes, other, goldOf(all), inclusion);
    }

    /** The same truth among more classes, in the order of {@link LabelReader}: those that others name and no example is of. */
    SealedTruth among(List<String> named) {
        List<String> all = LabelReader.order(
                Stream.concat(classes.stream(), named.stream()).toList());
        int[] place = classes.stream().mapToInt(all::indexOf).toArray();
        int[] other = Arrays.stream(labels)
                .map(label -> label < 0 ? label : place[label])
                .toArray();
        return new SealedTruth(all, other, gold, inclusion);
    }

    @Override
    public String toString() {
        return "SealedTruth[" + labels.length + " labels]";
    }
}
