package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;

/**
 * Passes in single precision, for training in steps: half the bytes, twice the values in a vector. Weights and the
 * entries of {@code d} are rounded to float. A score is summed in {@value #WIDE} lanes of floats (column j in lane j mod
 * 16, each in the order of the columns); the lanes are folded in double, the upper eight onto the lower, then as
 * {@link Kernel#fold} says. A gradient is summed in float over {@value #BLOCK} rows at a time, in their order from the
 * first of the pass on, and those sums in double.
 */
abstract class SingleKernel extends DenseKernel {

    /** In which a score is summed. */
    static final int WIDE = 16;

    /** Rows whose gradients are summed in single precision. */
    static final int BLOCK = 128;

    private float[] weights = {};
    private float[] slopes = {};
    private float[] sums = {};

    SingleKernel(View.Dense view) {
        super(view);
    }

    /** Adds the scores of a tile, as {@link DoubleKernel#scores} does. */
    abstract void scores(int[] rows, int i, int height, float[] w, int at, int width, double[] z, int out, int m);

    /** Adds a tile of rows to the gradient of some outputs, as {@link DoubleKernel#gradients} does. */
    abstract void gradients(int[] rows, int i, int height, float[] d, int in, int m, float[] g, int at, int width);

    @Override
    public final void forward(int[] rows, int from, int to, double[] w, int m, double[] z) {
        weights = room(weights, m * columns);
        float[] single = weights;
        narrow(w, m * columns, single);
        walk(
                from,
                to,
                m,
                (i, height, o, width) -> scores(rows, i, height, single, o * columns, width, z, (i - from) * m + o, m));
    }

    @Override
    public final void backward(int[] rows, int from, int to, double[] d, int m, double[] g) {
        slopes = room(slopes, (to - from) * m);
        sums = room(sums, m * columns);
        float[] single = slopes;
        float[] sum = sums;
        narrow(d, (to - from) * m, single);
        for (int block = from; block < to; block += BLOCK) {
            Arrays.fill(sum, 0, m * columns, 0);
            walk(
                    block,
                    Math.min(block + BLOCK, to),
                    m,
                    (i, height, o, width) ->
                            gradients(rows, i, height, single, (i - from) * m + o, m, sum, o * columns, width));
            add(sum, m * columns, g);
        }
    }

    private static void narrow(double[] from, int n, float[] to) {
        for (int i = 0; i < n; i++) {
            to[i] = (float) from[i];
        }
    }

    private static void add(float[] from, int n, double[] to) {
        for (int i = 0; i < n; i++) {
            to[i] += from[i];
        }
    }

    private static float[] room(float[] held, int n) {
        return held.length < n ? new float[n] : held;
    }

    /** The sum of the lanes from {@code at} on. Without calls: it is run so often that it is felt before it is compiled. */
    static double fold(float[] lanes, int at) {
        double s0 = (double) lanes[at] + lanes[at + 8];
        double s1 = (double) lanes[at + 1] + lanes[at + 9];
        double s2 = (double) lanes[at + 2] + lanes[at + 10];
        double s3 = (double) lanes[at + 3] + lanes[at + 11];
        double s4 = (double) lanes[at + 4] + lanes[at + 12];
        double s5 = (double) lanes[at + 5] + lanes[at + 13];
        double s6 = (double) lanes[at + 6] + lanes[at + 14];
        double s7 = (double) lanes[at + 7] + lanes[at + 15];
        return s0 + s4 + (s2 + s6) + (s1 + s5 + (s3 + s7));
    }
}
