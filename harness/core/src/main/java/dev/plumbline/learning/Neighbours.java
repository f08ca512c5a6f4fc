package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * Finds the nearest of some remembered rows by comparing with every one of them.
 *
 * <p>Every distance is a sum of its own in the order of the columns, and rows equally far off stand in their order. So
 * what is nearest depends neither on the number of threads nor on which other rows are asked for. Distances between
 * sparse rows are made of their products, whose last digits may differ from those of the same rows as dense ones.
 */
final class Neighbours {

    /** Asked for where no row is to be left out. */
    private static final int[] NONE = {};

    private final View remembered;
    private final ModelSpec.Distance distance;

    Neighbours(View remembered, ModelSpec.Distance distance) {
        this.remembered = remembered;
        this.distance = distance;
    }

    /**
     * The k nearest of each row, nearest first.
     *
     * @param view as wide as the remembered rows
     * @param queries rows of the view
     * @param k at most the number of remembered rows
     * @return queries x k positions among the remembered rows
     */
    int[] nearest(View view, int[] queries, int k, int threads) {
        return nearest(view, queries, NONE, k, threads);
    }

    /**
     * Likewise, and a query may leave one row out.
     *
     * @param except for each query the position of a remembered row that is not its neighbour, such as itself; negative
     *     for none
     */
    int[] nearest(View view, int[] queries, int[] except, int k, int threads) {
        int most = remembered.rows() - (except.length > 0 ? 1 : 0);
        if (k < 1 || k > most) {
            throw new IllegalArgumentException("expected 1 to " + most + " neighbours, found " + k);
        }
        int[] nearest = new int[Math.multiplyExact(queries.length, k)];
        Comparison comparison = Comparison.of(remembered, view, distance);
        Shares.of(queries.length, threads, (from, to) -> {
            for (int at = from; at < to; at += comparison.block()) {
                block(comparison, queries, except, at, Math.min(at + comparison.block(), to), k, nearest);
            }
            return to - from;
        });
        return nearest;
    }

    private static void block(
            Comparison comparison, int[] queries, int[] except, int from, int to, int k, int[] nearest) {
        Nearest[] found = new Nearest[to - from];
        for (int q = 0; q < found.length; q++) {
            found[q] = new Nearest(k, except.length > 0 ? except[from + q] : -1);
        }
        comparison.compare(queries, from, to, found);
        for (int q = 0; q < found.length; q++) {
            found[q].write(nearest, (from + q) * k);
        }
    }
}
