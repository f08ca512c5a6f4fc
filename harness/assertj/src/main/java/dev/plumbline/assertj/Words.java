package dev.plumbline.assertj;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import java.util.Locale;

/** What was measured, in words. */
final class Words {

    private static final double CONFIDENCE = .95;

    private Words() {}

    static String of(Measured measured) {
        if (measured instanceof Measured.Value value) {
            return (value.interval().censored() ? "at least " : "") + Figures.of(value.estimate()) + " (95 % interval "
                    + end(value.interval().low(CONFIDENCE)) + " to "
                    + end(value.interval().high(CONFIDENCE)) + "; " + size(value) + ")";
        }
        if (measured instanceof Measured.Rounded rounded) {
            return "about " + Figures.exact(rounded.estimate()) + ", all that the run gives away";
        }
        return measured instanceof Measured.Unstable unstable
                ? "unstable: " + unstable.reason()
                : "undefined: " + ((Measured.Undefined) measured).reason();
    }

    /** An end of an interval. */
    static String end(double value) {
        return Double.isInfinite(value) ? "no bound" : Figures.of(value);
    }

    private static String size(Measured.Value value) {
        return String.format(Locale.ROOT, "n %,d, clusters %,d, seeds %d", value.n(), value.clusters(), value.seeds());
    }
}
