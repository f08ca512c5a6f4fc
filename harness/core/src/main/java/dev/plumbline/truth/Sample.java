package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The examples that a number rests on: a slice, or the part of one that has something.
 *
 * @param rows the examples, ascending
 * @param cluster of each of {@code rows}, numbered from 0 in the order in which clusters appear here
 * @param clusters how many there are
 * @param split whose examples they are, such as "held-out"
 * @param having what the part has that the rest has not, such as "a wrong weak label"; empty for a whole slice
 * @param weight of each of {@code rows}, above 0: how many examples it stands for, to a common factor
 */
record Sample(int[] rows, int[] cluster, int clusters, Split split, String having, double[] weight) {

    private static final int NEW = -1;
    private static final double ROUNDING = 1e-9;

    /** A whole slice of the held-out examples. */
    static Sample of(int[] rows, int[] clusterOfExample) {
        return of(rows, clusterOfExample, Split.HELD_OUT);
    }

    /** Some examples of a split. */
    static Sample of(int[] rows, int[] clusterOfExample, Split split) {
        int[] cluster = new int[rows.length];
        int clusters =
                number(Arrays.stream(rows).map(row -> clusterOfExample[row]).toArray(), cluster);
        double[] weight = new double[rows.length];
        Arrays.fill(weight, 1);
        return new Sample(rows, cluster, clusters, split, "", weight);
    }

    /** Numbers keys from 0 in the order in which they appear, and says how many there are. */
    private static int number(int[] keys, int[] numbers) {
        int[] known = new int[Arrays.stream(keys).max().orElse(0) + 1];
        Arrays.fill(known, NEW);
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            known[keys[i]] = known[keys[i]] == NEW ? next++ : known[keys[i]];
            numbers[i] = known[keys[i]];
        }
        return next;
    }

    int size() {
        return rows.length;
    }

    /** The part whose rows pass; what is too small already stays as it is, with its own reason. */
    Sample where(IntPredicate row, String has) {
        return clusters < 2 ? this : part(row, has);
    }

    /** The part whose rows pass, however small. */
    Sample part(IntPredicate row, String has) {
        int[] kept =
                IntStream.range(0, rows.length).filter(i -> row.test(rows[i])).toArray();
        int[] numbers = new int[kept.length];
        int left = number(Arrays.stream(kept).map(i -> cluster[i]).toArray(), numbers);
        return new Sample(
                Arrays.stream(kept).map(i -> rows[i]).toArray(),
                numbers,
                left,
                split,
                has,
                Arrays.stream(kept).mapToDouble(i -> weight[i]).toArray());
    }

    /** The part whose rows have a weight above 0, with these weights. */
    Sample weighted(double[] weightOfExample, String has) {
        Sample part = where(row -> weightOfExample[row] > 0, has);
        double[] weights = Arrays.stream(part.rows)
                .mapToDouble(row -> weightOfExample[row])
                .toArray();
        return new Sample(part.rows, part.cluster, part.clusters, split, part.having, weights);
    }

    /** The sum of the weights: the number of rows where each weighs 1. */
    double total() {
        return Arrays.stream(weight).sum();
    }

    /** The weight of so many rows at most, whichever. */
    double heaviest(int most) {
        double[] sorted = weight.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, Math.max(0, sorted.length - most), sorted.length)
                .sum();
    }

    /** Whether every row weighs the same. */
    boolean even() {
        return Arrays.stream(weight).allMatch(w -> w == weight[0]);
    }

    /**
     * How many rows of equal weight would tell as much: {@code (sum of w)^2 / (sum of w^2)} (Kish 1965, section 11.7).
     *
     * <p>Worked example: weights 1, 1, 4: 36/18 = 2.
     */
    double effectiveSize() {
        double squares = Arrays.stream(weight).map(w -> w * w).sum();
        return total() * total() / squares;
    }

    /** How many clusters a standard error rests on: all, or where weights differ as large a share of them as the effective size is of the rows. */
    int support() {
        if (clusters < 2 || even()) {
            return clusters;
        }
        return Math.max(2, (int) Math.floor(clusters * effectiveSize() / size() + ROUNDING));
    }

    /** Why nothing can be said of so few clusters, if it cannot. */
    Optional<String> tooFew() {
        if (clusters >= 2) {
            return Optional.empty();
        }
        String has = having.isEmpty() ? "" : " has " + having;
        return Optional.of(
                clusters == 1
                        ? "only 1 cluster here" + has + "; an interval needs at least 2"
                        : having.isEmpty()
                                ? "there is no " + split.label() + " example here"
                                : "no " + split.label() + " example here" + has);
    }

    /** This and some examples of another split, whose clusters are others. */
    Sample and(Sample other) {
        int[] all =
                IntStream.concat(Arrays.stream(rows), Arrays.stream(other.rows)).toArray();
        int[] numbers = IntStream.concat(
                        Arrays.stream(cluster), Arrays.stream(other.cluster).map(c -> c + clusters))
                .toArray();
        double[] weights = DoubleStream.concat(Arrays.stream(weight), Arrays.stream(other.weight))
                .toArray();
        return new Sample(all, numbers, clusters + other.clusters, split, having, weights);
    }

    /** The sum of a number times its weight over each cluster. */
    double[] weightedSums(double[] ofRows) {
        double[] weighted = new double[ofRows.length];
        Arrays.setAll(weighted, i -> weight[i] * ofRows[i]);
        return sums(weighted);
    }

    /** The sum of a number over each cluster. */
    double[] sums(double[] ofRows) {
        double[] sums = new double[clusters];
        for (int i = 0; i < ofRows.length; i++) {
            sums[cluster[i]] += ofRows[i];
        }
        return sums;
    }
}
