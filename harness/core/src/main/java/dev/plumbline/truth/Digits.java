package dev.plumbline.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers without the digits that are rounding errors of their sums: those depend on the order of the examples, so whoever
 * reads them can tell which example had which truth.
 *
 * <p>Worked example: {@code .1 + .2 + .3} is .6000000000000001 and {@code .3 + .2 + .1} is .6; both become .6.
 */
public final class Digits {

    private static final int DECIMALS = 9;
    private static final MathContext SIGNIFICANT = new MathContext(6, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** To 9 decimals, and above 1 to 10 digits; an infinite one stays. */
    public static double of(double number) {
        if (Double.isInfinite(number)) {
            return number;
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        int whole = Math.max(0, exact.precision() - exact.scale() - 1);
        return exact.setScale(DECIMALS - whole, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** A probability of a test, to 6 digits, however small. */
    public static double ofTest(double p) {
        return BigDecimal.valueOf(p).round(SIGNIFICANT).doubleValue();
    }

    /** With its interval. */
    public static Measured of(Measured measured) {
        if (measured instanceof Measured.Value value) {
            return new Measured.Value(
                    of(value.estimate()),
                    new ShortInterval(value.interval()),
                    value.n(),
                    value.clusters(),
                    value.seeds());
        }
        return measured instanceof Measured.Unstable unstable
                ? new Measured.Unstable(
                        of(unstable.estimate()), unstable.reason(), unstable.n(), unstable.clusters(), unstable.seeds())
                : measured;
    }
}
