package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Passes over dense rows, in tiles of up to four rows and four outputs, which share what they load. */
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

    /** A tile: {@code height} rows from {@code i} on, {@code width} outputs from {@code o} on. */
    @FunctionalInterface
    interface Tile {
        void over(int i, int height, int o, int width);
    }

    /** Walks over rows and m outputs, so that each output meets the rows in their order. */
    static void walk(int from, int to, int m, Tile tile) {
        for (int stay = from; stay < to; stay += STAY) {
            int end = Math.min(stay + STAY, to);
            for (int o = 0; o < m; o += SIDE) {
                int width = Math.min(SIDE, m - o);
                for (int i = stay; i < end; i += SIDE) {
                    tile.over(i, Math.min(SIDE, end - i), o, width);
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
