package dev.plumbline.policy;

import java.util.Arrays;

/**
 * The exponential of many numbers that are not above 0, at less than half the cost of {@link Math#exp} and with the same bits on every machine.
 *
 * <p>With {@code k} the whole number next to {@code 512 x / ln 2}, it is {@code 2^(k/512) exp(r)}: the power comes from a table of 512, whose exponent takes
 * the multiples of 512, and the rest r, at most {@code ln 2 / 1024}, is so small that five terms of its series are exact to rounding (Tang 1989, ACM
 * Transactions on Mathematical Software 15). What is found is within 1.5 units in the last place. It is 0 below -708, where {@code exp(x) < 3.4e-308}.
 */
final class Exponential {

    private static final int BITS = 9;
    private static final int TABLE = 1 << BITS;
    private static final int SIGNIFICAND = 52;
    private static final double PLACES = TABLE / 0x1.62e42fefa39efp-1;

    /** {@code ln 2 / 512} in two parts, the first so short that its product with any k is exact. */
    private static final double LONG_PART = 0x1.62e42feep-10;

    private static final double SHORT_PART = 0x1.a39ef35793c76p-42;

    /** Added and taken away again it leaves the nearest whole number, which in between is in the last bits. */
    private static final double WHOLE = 0x1.8p52;

    private static final double LEAST = -708;

    /** The bits of {@code 2^(j/512)}, less those that j itself adds where k is moved to the exponent. */
    private static final long[] POWERS = new long[TABLE];

    static {
        Arrays.setAll(
                POWERS,
                j -> Double.doubleToRawLongBits(StrictMath.pow(2, (double) j / TABLE))
                        - ((long) j << (SIGNIFICAND - BITS)));
    }

    private Exponential() {}

    /** Of {@code by x[i]}, for i from {@code from} to {@code to - 1}, to {@code result[i]}. */
    static void of(double[] x, double by, int from, int to, double[] result) {
        // What needs no bits is a loop of its own, which the compiler turns into vectors, but only where places are the
        // same on both sides.
        for (int i = from; i < to; i++) {
            double power = by * x[i];
            double whole = power * PLACES + WHOLE - WHOLE;
            double rest = power - whole * LONG_PART - whole * SHORT_PART;
            result[i] = rest + rest * rest * (1. / 2 + rest * (1. / 6 + rest * (1. / 24)));
        }
        for (int i = from; i < to; i++) {
            double power = by * x[i];
            long k = Double.doubleToRawLongBits(power * PLACES + WHOLE);
            double scale = Double.longBitsToDouble(POWERS[(int) k & (TABLE - 1)] + (k << (SIGNIFICAND - BITS)));
            result[i] = power < LEAST ? 0 : scale + scale * result[i];
        }
    }
}
