package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Unstable;
import dev.plumbline.truth.Measured.Value;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many raters it takes until their majority has a stated accuracy: the first number on the {@link MajorityCurve} that has it. Where none has, either no number
 * of raters would, by the {@link BiasFloor}, or more than there are might.
 *
 * @param curve at least one point, by the number of raters
 * @param floor the bias floor of the same examples
 */
record RatersNeeded(List<MajorityCurve.Point> curve, Measured floor) {

    /** At that confidence one side of the floor's two-sided interval holds in 95 of 100. */
    private static final double ONE_SIDED = .9;

    private static final double CONFIDENCE = .95;

    /** Unstable where the interval of no point lies above it as a whole. */
    Measured of(double accuracy) {
        Optional<MajorityCurve.Point> first = curve.stream()
                .filter(point -> point.accuracy().estimate() >= accuracy)
                .findFirst();
        return first.map(point -> found(accuracy, point)).orElseGet(() -> new Undefined(none(accuracy)));
    }

    private Measured found(double accuracy, MajorityCurve.Point first) {
        NeededInterval interval = interval(accuracy);
        Value at = first.accuracy();
        if (Double.isFinite(interval.high(CONFIDENCE))) {
            return new Value(first.raters(), interval, at.n(), at.clusters(), 1);
        }
        String least = down(last().accuracy().interval().low(CONFIDENCE));
        String reason =
                "even " + last().raters() + " may be too few: the 95 % interval of their accuracy begins at " + least;
        return new Unstable(first.raters(), reason, at.n(), at.clusters(), 1);
    }

    private NeededInterval interval(double accuracy) {
        return new NeededInterval(
                curve.stream().map(MajorityCurve.Point::raters).toList(),
                curve.stream().map(point -> point.accuracy().interval()).toList(),
                accuracy);
    }

    private String none(double accuracy) {
        double least = floor instanceof Value value ? value.interval().low(ONE_SIDED) : 0;
        String up = "the majority of " + last().raters() + " is right on "
                + Figures.of(last().accuracy().estimate());
        return 1 - least < accuracy
                ? "no number of raters: " + up + ", and no larger one is right on more than "
                        + Figures.of(1 - least, 4, RoundingMode.CEILING) + " (one-sided 95 % bound by the bias floor)"
                : "more than " + last().raters() + " raters, or no number of them: " + up
                        + ", and the bias floor does not tell which";
    }

    private static String down(double value) {
        return Figures.of(value, 4, RoundingMode.FLOOR);
    }

    private MajorityCurve.Point last() {
        return curve.get(curve.size() - 1);
    }
}
