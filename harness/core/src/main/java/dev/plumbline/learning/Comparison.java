package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Compares rows of one view with every row of another. What it returns orders rows as their distance does. */
interface Comparison {

    /** Queries that are best compared side by side. */
    int block();

    /** Offers to {@code found[q]} how far each remembered row is from row {@code queries[from + q]}. Takes any number of threads. */
    void compare(int[] queries, int from, int to, Nearest[] found);

    static Comparison of(View remembered, View view, ModelSpec.Distance distance) {
        if (remembered instanceof View.Sparse rows && view instanceof View.Sparse queries) {
            return new SparseComparison(rows, queries, distance);
        }
        return new DenseComparison(remembered, view, distance);
    }
}
