package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * The passes over a view that training and scoring are made of, for some rows and M outputs side by side.
 *
 * <p>Every sum runs in a fixed order of its own, rows and columns ascending, one rounded product and one rounded sum at
 * a time. So an output does not depend on how many others share the pass, nor on where a block of rows begins; and a
 * row whose entries in {@code d} are 0 changes nothing.
 */
interface Kernel {

    /** Adds {@code X[rows] W} to {@code z}: row i of the block at {@code z[i * m]}, {@code w} columns x m. */
    void forward(int[] rows, int from, int to, double[] w, int m, double[] z);

    /**
     * Adds the transpose of {@code X[rows]} times {@code d} to {@code g}: {@code d} block x m, {@code g} columns x m.
     */
    void backward(int[] rows, int from, int to, double[] d, int m, double[] g);

    /** As {@link #backward}, over the squares of the view's values. */
    void squares(int[] rows, int from, int to, double[] d, int m, double[] g);

    static Kernel of(View view) {
        if (view instanceof View.Dense dense) {
            return new DenseKernel(dense);
        }
        if (view instanceof View.Mapped mapped) {
            return new MappedKernel(mapped);
        }
        return new SparseKernel((View.Sparse) view);
    }
}
