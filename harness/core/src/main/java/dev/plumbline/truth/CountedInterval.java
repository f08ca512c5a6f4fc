package dev.plumbline.truth;

/** The interval of a number that was counted and estimates nothing, such as the round of an alarm: the number itself. */
public record CountedInterval(double estimate) implements Interval {

    @Override
    public double low(double confidence) {
        return estimate;
    }

    @Override
    public double high(double confidence) {
        return estimate;
    }
}
