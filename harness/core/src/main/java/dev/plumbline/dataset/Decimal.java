package dev.plumbline.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as a world writes it: what is computed from it is computed from what stands in the column, not from digits that nobody reads.
 *
 * @param text the number without trailing zeros or an exponent
 */
record Decimal(double value, String text) {

    private static final int DECIMALS = 6;

    /** Decimals of a log-probability: those of a pool of a thousand then sum to 1 but for 1e-12. */
    private static final int OF_LOGARITHM = 12;

    /** Rounded to six decimals. */
    static Decimal of(double value) {
        return rounded(value, DECIMALS);
    }

    /** The natural logarithm of a probability, rounded to twelve decimals. */
    static Decimal logProbability(double logarithm) {
        return rounded(logarithm, OF_LOGARITHM);
    }

    private static Decimal rounded(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return new Decimal(rounded.doubleValue(), rounded.stripTrailingZeros().toPlainString());
    }
}
