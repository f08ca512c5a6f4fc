package dev.plumbline.verdict;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many independent observations there are: known before anything is labelled.
 *
 * @param items held-out examples, or those of a slice
 * @param clusters of them
 * @param sizeByItem the size of the cluster of an item, on average over the items: above the mean size where sizes differ
 * @param seeds trainings of the arm; 1 where training has no randomness
 * @param wrong share of the items whose truth may be wrong, 0 to 1
 */
public record Design(int items, int clusters, double sizeByItem, int seeds, double wrong) {

    /** By a truth that does not err. */
    public Design(int items, int clusters, double sizeByItem, int seeds) {
        this(items, clusters, sizeByItem, seeds, 0);
    }

    /** The same with so many items, or all, whose truth may be wrong. */
    public Design erring(int most) {
        return new Design(items, clusters, sizeByItem, seeds, Math.min(1, most / (double) Math.max(1, items)));
    }

    /**
     * Of rows and the cluster of every example.
     *
     * <p>Worked example: clusters of 1, 1 and 4 items: 6 items, 3 clusters, (1 + 1 + 16)/6 = 3 by item.
     */
    public static Design of(int[] rows, int[] clusterOfExample, int seeds) {
        Map<Integer, Long> sizes = Arrays.stream(rows)
                .mapToObj(row -> clusterOfExample[row])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double squares = sizes.values().stream().mapToLong(size -> size * size).sum();
        return new Design(rows.length, sizes.size(), squares / Math.max(1, rows.length), seeds);
    }

    /** By how much the clusters raise the variance of a mean: 1 + (size - 1) icc (Kish 1965, section 5.4). */
    double effect(double icc) {
        return 1 + (sizeByItem - 1) * icc;
    }
}
