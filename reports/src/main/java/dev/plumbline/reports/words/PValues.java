package dev.plumbline.reports.words;

import java.math.RoundingMode;

/** p-values for people: three decimals, rounded up, and never nothing. */
public final class PValues {

    private PValues() {}

    /** Such as {@code .021}, or {@code <.001}. */
    public static String of(double p) {
        return p < .001 ? "<.001" : Numbers.decimal(p, 3, RoundingMode.UP);
    }
}
