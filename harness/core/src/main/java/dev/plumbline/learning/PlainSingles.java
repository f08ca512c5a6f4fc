package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Passes over dense rows in single precision, in plain Java. */
final class PlainSingles extends SingleKernel {

    private final float[] lanes = new float[WIDE];
    private final int whole = columns - columns % WIDE;

    PlainSingles(View.Dense view) {
        super(view);
    }

    @Override
    void scores(int[] rows, int i, int height, float[] w, int at, int width, double[] z, int out, int m) {
        for (int r = 0; r < height; r++) {
            for (int o = 0; o < width; o++) {
                z[out + r * m + o] += dot(rows[i + r] * columns, w, at + o * columns);
            }
        }
    }

    private double dot(int x, float[] w, int at) {
        half(x, w, at, 0);
        half(x, w, at, LANES);
        for (int j = whole; j < columns; j++) {
            lanes[j - whole] += values[x + j] * w[at + j];
        }
        return fold(lanes, 0);
    }

    /** Fills eight lanes, of every sixteen columns those from {@code part} on: more sums find no registers. */
    private void half(int x, float[] w, int at, int part) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int j = part; j < whole; j += WIDE) {
            s0 += values[x + j] * w[at + j];
            s1 += values[x + j + 1] * w[at + j + 1];
            s2 += values[x + j + 2] * w[at + j + 2];
            s3 += values[x + j + 3] * w[at + j + 3];
            s4 += values[x + j + 4] * w[at + j + 4];
            s5 += values[x + j + 5] * w[at + j + 5];
            s6 += values[x + j + 6] * w[at + j + 6];
            s7 += values[x + j + 7] * w[at + j + 7];
        }
        lanes[part] = s0;
        lanes[part + 1] = s1;
        lanes[part + 2] = s2;
        lanes[part + 3] = s3;
        lanes[part + 4] = s4;
        lanes[part + 5] = s5;
        lanes[part + 6] = s6;
        lanes[part + 7] = s7;
    }

    @Override
    void gradients(int[] rows, int i, int height, float[] d, int in, int m, float[] g, int at, int width) {
        for (int o = 0; o < width; o++) {
            if (height == SIDE) {
                axpy4(i, rows, d, in + o, m, g, at + o * columns);
            } else {
                for (int r = 0; r < height; r++) {
                    axpy(rows[i + r] * columns, d[in + r * m + o], g, at + o * columns);
                }
            }
        }
    }

    private void axpy(int x, float factor, float[] g, int at) {
        for (int j = 0; j < columns; j++) {
            g[at + j] += values[x + j] * factor;
        }
    }

    /** Four of {@link #axpy}, one after another. */
    private void axpy4(int i, int[] rows, float[] d, int in, int m, float[] g, int at) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        float d0 = d[in];
        float d1 = d[in + m];
        float d2 = d[in + 2 * m];
        float d3 = d[in + 3 * m];
        for (int j = 0; j < columns; j++) {
            g[at + j] = g[at + j] + v[x0 + j] * d0 + v[x1 + j] * d1 + v[x2 + j] * d2 + v[x3 + j] * d3;
        }
    }
}
