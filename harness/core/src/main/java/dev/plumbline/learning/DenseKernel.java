package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * Passes over dense rows, in tiles of up to four rows and four outputs, which share what they load. How a tile is
 * computed is left to the kernel; its sums are those of {@link Kernel}, to the bit.
 */
abstract class DenseKernel implements Kernel {

    /** Rows or outputs of a tile. */
    static final int SIDE = 4;

    /** Rows that stay in the cache while all outputs pass over them: 96 KB at 768 columns. */
    private static final int STAY = 32;

    final int columns;
    final float[] values;

    DenseKernel(View.Dense view) {
        this.columns = view.columns();
        this.values = view.values();
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
        for (int stay = from; stay < to; stay += STAY) {
            int end = Math.min(stay + STAY, to);
            for (int o = 0; o < m; o += SIDE) {
                int width = Math.min(SIDE, m - o);
                for (int i = stay; i < end; i += SIDE) {
                    int height = Math.min(SIDE, end - i);
                    scores(rows, i, height, w, o * columns, width, z, (i - from) * m + o, m);
                }
            }
        }
    }

    @Override
    public final void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        for (int stay = from; stay < to; stay += STAY) {
            int end = Math.min(stay + STAY, to);
            for (int o = 0; o < m; o += SIDE) {
                int width = Math.min(SIDE, m - o);
                for (int i = stay; i < end; i += SIDE) {
                    int height = Math.min(SIDE, end - i);
                    gradients(rows, i, height, d, (i - from) * m + o, m, g, o * columns, width);
                }
            }
        }
    }

    @Override
    public final void squares(int[] rows, int from, int to, double[] d, int m, double[] g) {
        for (int i = from; i < to; i++) {
            int x = rows[i] * columns;
            for (int o = 0; o < m; o++) {
                double factor = d[(i - from) * m + o];
                for (int j = 0; j < columns; j++) {
                    g[o * columns + j] += (double) values[x + j] * values[x + j] * factor;
                }
            }
        }
    }
}
