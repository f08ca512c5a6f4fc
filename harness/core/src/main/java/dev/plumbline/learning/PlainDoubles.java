package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Passes over dense rows in plain Java. */
final class PlainDoubles extends DoubleKernel {

    private final double[] lanes = new double[LANES];

    PlainDoubles(View.Dense view) {
        super(view);
    }

    @Override
    void scores(int[] rows, int i, int height, double[] w, int at, int width, double[] z, int out, int m) {
        for (int r = 0; r < height; r++) {
            for (int o = 0; o < width; o++) {
                z[out + r * m + o] += dot(rows[i + r] * columns, w, at + o * columns);
            }
        }
    }

    /** Lane by lane; a last, incomplete octet of columns goes to the first lanes. */
    private double dot(int x, double[] w, int at) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int whole = columns - columns % LANES;
        for (int j = 0; j < whole; j += LANES) {
            s0 += values[x + j] * w[at + j];
            s1 += values[x + j + 1] * w[at + j + 1];
            s2 += values[x + j + 2] * w[at + j + 2];
            s3 += values[x + j + 3] * w[at + j + 3];
            s4 += values[x + j + 4] * w[at + j + 4];
            s5 += values[x + j + 5] * w[at + j + 5];
            s6 += values[x + j + 6] * w[at + j + 6];
            s7 += values[x + j + 7] * w[at + j + 7];
        }
        lanes[0] = s0;
        lanes[1] = s1;
        lanes[2] = s2;
        lanes[3] = s3;
        lanes[4] = s4;
        lanes[5] = s5;
        lanes[6] = s6;
        lanes[7] = s7;
        for (int j = whole; j < columns; j++) {
            lanes[j - whole] += values[x + j] * w[at + j];
        }
        return Kernel.fold(lanes, 0, 1);
    }

    @Override
    void gradients(int[] rows, int i, int height, double[] d, int in, int m, double[] g, int at, int width) {
        for (int o = 0; o < width; o++) {
            if (height == SIDE) {
                axpy4(
                        rows[i] * columns,
                        rows[i + 1] * columns,
                        rows[i + 2] * columns,
                        rows[i + 3] * columns,
                        d,
                        in + o,
                        m,
                        g,
                        at + o * columns);
            } else {
                for (int r = 0; r < height; r++) {
                    axpy(rows[i + r] * columns, d[in + r * m + o], g, at + o * columns);
                }
            }
        }
    }

    private void axpy(int x, double factor, double[] g, int at) {
        for (int j = 0; j < columns; j++) {
            g[at + j] += values[x + j] * factor;
        }
    }

    /** Four of {@link #axpy}, one after another. */
    private void axpy4(int x0, int x1, int x2, int x3, double[] d, int in, int m, double[] g, int at) {
        double d0 = d[in];
        double d1 = d[in + m];
        double d2 = d[in + 2 * m];
        double d3 = d[in + 3 * m];
        for (int j = 0; j < columns; j++) {
            g[at + j] =
                    g[at + j] + values[x0 + j] * d0 + values[x1 + j] * d1 + values[x2 + j] * d2 + values[x3 + j] * d3;
        }
    }
}
