package dev.plumbline.reports;

import java.math.RoundingMode;

/** p-values for people: three decimals, rounded up, and never nothing. */
final class PValues {

    private PValues() {}

    /** Such as {@code .021}, or {@code <.001}. */
    static String of(double p) {
        return p < .001 ? "<.001" : Numbers.decimal(p, 3, RoundingMode.UP);
    }
}
