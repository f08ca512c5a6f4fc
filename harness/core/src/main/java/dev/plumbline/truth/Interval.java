package dev.plumbline.truth;

/** Which values of a quantity the data leave open, at any confidence. */
public interface Interval {

    /**
     * Lower end of the two-sided interval.
     *
     * @param confidence of the two-sided interval, in 0 (included) to 1, such as .95; a one-sided bound at .95 is the end at .9
     */
    double low(double confidence);

    /** Upper end of the two-sided interval. */
    double high(double confidence);

    /** Whether the number is at least the estimate, which is only where the search for it ended. */
    default boolean censored() {
        return false;
    }

    /** How far its lower end was moved outwards for a truth that errs; 0 where it was not. */
    default double widenedBelow() {
        return 0;
    }

    /** How far its upper end was moved. */
    default double widenedAbove() {
        return 0;
    }

    /** The standard error; where there is no single one, half the width at the confidence that one standard error has, .6827. */
    default double standardError() {
        return (high(.6827) - low(.6827)) / 2;
    }
}
