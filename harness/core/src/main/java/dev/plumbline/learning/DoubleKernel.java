package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * Passes whose weights and sums are double. How a tile is computed is left to the kernel; its sums are those of
 * {@link Kernel}, to the bit.
 */
abstract class DoubleKernel extends DenseKernel {

    DoubleKernel(View.Dense view) {
        super(view);
    }

    /**
     * Adds the scores of a tile.
     *
     * @param rows the first of {@code height} rows, at {@code i}
     * @param at where the weights of the first of {@code width} outputs begin
     * @param out where the first score stands; the next output is beside it, the next row {@code m} further on
     */
    abstract void scores(int[] rows, int i, int height, double[] w, int at, int width, double[] z, int out, int m);

    /**
     * Adds what a tile of rows gives to the gradient of some outputs, row after row.
     *
     * @param in where the first entry of {@code d} stands
     * @param at where the gradient of the first output begins
     */
    abstract void gradients(int[] rows, int i, int height, double[] d, int in, int m, double[] g, int at, int width);

    @Override
    public final void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        walk(
                from,
                to,
                m,
                (i, height, o, width) -> scores(rows, i, height, w, o * columns, width, z, (i - from) * m + o, m));
    }

    @Override
    public final void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        walk(
                from,
                to,
                m,
                (i, height, o, width) -> gradients(rows, i, height, d, (i - from) * m + o, m, g, o * columns, width));
    }
}
