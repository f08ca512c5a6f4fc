package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Squared Euclidean distances between examples; between pairs, of the differences of their candidates. */
interface Distances {

    /**
     * Measures each of some examples against each of others; exactly 0 between rows that are the same.
     *
     * @param far receives a row an example of {@code from}, an entry an example of {@code to}
     */
    void measure(int[] from, int[] to, double[][] far);

    static Distances of(Inputs inputs) {
        if (inputs.view() instanceof View.Dense dense) {
            return new DenseDistances(inputs, dense);
        }
        return SparseDistances.of(inputs, (View.Sparse) inputs.view());
    }
}
