package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Passes over dense rows in single precision by the Vector API. A machine whose vectors hold fewer than sixteen floats
 * sweeps a row several times, as {@link VectorDoubles} does.
 */
final class VectorSingles extends SingleKernel {

    private static final VectorSpecies<Float> FLOATS =
            FloatVector.SPECIES_PREFERRED.length() > WIDE ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    private static final int STEP = FLOATS.length();

    private final float[] lanes = new float[2 * SIDE * WIDE];
    private final int whole = columns - columns % WIDE;

    VectorSingles(View.Dense view) {
        super(view);
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at);
    }

    @Override
    void scores(int[] rows, int i, int height, float[] w, int at, int width, double[] z, int out, int m) {
        if (height < SIDE) {
            for (int r = 0; r < height; r++) {
                for (int o = 0; o < width; o++) {
                    row(rows[i + r] * columns, w, at + o * columns);
                    fold(rows, i + r, 1, w, at + o * columns, 1, z, out + r * m + o, m);
                }
            }
            return;
        }
        for (int o = 0; o < width; o += 2) {
            int many = Math.min(2, width - o);
            for (int part = 0; part < WIDE; part += STEP) {
                if (many == 2) {
                    columns(rows, i, w, at + o * columns, part);
                } else {
                    column(rows, i, w, at + o * columns, part);
                }
            }
            fold(rows, i, SIDE, w, at + o * columns, many, z, out + o, m);
        }
    }

    /** Adds the columns after the last whole sixteen, and then the lanes to the scores. */
    private void fold(int[] rows, int i, int height, float[] w, int at, int width, double[] z, int out, int m) {
        for (int o = 0; o < width; o++) {
            for (int r = 0; r < height; r++) {
                int own = (o * height + r) * WIDE;
                for (int j = whole; j < columns; j++) {
                    lanes[own + j - whole] += values[rows[i + r] * columns + j] * w[at + o * columns + j];
                }
                z[out + r * m + o] += fold(lanes, own);
            }
        }
    }

    private void row(int x, float[] w, int at) {
        for (int part = 0; part < WIDE; part += STEP) {
            FloatVector sum = FloatVector.zero(FLOATS);
            for (int j = part; j < whole; j += WIDE) {
                sum = sum.add(load(values, x + j).mul(load(w, at + j)));
            }
            sum.intoArray(lanes, part);
        }
    }

    /** Four rows, one output. */
    private void column(int[] rows, int i, float[] w, int at, int part) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        FloatVector s0 = FloatVector.zero(FLOATS);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int j = part; j < whole; j += WIDE) {
            FloatVector weight = load(w, at + j);
            s0 = s0.add(load(v, x0 + j).mul(weight));
            s1 = s1.add(load(v, x1 + j).mul(weight));
            s2 = s2.add(load(v, x2 + j).mul(weight));
            s3 = s3.add(load(v, x3 + j).mul(weight));
        }
        s0.intoArray(lanes, part);
        s1.intoArray(lanes, WIDE + part);
        s2.intoArray(lanes, 2 * WIDE + part);
        s3.intoArray(lanes, 3 * WIDE + part);
    }

    /** Four rows, two outputs: more of them would share more loads, and were no faster. */
    private void columns(int[] rows, int i, float[] w, int at, int part) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        int next = at + columns;
        FloatVector s00 = FloatVector.zero(FLOATS);
        FloatVector s01 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        for (int j = part; j < whole; j += WIDE) {
            FloatVector w0 = load(w, at + j);
            FloatVector w1 = load(w, next + j);
            FloatVector row = load(v, x0 + j);
            s00 = s00.add(row.mul(w0));
            s01 = s01.add(row.mul(w1));
            row = load(v, x1 + j);
            s10 = s10.add(row.mul(w0));
            s11 = s11.add(row.mul(w1));
            row = load(v, x2 + j);
            s20 = s20.add(row.mul(w0));
            s21 = s21.add(row.mul(w1));
            row = load(v, x3 + j);
            s30 = s30.add(row.mul(w0));
            s31 = s31.add(row.mul(w1));
        }
        s00.intoArray(lanes, part);
        s10.intoArray(lanes, WIDE + part);
        s20.intoArray(lanes, 2 * WIDE + part);
        s30.intoArray(lanes, 3 * WIDE + part);
        s01.intoArray(lanes, 4 * WIDE + part);
        s11.intoArray(lanes, 5 * WIDE + part);
        s21.intoArray(lanes, 6 * WIDE + part);
        s31.intoArray(lanes, 7 * WIDE + part);
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
        int j = 0;
        for (; j + STEP <= columns; j += STEP) {
            load(g, at + j).add(load(values, x + j).mul(factor)).intoArray(g, at + j);
        }
        for (; j < columns; j++) {
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
        int j = 0;
        for (; j + STEP <= columns; j += STEP) {
            load(g, at + j)
                    .add(load(v, x0 + j).mul(d0))
                    .add(load(v, x1 + j).mul(d1))
                    .add(load(v, x2 + j).mul(d2))
                    .add(load(v, x3 + j).mul(d3))
                    .intoArray(g, at + j);
        }
        for (; j < columns; j++) {
            g[at + j] = g[at + j] + v[x0 + j] * d0 + v[x1 + j] * d1 + v[x2 + j] * d2 + v[x3 + j] * d3;
        }
    }
}
