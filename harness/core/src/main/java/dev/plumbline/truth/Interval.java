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

    /** The standard error; where there is no single one, half the width at the confidence that one standard error has, .6827. */
    default double standardError() {
        return (high(.6827) - low(.6827)) / 2;
    }
}
