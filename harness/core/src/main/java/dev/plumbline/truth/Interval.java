package dev.plumbline.truth;

/** Which values of a quantity the data leave open, at any confidence. */
public interface Interval {

    /**
     * Lower end of the two-sided interval.
     *
     * @param confidence of the two-sided interval, in (0, 1), such as .95; a one-sided bound at .95 is the end at .9
     */
    double low(double confidence);

    /** Upper end of the two-sided interval. */
    double high(double confidence);
}
