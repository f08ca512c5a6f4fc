package dev.plumbline.learning;

import dev.plumbline.dataset.RowReader;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Compares dense rows, a tile of remembered rows at a time. The tile lies column by column, so that the inner loop runs
 * over rows, whose sums do not wait for each other.
 */
final class DenseComparison implements Comparison {

    private static final int BLOCK = 128;

    /** Values of a tile: as many as a cache near the processor holds. */
    private static final int TILE = 16_384;

    private final View remembered;
    private final View view;
    private final boolean euclidean;
    private final int columns;
    private final int height;
    private final int[] all;

    DenseComparison(View remembered, View view, ModelSpec.Distance distance) {
        this.remembered = remembered;
        this.view = view;
        this.euclidean = distance == ModelSpec.Distance.EUCLIDEAN;
        this.columns = view.columns();
        this.height = Math.max(16, Math.min(512, TILE / Math.max(1, columns)));
        this.all = IntStream.range(0, remembered.rows()).toArray();
    }

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public void compare(int[] queries, int from, int to, Nearest[] found) {
        float[] rows = new float[(to - from) * columns];
        RowReader.of(view).read(queries, from, to, rows);
        RowReader reader = RowReader.of(remembered);
        float[] read = new float[height * columns];
        double[] tile = new double[height * columns];
        double[] far = new double[height];
        for (int first = 0; first < all.length; first += height) {
            int n = Math.min(height, all.length - first);
            reader.read(all, first, first + n, read);
            transpose(read, n, tile);
            double[] lengths = euclidean ? far : lengths(tile, n);
            for (int q = 0; q < found.length; q++) {
                Arrays.fill(far, 0, n, 0);
                if (euclidean) {
                    squares(rows, q * columns, tile, n, far);
                } else {
                    cosines(rows, q * columns, tile, n, lengths, far);
                }
                found[q].offer(far, 0, n, first);
            }
        }
    }

    private void transpose(float[] read, int n, double[] tile) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                tile[j * height + i] = read[i * columns + j];
            }
        }
    }

    private double[] lengths(double[] tile, int n) {
        double[] lengths = new double[n];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < n; i++) {
                lengths[i] += tile[j * height + i] * tile[j * height + i];
            }
        }
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.sqrt(lengths[i]);
        }
        return lengths;
    }

    /** Squared distances; two columns at a time, one after the other. */
    private void squares(float[] rows, int row, double[] tile, int n, double[] far) {
        int j = 0;
        for (; j + 2 <= columns; j += 2) {
            add(rows[row + j], rows[row + j + 1], tile, j * height, n, far);
        }
        if (j < columns) {
            double x = rows[row + j];
            for (int i = 0; i < n; i++) {
                double a = x - tile[j * height + i];
                far[i] += a * a;
            }
        }
    }

    private void add(double x, double y, double[] tile, int at, int n, double[] far) {
        for (int i = 0; i < n; i++) {
            double a = x - tile[at + i];
            double b = y - tile[at + height + i];
            far[i] = far[i] + a * a + b * b;
        }
    }

    /** The product over the remembered row's length, turned round: the query's own length changes no order. */
    private void cosines(float[] rows, int row, double[] tile, int n, double[] lengths, double[] far) {
        for (int j = 0; j < columns; j++) {
            double x = rows[row + j];
            for (int i = 0; i < n; i++) {
                far[i] -= x * tile[j * height + i];
            }
        }
        for (int i = 0; i < n; i++) {
            far[i] = lengths[i] > 0 ? far[i] / lengths[i] : 0;
        }
    }
}
