package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * The passes over a view that training and scoring are made of, for some rows and M outputs side by side. Holds working
 * memory, so one thread each.
 *
 * <p>Every sum runs in a fixed order of its own, one rounded product and one rounded sum at a time, never fused. A score
 * is summed over the columns in {@value #LANES} lanes (column j in lane j mod 8), each in the order of the columns, and
 * the lanes are folded as {@link #fold} says; a gradient is summed over the rows in their order. So an output does not
 * depend on how many others share the pass, nor on where a block of rows begins, nor on what the machine can do at a
 * time; and a row whose entries in {@code d} are 0 changes nothing.
 *
 * <p>A matrix of M outputs by columns stands output by output, {@code w[o * columns + j]}. A kernel may want the
 * matrices of its passes in another arrangement, into which {@link #arranged} brings them.
 */
interface Kernel {

    /** In which a score is summed. */
    int LANES = 8;

    /**
     * Adds {@code X[rows]} times the transpose of {@code w} to {@code z}: row i of the block at {@code z[i * m]}.
     *
     * @param w arranged, m x columns
     */
    void forward(int[] rows, int from, int to, double[] w, int m, double[] z);

    /**
     * Adds the transpose of {@code d} times {@code X[rows]} to {@code g}: {@code d} block x m.
     *
     * @param g arranged, m x columns
     */
    void backward(int[] rows, int from, int to, double[] d, int m, double[] g);

    /** As {@link #backward}, over the squares of the view's values. */
    void squares(int[] rows, int from, int to, double[] d, int m, double[] g);

    /** The matrix that begins an array, m x columns, as the passes want it; what follows it stays. Perhaps the array itself. */
    default double[] arranged(double[] matrix, int m) {
        return matrix;
    }

    /** The way back from {@link #arranged}. */
    default double[] byOutput(double[] arranged, int m) {
        return arranged;
    }

    /** The sum of the lanes that stand {@code stride} apart from {@code at} on: halves onto halves, four, two, one. */
    static double fold(double[] lanes, int at, int stride) {
        double first = lanes[at] + lanes[at + 4 * stride];
        double second = lanes[at + stride] + lanes[at + 5 * stride];
        double third = lanes[at + 2 * stride] + lanes[at + 6 * stride];
        double fourth = lanes[at + 3 * stride] + lanes[at + 7 * stride];
        return first + third + (second + fourth);
    }

    static Kernel of(View view, Precision precision) {
        if (view instanceof View.Dense dense) {
            return precision.dense(dense);
        }
        if (view instanceof View.Mapped mapped) {
            return new MappedKernel(mapped, precision);
        }
        return new SparseKernel((View.Sparse) view);
    }
}
