package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;

/** Passes over dense rows in single precision, in plain Java. */
final class PlainSingles extends SingleKernel {

    private final float[] lanes = new float[WIDE];

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
        Arrays.fill(lanes, 0);
        for (int j = 0; j < columns; j += WIDE) {
            int width = Math.min(WIDE, columns - j);
            for (int lane = 0; lane < width; lane++) {
                lanes[lane] += values[x + j + lane] * w[at + j + lane];
            }
        }
        return fold(lanes, 0);
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
