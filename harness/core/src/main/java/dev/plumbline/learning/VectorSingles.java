package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Passes over dense rows in single precision by the Vector API. A machine whose vectors hold fewer than sixteen floats
 * sweeps a row several times, as {@link VectorDoubles} does.
 */
final class VectorSingles extends SingleKernel {

    static final VectorSpecies<Float> FLOATS =
            FloatVector.SPECIES_PREFERRED.length() > WIDE ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    private static final int STEP = FLOATS.length();

    private final float[] lanes = new float[SIDE * SIDE * WIDE];
    private final int whole = columns - columns % WIDE;
    private final VectorGradients gradients = new VectorGradients(values, columns);

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
        for (int o = 0; o < width; ) {
            int many = width - o == SIDE ? SIDE : Math.min(2, width - o);
            for (int part = 0; part < WIDE; part += STEP) {
                tile(rows, i, w, at + o * columns, many, part);
            }
            fold(rows, i, SIDE, w, at + o * columns, many, z, out + o, m);
            o += many;
        }
    }

    private void tile(int[] rows, int i, float[] w, int at, int width, int part) {
        if (width == SIDE) {
            four(rows, i, w, at, part);
        } else if (width == 2) {
            two(rows, i, w, at, part);
        } else {
            one(rows, i, w, at, part);
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
    private void one(int[] rows, int i, float[] w, int at, int part) {
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

    /** Four rows, two outputs. */
    private void two(int[] rows, int i, float[] w, int at, int part) {
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

    /** Four rows, four outputs. */
    private void four(int[] rows, int i, float[] w, int at, int part) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        int at1 = at + columns;
        int at2 = at1 + columns;
        int at3 = at2 + columns;
        FloatVector s00 = FloatVector.zero(FLOATS);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s12 = s00;
        FloatVector s13 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s22 = s00;
        FloatVector s23 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        FloatVector s32 = s00;
        FloatVector s33 = s00;
        for (int j = part; j < whole; j += WIDE) {
            FloatVector w0 = load(w, at + j);
            FloatVector w1 = load(w, at1 + j);
            FloatVector w2 = load(w, at2 + j);
            FloatVector w3 = load(w, at3 + j);
            FloatVector row = load(v, x0 + j);
            s00 = s00.add(row.mul(w0));
            s01 = s01.add(row.mul(w1));
            s02 = s02.add(row.mul(w2));
            s03 = s03.add(row.mul(w3));
            row = load(v, x1 + j);
            s10 = s10.add(row.mul(w0));
            s11 = s11.add(row.mul(w1));
            s12 = s12.add(row.mul(w2));
            s13 = s13.add(row.mul(w3));
            row = load(v, x2 + j);
            s20 = s20.add(row.mul(w0));
            s21 = s21.add(row.mul(w1));
            s22 = s22.add(row.mul(w2));
            s23 = s23.add(row.mul(w3));
            row = load(v, x3 + j);
            s30 = s30.add(row.mul(w0));
            s31 = s31.add(row.mul(w1));
            s32 = s32.add(row.mul(w2));
            s33 = s33.add(row.mul(w3));
        }
        s00.intoArray(lanes, part);
        s10.intoArray(lanes, WIDE + part);
        s20.intoArray(lanes, 2 * WIDE + part);
        s30.intoArray(lanes, 3 * WIDE + part);
        s01.intoArray(lanes, 4 * WIDE + part);
        s11.intoArray(lanes, 5 * WIDE + part);
        s21.intoArray(lanes, 6 * WIDE + part);
        s31.intoArray(lanes, 7 * WIDE + part);
        s02.intoArray(lanes, 8 * WIDE + part);
        s12.intoArray(lanes, 9 * WIDE + part);
        s22.intoArray(lanes, 10 * WIDE + part);
        s32.intoArray(lanes, 11 * WIDE + part);
        s03.intoArray(lanes, 12 * WIDE + part);
        s13.intoArray(lanes, 13 * WIDE + part);
        s23.intoArray(lanes, 14 * WIDE + part);
        s33.intoArray(lanes, 15 * WIDE + part);
    }

    @Override
    void gradients(int[] rows, int i, int height, float[] d, int in, int m, float[] g, int at, int width) {
        gradients.tile(rows, i, height, d, in, m, g, at, width);
    }
}
