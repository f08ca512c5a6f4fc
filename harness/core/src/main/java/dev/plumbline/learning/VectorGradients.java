package dev.plumbline.learning;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What tiles of rows give to gradients in single precision, by the Vector API. A tile of several outputs loads its rows
 * once for all of them; for each the four rows are added one after another.
 */
final class VectorGradients {

    private static final VectorSpecies<Float> FLOATS = VectorSingles.FLOATS;
    private static final int STEP = FLOATS.length();

    private final float[] values;
    private final int columns;

    /** The columns that vectors reach. */
    private final int whole;

    VectorGradients(float[] values, int columns) {
        this.values = values;
        this.columns = columns;
        this.whole = columns - columns % STEP;
    }

    /** As {@link SingleKernel#gradients}. */
    void tile(int[] rows, int i, int height, float[] d, int in, int m, float[] g, int at, int width) {
        if (height < DenseKernel.SIDE) {
            for (int o = 0; o < width; o++) {
                for (int r = 0; r < height; r++) {
                    row(rows[i + r] * columns, d[in + r * m + o], g, at + o * columns);
                }
            }
            return;
        }
        if (width == DenseKernel.SIDE) {
            four(rows, i, d, in, m, g, at);
        } else {
            int pair = width / 2 * 2;
            if (pair > 0) {
                two(rows, i, d, in, m, g, at);
            }
            if (pair < width) {
                one(rows, i, d, in + pair, m, g, at + pair * columns);
            }
        }
        for (int o = 0; whole < columns && o < width; o++) {
            rest(rows, i, d, in + o, m, g, at + o * columns);
        }
    }

    private static FloatVector load(float[] from, int at) {
        return FloatVector.fromArray(FLOATS, from, at);
    }

    private void row(int x, float factor, float[] g, int at) {
        int j = 0;
        for (; j < whole; j += STEP) {
            load(g, at + j).add(load(values, x + j).mul(factor)).intoArray(g, at + j);
        }
        for (; j < columns; j++) {
            g[at + j] += values[x + j] * factor;
        }
    }

    /** Four rows and one output, the columns after the last whole vector. */
    private void rest(int[] rows, int i, float[] d, int in, int m, float[] g, int at) {
        for (int r = 0; r < DenseKernel.SIDE; r++) {
            int x = rows[i + r] * columns;
            for (int j = whole; j < columns; j++) {
                g[at + j] += values[x + j] * d[in + r * m];
            }
        }
    }

