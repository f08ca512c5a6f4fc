package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import dev.plumbline.watch.Watch;

/**
 * Finds the nearest of some remembered rows by comparing with every one of them.
 *
 * <p>Every distance is a sum of its own in the order of the columns, and rows equally far off stand in their order. So
 * what is nearest depends neither on the number of threads nor on which other rows are asked for. Distances between
 * sparse rows are made of their products, whose last digits may differ from those of the same rows as dense ones.
 */
final class Neighbours {

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
        if (k < 1 || k > remembered.rows()) {
            throw new IllegalArgumentException("expected 1 to " + remembered.rows() + " neighbours, found " + k);
        }
        int[] nearest = new int[Math.multiplyExact(queries.length, k)];
        Comparison comparison = Comparison.of(remembered, view, distance);
        Shares.of(queries.length, threads, (from, to) -> {
            for (int at = from; at < to; at += comparison.block()) {
                Watch.check();
                block(comparison, queries, at, Math.min(at + comparison.block(), to), k, nearest);
            }
            return to - from;
        });
        return nearest;
    }

    private static void block(Comparison comparison, int[] queries, int from, int to, int k, int[] nearest) {
        Nearest[] found = new Nearest[to - from];
        for (int q = 0; q < found.length; q++) {
            found[q] = new Nearest(k);
        }
        comparison.compare(queries, from, to, found);
        for (int q = 0; q < found.length; q++) {
            found[q].write(nearest, (from + q) * k);
        }
    }
}
