package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * Passes over dense rows. Four terms are added at a time, each in its turn, so that the sum is loaded and stored once
 * for four products and still has the order of a plain loop.
 */
final class DenseKernel implements Kernel {

    private final int columns;
    private final float[] values;

    DenseKernel(View.Dense view) {
        this.columns = view.columns();
        this.values = view.values();
    }

    @Override
    public void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        if (m == 1) {
            dots(rows, from, to, w, z);
            return;
        }
        int whole = columns - columns % 4;
        for (int i = from; i < to; i++) {
            int x = rows[i] * columns;
            int out = (i - from) * m;
            for (int j = 0; j < whole; j += 4) {
                axpy4(m, values[x + j], values[x + j + 1], values[x + j + 2], values[x + j + 3], w, j * m, z, out);
            }
            for (int j = whole; j < columns; j++) {
                axpy(m, values[x + j], w, j * m, z, out);
            }
        }
    }

    /** One output: four rows at a time, since the additions of one row wait for each other. */
    private void dots(int[] rows, int from, int to, double[] w, double[] z) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            dot4(
                    rows[i] * columns,
                    rows[i + 1] * columns,
                    rows[i + 2] * columns,
                    rows[i + 3] * columns,
                    w,
                    z,
                    i - from);
        }
        for (; i < to; i++) {
            double sum = z[i - from];
            for (int j = 0, x = rows[i] * columns; j < columns; j++) {
                sum += values[x + j] * w[j];
            }
            z[i - from] = sum;
        }
    }

    private void dot4(int a, int b, int c, int d, double[] w, double[] z, int out) {
        double s0 = z[out];
        double s1 = z[out + 1];
        double s2 = z[out + 2];
        double s3 = z[out + 3];
        for (int j = 0; j < columns; j++) {
            s0 += values[a + j] * w[j];
            s1 += values[b + j] * w[j];
            s2 += values[c + j] * w[j];
            s3 += values[d + j] * w[j];
        }
        z[out] = s0;
        z[out + 1] = s1;
        z[out + 2] = s2;
        z[out + 3] = s3;
    }

    @Override
    public void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int a = rows[i] * columns;
            int b = rows[i + 1] * columns;
            int c = rows[i + 2] * columns;
            int e = rows[i + 3] * columns;
            for (int j = 0; j < columns; j++) {
                axpy4(m, values[a + j], values[b + j], values[c + j], values[e + j], d, (i - from) * m, g, j * m);
            }
        }
        for (; i < to; i++) {
            for (int j = 0, x = rows[i] * columns; j < columns; j++) {
                axpy(m, values[x + j], d, (i - from) * m, g, j * m);
            }
        }
    }

    @Override
    public void squares(int[] rows, int from, int to, double[] d, int m, double[] g) {
        for (int i = from; i < to; i++) {
            for (int j = 0, x = rows[i] * columns; j < columns; j++) {
                axpy(m, (double) values[x + j] * values[x + j], d, (i - from) * m, g, j * m);
            }
        }
    }

    private static void axpy(int m, double x, double[] from, int a, double[] to, int b) {
        for (int k = 0; k < m; k++) {
            to[b + k] += x * from[a + k];
        }
    }

    /** Four of {@link #axpy}, one after another: rows a, a + m, a + 2m and a + 3m. */
    private static void axpy4(
            int m, double x0, double x1, double x2, double x3, double[] from, int a, double[] to, int b) {
        int a1 = a + m;
        int a2 = a1 + m;
        int a3 = a2 + m;
        for (int k = 0; k < m; k++) {
            to[b + k] = to[b + k] + x0 * from[a + k] + x1 * from[a1 + k] + x2 * from[a2 + k] + x3 * from[a3 + k];
        }
    }
}
