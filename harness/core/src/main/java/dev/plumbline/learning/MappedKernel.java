package dev.plumbline.learning;

import dev.plumbline.dataset.RowReader;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Passes over rows in a file: reads a tile of them at a time and has a {@link DenseKernel} pass over that. It holds the
 * tile, so one thread each; rows that are asked for twice in a row are read once.
 */
final class MappedKernel implements Kernel {

    /** Values of a tile: 4 MB; of the widest rows it takes 64 all the same. */
    private static final int TILE = 1 << 20;

    private final RowReader reader;
    private final float[] values;
    private final Kernel dense;
    private final int[] within;
    private int[] held = {};

    /** A pass over the rows of a tile, of which the first is row {@code at} of the whole. */
    @FunctionalInterface
    private interface Pass {
        void over(int at, int n);
    }

    MappedKernel(View.Mapped view, Precision precision) {
        int height = height(view.columns());
        this.reader = RowReader.of(view);
        this.values = new float[height * view.columns()];
        this.dense = precision.dense(new View.Dense(height, view.columns(), values));
        this.within = IntStream.range(0, height).toArray();
    }

    /** Whole blocks of {@link SingleKernel}, so that a tile's end is a block's. */
    private static int height(int columns) {
        int fitting = Math.min(512, TILE / columns);
        return Math.max(1, fitting / SingleKernel.BLOCK) * SingleKernel.BLOCK;
    }

    private void tiles(int[] rows, int from, int to, Pass pass) {
        for (int at = from; at < to; at += within.length) {
            int end = Math.min(at + within.length, to);
            if (!Arrays.equals(held, 0, held.length, rows, at, end)) {
                reader.read(rows, at, end, values);
                held = Arrays.copyOfRange(rows, at, end);
            }
            pass.over(at - from, end - at);
        }
    }

    @Override
    public void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        double[] part = new double[within.length * m];
        tiles(rows, from, to, (at, n) -> {
            System.arraycopy(z, at * m, part, 0, n * m);
            dense.forward(within, 0, n, w, m, part);
            System.arraycopy(part, 0, z, at * m, n * m);
        });
    }

    @Override
    public void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        double[] part = new double[within.length * m];
        tiles(rows, from, to, (at, n) -> {
            System.arraycopy(d, at * m, part, 0, n * m);
            dense.backward(within, 0, n, part, m, g);
        });
    }

    @Override
    public void squares(int[] rows, int from, int to, double[] d, int m, double[] g) {
        double[] part = new double[within.length * m];
        tiles(rows, from, to, (at, n) -> {
            System.arraycopy(d, at * m, part, 0, n * m);
            dense.squares(within, 0, n, part, m, g);
        });
    }
}
