package dev.plumbline.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they stand in sentences: {@code .8710}, {@code -1.2500}, without a leading zero. */
public final class Figures {

    private Figures() {}

    /** So many decimals, rounded in a stated direction from the shortest decimal that is this double; finite. */
    public static String of(double value, int decimals, RoundingMode rounding) {
        return bare(BigDecimal.valueOf(value).setScale(decimals, rounding));
    }

    /** Four decimals, rounded to the nearest. */
    public static String of(double value) {
        return of(value, 4, RoundingMode.HALF_EVEN);
    }

    /** With all its decimals and no more: {@code .7}; finite. */
    public static String exact(double value) {
        return bare(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    /** A share in per cent with all its decimals: {@code 95 %}. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String bare(BigDecimal value) {
        return value.toPlainString().replaceFirst("^(-?)0\\.", "$1.");
    }
}
