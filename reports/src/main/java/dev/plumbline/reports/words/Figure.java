package dev.plumbline.reports.words;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.verdict.GateResult;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A {@link Measured} laid out flat, as the columns of a report.
 *
 * @param state {@code value}, {@code unstable}, {@code undefined} or {@code rounded}
 * @param low lower end of the interval; empty where there is no interval, or where it is open to that side
 * @param high upper end, likewise
 * @param reason why it is not a value, or why a value is only known to be at least so much; else empty
 */
public record Figure(
        String state,
        OptionalDouble estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalInt n,
        OptionalInt clusters,
        OptionalInt seeds,
        String reason) {

    /** Confidence of the two-sided intervals in reports. */
    public static final double CONFIDENCE = 0.95;

    private static final String NO_TRUTH = ((Measured.Undefined) Measurements.NO_TRUTH).reason();

    public static Figure of(Measured measured) {
        return of(measured, CONFIDENCE);
    }

    /** With the interval whose ends are the gate's one-sided bounds: at .95 the two-sided interval at .9. */
    public static Figure of(GateResult result) {
        return of(result.measured(), 2 * result.gate().confidence() - 1);
    }

    private static Figure of(Measured measured, double confidence) {
        if (measured instanceof Measured.Value value) {
            return ofValue(value, confidence);
        }
        OptionalDouble none = OptionalDouble.empty();
        if (measured instanceof Measured.Unstable unstable) {
            return new Figure(
                    measured.state(),
                    OptionalDouble.of(unstable.estimate()),
                    none,
                    none,
                    OptionalInt.of(unstable.n()),
                    OptionalInt.of(unstable.clusters()),
                    OptionalInt.of(unstable.seeds()),
                    unstable.reason());
        }
        OptionalInt nothing = OptionalInt.empty();
        if (measured instanceof Measured.Rounded rounded) {
            OptionalDouble estimate = OptionalDouble.of(rounded.estimate());
            String grain = "to the nearest " + Figures.exact(rounded.grain()) + ", as far as it is given away";
            return new Figure(measured.state(), estimate, none, none, nothing, nothing, nothing, grain);
        }
        String reason = ((Measured.Undefined) measured).reason();
        return new Figure(measured.state(), none, none, none, nothing, nothing, nothing, reason);
    }

    private static Figure ofValue(Measured.Value value, double confidence) {
        // An interval is asked for at a confidence above 0 only; there its ends meet in the estimate.
        boolean point = confidence <= 0;
        Interval interval = value.interval();
        return new Figure(
                value.state(),
                OptionalDouble.of(value.estimate()),
                closed(point ? value.estimate() : interval.low(confidence)),
                closed(point ? value.estimate() : interval.high(confidence)),
                OptionalInt.of(value.n()),
                OptionalInt.of(value.clusters()),
                OptionalInt.of(value.seeds()),
                interval.censored() ? "at least this, which is where the search for it ended" : "");
    }

    private static OptionalDouble closed(double end) {
        return Double.isInfinite(end) ? OptionalDouble.empty() : OptionalDouble.of(end);
    }

    /** What a share leaves to 1, of a value. */
    public Figure complement() {
        return new Figure(state, complement(estimate), complement(high), complement(low), n, clusters, seeds, reason);
    }

    private static OptionalDouble complement(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(1 - share.getAsDouble()) : share;
    }

    public boolean isValue() {
        return state.equals("value");
    }

    /**
     * A sentence on what has no value, such as {@code What share it repeats cannot be told: no label is wrong.}
     *
     * @param what begins the sentence
     */
    public String missing(String what) {
        if (reason.equals(NO_TRUTH)) {
            return "The data have no truth, so " + Character.toLowerCase(what.charAt(0)) + what.substring(1)
                    + " cannot be told.";
        }
        return what + (state.equals("undefined") ? " cannot be told: " : " is " + state + ": ") + reason + ".";
    }

    /** Whether it is a value that is at least the estimate, where the search for it ended. */
    public boolean censored() {
        return isValue() && !reason.isEmpty();
    }

    /** Whether it is a value of which nothing is uncertain, such as a number of rounds. */
    public boolean counted() {
        return isValue() && low.isPresent() && low.equals(estimate) && high.equals(estimate);
    }

    /** To which sides the interval of a value is open: {@code low}, {@code high}, {@code both}, or empty for none. */
    public String open() {
        if (!isValue() || (low.isPresent() && high.isPresent())) {
            return "";
        }
        return low.isPresent() ? "high" : high.isPresent() ? "low" : "both";
    }
}
