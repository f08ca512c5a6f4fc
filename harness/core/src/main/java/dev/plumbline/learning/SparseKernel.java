package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Passes over compressed rows: a value that is not stored costs nothing. */
final class SparseKernel implements Kernel {

    private final int[] starts;
    private final int[] at;
    private final float[] values;

    SparseKernel(View.Sparse view) {
        this.starts = view.starts();
        this.at = view.at();
        this.values = view.values();
    }

    @Override
    public void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        for (int i = from; i < to; i++) {
            if (m == 1) {
                z[i - from] = dot(rows[i], w, z[i - from]);
            } else {
                for (int p = starts[rows[i]]; p < starts[rows[i] + 1]; p++) {
                    axpy(m, values[p], w, at[p] * m, z, (i - from) * m);
                }
            }
        }
    }

    private double dot(int row, double[] w, double start) {
        double sum = start;
        for (int p = starts[row]; p < starts[row + 1]; p++) {
            sum += values[p] * w[at[p]];
        }
        return sum;
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
}
