package dev.plumbline.truth;

/** A number with its interval, or the reason why there is none. There is no NaN in it. */
public sealed interface Measured {

    /**
     * A number.
     *
     * @param n examples that it rests on
     * @param clusters independent units among them
     * @param seeds trainings that it is the mean of; 1 where training has no randomness
     */
    record Value(double estimate, Interval interval, int n, int clusters, int seeds) implements Measured {}

    /** A ratio whose denominator may be 0: it has an estimate, and no gate can rest on it. */
    record Unstable(double estimate, String reason, int n, int clusters, int seeds) implements Measured {}

    /** No number, and why. */
    record Undefined(String reason) implements Measured {}

    /** All that a run gives away of a number: its estimate to a grain. Nothing is computed from it. */
    record Rounded(double estimate, double grain) implements Measured {}

    /** The state as it stands in reports: {@code value}, {@code unstable}, {@code undefined} or {@code rounded}. */
    default String state() {
        if (this instanceof Rounded) {
            return "rounded";
        }
        return this instanceof Value ? "value" : this instanceof Unstable ? "unstable" : "undefined";
    }
}
