package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;

/**
 * Passes over compressed rows: a value that is not stored costs nothing. Its matrices stand column by column, so that
 * what a stored value meets of them lies side by side. The sums are those of the same row with its zeros.
 */
final class SparseKernel implements Kernel {

    /** Side of the squares in which a matrix is turned. */
    private static final int SQUARE = 32;

    private final int columns;
    private final int[] starts;
    private final int[] at;
    private final float[] values;
    private double[] lanes = new double[LANES];

    SparseKernel(View.Sparse view) {
        this.columns = view.columns();
        this.starts = view.starts();
        this.at = view.at();
        this.values = view.values();
    }

    @Override
    public void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        if (lanes.length < LANES * m) {
            lanes = new double[LANES * m];
        }
        for (int i = from; i < to; i++) {
            sum(rows[i], w, m);
            for (int k = 0; k < m; k++) {
                z[(i - from) * m + k] += Kernel.fold(lanes, k, m);
            }
        }
    }

    /** Fills the lanes of a row, those of the outputs side by side. */
    private void sum(int row, double[] w, int m) {
        Arrays.fill(lanes, 0, LANES * m, 0);
        for (int p = starts[row]; p < starts[row + 1]; p++) {
            int lane = at[p] % LANES;
            if (m == 1) {
                lanes[lane] += values[p] * w[at[p]];
            } else {
                axpy(m, values[p], w, at[p] * m, lanes, lane * m);
            }
        }
    }

    @Override
    public void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        for (int i = from; i < to; i++) {
            for (int p = starts[rows[i]]; p < starts[rows[i] + 1]; p++) {
                axpy(m, values[p], d, (i - from) * m, g, at[p] * m);
            }
        }
    }

    @Override
    public void squares(int[] rows, int from, int to, double[] d, int m, double[] g) {
        for (int i = from; i < to; i++) {
            for (int p = starts[rows[i]]; p < starts[rows[i] + 1]; p++) {
                axpy(m, (double) values[p] * values[p], d, (i - from) * m, g, at[p] * m);
            }
        }
    }

    private static void axpy(int m, double x, double[] from, int a, double[] to, int b) {
        for (int k = 0; k < m; k++) {
            to[b + k] += x * from[a + k];
        }
    }

    @Override
    public double[] arranged(double[] matrix, int m) {
        return turned(matrix, m, columns);
    }

    @Override
    public double[] byOutput(double[] arranged, int m) {
        return turned(arranged, columns, m);
    }

    /** The transpose of the matrix that begins an array. */
    private static double[] turned(double[] matrix, int height, int width) {
        double[] turned = matrix.clone();
        for (int i = 0; height > 1 && i < height; i += SQUARE) {
            for (int j = 0; j < width; j += SQUARE) {
                square(matrix, height, width, i, j, turned);
            }
        }
        return turned;
    }

    private static void square(double[] matrix, int height, int width, int top, int left, double[] turned) {
        for (int i = top; i < Math.min(top + SQUARE, height); i++) {
            for (int j = left; j < Math.min(left + SQUARE, width); j++) {
                turned[j * height + i] = matrix[i * width + j];
            }
        }
    }
}