    /** Four rows, one output. */
    private void one(int[] rows, int i, float[] d, int in, int m, float[] g, int at) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        float d0 = d[in];
        float d1 = d[in + m];
        float d2 = d[in + 2 * m];
        float d3 = d[in + 3 * m];
        for (int j = 0; j < whole; j += STEP) {
            FloatVector row0 = load(v, x0 + j);
            FloatVector row1 = load(v, x1 + j);
            FloatVector row2 = load(v, x2 + j);
            FloatVector row3 = load(v, x3 + j);
            load(g, at + j)
                    .add(row0.mul(d0))
                    .add(row1.mul(d1))
                    .add(row2.mul(d2))
                    .add(row3.mul(d3))
                    .intoArray(g, at + j);
        }
    }

    /** Four rows, two outputs. */
    private void two(int[] rows, int i, float[] d, int in, int m, float[] g, int at) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        FloatVector d00 = FloatVector.broadcast(FLOATS, d[in]);
        FloatVector d10 = FloatVector.broadcast(FLOATS, d[in + m]);
        FloatVector d20 = FloatVector.broadcast(FLOATS, d[in + 2 * m]);
        FloatVector d30 = FloatVector.broadcast(FLOATS, d[in + 3 * m]);
        FloatVector d01 = FloatVector.broadcast(FLOATS, d[in + 1]);
        FloatVector d11 = FloatVector.broadcast(FLOATS, d[in + m + 1]);
        FloatVector d21 = FloatVector.broadcast(FLOATS, d[in + 2 * m + 1]);
        FloatVector d31 = FloatVector.broadcast(FLOATS, d[in + 3 * m + 1]);
        int at1 = at + columns;
        for (int j = 0; j < whole; j += STEP) {
            FloatVector row0 = load(v, x0 + j);
            FloatVector row1 = load(v, x1 + j);
            FloatVector row2 = load(v, x2 + j);
            FloatVector row3 = load(v, x3 + j);
            load(g, at + j)
                    .add(row0.mul(d00))
                    .add(row1.mul(d10))
                    .add(row2.mul(d20))
                    .add(row3.mul(d30))
                    .intoArray(g, at + j);
            load(g, at1 + j)
                    .add(row0.mul(d01))
                    .add(row1.mul(d11))
                    .add(row2.mul(d21))
                    .add(row3.mul(d31))
                    .intoArray(g, at1 + j);
        }
    }

    /** Four rows, four outputs. */
    private void four(int[] rows, int i, float[] d, int in, int m, float[] g, int at) {
        float[] v = values;
        int x0 = rows[i] * columns;
        int x1 = rows[i + 1] * columns;
        int x2 = rows[i + 2] * columns;
        int x3 = rows[i + 3] * columns;
        FloatVector d00 = FloatVector.broadcast(FLOATS, d[in]);
        FloatVector d10 = FloatVector.broadcast(FLOATS, d[in + m]);
        FloatVector d20 = FloatVector.broadcast(FLOATS, d[in + 2 * m]);
        FloatVector d30 = FloatVector.broadcast(FLOATS, d[in + 3 * m]);
        FloatVector d01 = FloatVector.broadcast(FLOATS, d[in + 1]);
        FloatVector d11 = FloatVector.broadcast(FLOATS, d[in + m + 1]);
        FloatVector d21 = FloatVector.broadcast(FLOATS, d[in + 2 * m + 1]);
        FloatVector d31 = FloatVector.broadcast(FLOATS, d[in + 3 * m + 1]);
        FloatVector d02 = FloatVector.broadcast(FLOATS, d[in + 2]);
        FloatVector d12 = FloatVector.broadcast(FLOATS, d[in + m + 2]);
        FloatVector d22 = FloatVector.broadcast(FLOATS, d[in + 2 * m + 2]);
        FloatVector d32 = FloatVector.broadcast(FLOATS, d[in + 3 * m + 2]);
        FloatVector d03 = FloatVector.broadcast(FLOATS, d[in + 3]);
        FloatVector d13 = FloatVector.broadcast(FLOATS, d[in + m + 3]);
        FloatVector d23 = FloatVector.broadcast(FLOATS, d[in + 2 * m + 3]);
        FloatVector d33 = FloatVector.broadcast(FLOATS, d[in + 3 * m + 3]);
        int at1 = at + columns;
        int at2 = at1 + columns;
        int at3 = at2 + columns;
        for (int j = 0; j < whole; j += STEP) {
            FloatVector row0 = load(v, x0 + j);
            FloatVector row1 = load(v, x1 + j);
            FloatVector row2 = load(v, x2 + j);
            FloatVector row3 = load(v, x3 + j);
            load(g, at + j)
                    .add(row0.mul(d00))
                    .add(row1.mul(d10))
                    .add(row2.mul(d20))
                    .add(row3.mul(d30))
                    .intoArray(g, at + j);
            load(g, at1 + j)
                    .add(row0.mul(d01))
                    .add(row1.mul(d11))
                    .add(row2.mul(d21))
                    .add(row3.mul(d31))
                    .intoArray(g, at1 + j);
            load(g, at2 + j)
                    .add(row0.mul(d02))
                    .add(row1.mul(d12))
                    .add(row2.mul(d22))
                    .add(row3.mul(d32))
                    .intoArray(g, at2 + j);
            load(g, at3 + j)
                    .add(row0.mul(d03))
                    .add(row1.mul(d13))
                    .add(row2.mul(d23))
                    .add(row3.mul(d33))
                    .intoArray(g, at3 + j);
        }
    }
}
