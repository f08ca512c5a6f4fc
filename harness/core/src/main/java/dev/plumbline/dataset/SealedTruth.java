package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The truth of every example, sealed as it is read.
 *
 * <p>No stage is given one but {@code truth}. The root opens the supervise split for the weak model and for
 * strong-direct, and the transfer and validation splits for the ceiling, and hands them over as plain labels; a
 * simulated rater gets what its errors are defined against. An architecture test holds that nobody else calls
 * {@link #open} and {@link #openGold}.
 *
 * <p>Some truth is finer than a class: the gold value, what an example is really worth, from which its class follows.
 */
public final class SealedTruth {

    private final List<String> classes;
    private final int[] labels;
    private final Optional<double[]> gold;

    /**
     * Seals.
     *
     * @param classes names of the classes, at least two
     * @param labels index into {@code classes} of every example
     */
    public SealedTruth(List<String> classes, int[] labels) {
        this(classes, labels, Optional.empty());
    }

    /**
     * Seals.
     *
     * @param gold the gold value of every example, where they have any
     */
    public SealedTruth(List<String> classes, int[] labels, Optional<double[]> gold) {
        this.classes = List.copyOf(classes);
        this.labels = labels.clone();
        this.gold = gold.map(double[]::clone);
    }

    /** The names of the classes: no secret, and needed by every stage. */
    public List<String> classes() {
        return classes;
    }

    /** The truth of some rows as hard labels over all examples; every other row is absent (-1). */
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
        int[] order = draws.permutation(rows.length);
        int[] all = IntStream.range(0, labels.length).toArray();
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = rows[order[i]];
        }
        int[] other = Arrays.stream(all).map(row -> labels[row]).toArray();
        return new SealedTruth(classes, other, goldOf(all));
    }

    /** The same truth among more classes, in the order of {@link LabelReader}: those that others name and no example is of. */
    SealedTruth among(List<String> named) {
        List<String> all = LabelReader.order(
                Stream.concat(classes.stream(), named.stream()).toList());
        int[] place = classes.stream().mapToInt(all::indexOf).toArray();
        return new SealedTruth(
                all,
                Arrays.stream(labels)
                        .map(label -> label < 0 ? label : place[label])
                        .toArray(),
                gold);
    }

    @Override
    public String toString() {
        return "SealedTruth[" + labels.length + " labels]";
    }
}
