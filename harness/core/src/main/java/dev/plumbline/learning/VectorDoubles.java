package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Passes over dense rows by the Vector API. A machine whose vectors hold fewer than eight doubles sweeps a row several
 * times, each time over its part of every eight columns, so that every machine forms the same sums.
 *
 * <p>This class and {@link VectorSingles} alone need the module {@code jdk.incubator.vector}; {@link Kernels} alone loads
 * them.
 */
final class VectorDoubles extends DoubleKernel {

    private static final VectorSpecies<Double> DOUBLES =
            DoubleVector.SPECIES_PREFERRED.length() > LANES ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Float> FLOATS =
            VectorSpecies.of(float.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private static final int STEP = DOUBLES.length();

    private final double[] lanes = new double[SIDE * SIDE * LANES];
    private final int whole = columns - columns % LANES;

    VectorDoubles(View.Dense view) {
        super(view);
    }

    /** Called by {@link Kernels#vector}, by its name. */
    static Kernels.Choice choice() {
        int bits = DOUBLES.vectorBitSize();
        return new Kernels.Choice("Vector API, " + bits + " bit", bits, VectorDoubles::new, VectorSingles::new);
    }

    private static DoubleVector load(float[] from, int at) {
        return (DoubleVector) FloatVector.fromArray(FLOATS, from, at).convertShape(VectorOperators.F2D, DOUBLES, 0);
    }

    private static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(DOUBLES, from, at);
    }

    @Override
    void scores(int[] rows, int i, int height, double[] w, int at, int width, double[] z, int out, int m) {
        if (height == SIDE && width == SIDE) {
            for (int part = 0; part < LANES; part += STEP) {
                square(rows, i, w, at, part);
            }
            fold(rows, i, height, w, at, width, z, out, m);
            return;
        }
        for (int o = 0; o < width; o++) {
            for (int part = 0; height == SIDE && part < LANES; part += STEP) {
                column(rows, i, w, at + o * columns, part);
            }
            for (int r = 0; height < SIDE && r < height; r++) {
                row(rows[i + r] * columns, w, at + o * columns, r * LANES);
            }
            fold(rows, i, height, w, at + o * columns, 1, z, out + o, m);
        }
    }

    /** Adds the columns after the last whole eight, and then the lanes to the scores. */
    private void fold(int[] rows, int i, int height, double[] w, int at, int width, double[] z, int out, int m) {
        for (int r = 0; r < height; r++) {
            for (int o = 0; o < width; o++) {
                int own = (r * width + o) * LANES;
                for (int j = whole; j < columns; j++) {
                    lanes[own + j - whole] += values[rows[i + r] * columns + j] * w[at + o * columns + j];
                }
                z[out + r * m + o] += Kernel.fold(lanes, own, 1);
            }
        }
    }

    private void row(int x, double[] w, int at, int own) {
        for (int part = 0; part < LANES; part += STEP) {
            DoubleVector sum = DoubleVector.zero(DOUBLES);
            for (int j = part; j < whole; j += LANES) {
                sum = sum.add(load(values, x + j).mul(load(w, at + j)));
            }
            sum.intoArray(lanes, own + part);
        }
    }

    /** Four rows, one output. */
    private void column(int[] rows, int i, double[] w, int at, int part) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        DoubleVector s0 = DoubleVector.zero(DOUBLES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int j = part; j < whole; j += LANES) {
            DoubleVector weight = load(w, at + j);
            s0 = s0.add(load(v, x0 + j).mul(weight));
            s1 = s1.add(load(v, x1 + j).mul(weight));
            s2 = s2.add(load(v, x2 + j).mul(weight));
            s3 = s3.add(load(v, x3 + j).mul(weight));
        }
        s0.intoArray(lanes, part);
        s1.intoArray(lanes, LANES + part);
        s2.intoArray(lanes, 2 * LANES + part);
        s3.intoArray(lanes, 3 * LANES + part);
    }

    /** Four rows, four outputs. */
    private void square(int[] rows, int i, double[] w, int at, int part) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        int at1 = at + columns;
        int at2 = at1 + columns;
        int at3 = at2 + columns;
        DoubleVector s00 = DoubleVector.zero(DOUBLES);
        DoubleVector s01 = s00;
        DoubleVector s02 = s00;
        DoubleVector s03 = s00;
        DoubleVector s10 = s00;
        DoubleVector s11 = s00;
        DoubleVector s12 = s00;
        DoubleVector s13 = s00;
        DoubleVector s20 = s00;
        DoubleVector s21 = s00;
        DoubleVector s22 = s00;
        DoubleVector s23 = s00;
        DoubleVector s30 = s00;
        DoubleVector s31 = s00;
        DoubleVector s32 = s00;
        DoubleVector s33 = s00;
        for (int j = part; j < whole; j += LANES) {
            DoubleVector w0 = load(w, at + j);
            DoubleVector w1 = load(w, at1 + j);
            DoubleVector w2 = load(w, at2 + j);
            DoubleVector w3 = load(w, at3 + j);
            DoubleVector row = load(v, x0 + j);
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
        s01.intoArray(lanes, LANES + part);
        s02.intoArray(lanes, 2 * LANES + part);
        s03.intoArray(lanes, 3 * LANES + part);
        s10.intoArray(lanes, 4 * LANES + part);
        s11.intoArray(lanes, 5 * LANES + part);
        s12.intoArray(lanes, 6 * LANES + part);
        s13.intoArray(lanes, 7 * LANES + part);
        s20.intoArray(lanes, 8 * LANES + part);
        s21.intoArray(lanes, 9 * LANES + part);
        s22.intoArray(lanes, 10 * LANES + part);
        s23.intoArray(lanes, 11 * LANES + part);
        s30.intoArray(lanes, 12 * LANES + part);
        s31.intoArray(lanes, 13 * LANES + part);
        s32.intoArray(lanes, 14 * LANES + part);
        s33.intoArray(lanes, 15 * LANES + part);
    }

    @Override
    void gradients(int[] rows, int i, int height, double[] d, int in, int m, double[] g, int at, int width) {
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

    private void axpy(int x, double factor, double[] g, int at) {
        int j = 0;
        for (; j + STEP <= columns; j += STEP) {
            load(g, at + j).add(load(values, x + j).mul(factor)).intoArray(g, at + j);
        }
        for (; j < columns; j++) {
            g[at + j] += values[x + j] * factor;
        }
    }

    /** Four of {@link #axpy}, one after another. */
    private void axpy4(int i, int[] rows, double[] d, int in, int m, double[] g, int at) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        double d0 = d[in];
        double d1 = d[in + m];
        double d2 = d[in + 2 * m];
        double d3 = d[in + 3 * m];
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
