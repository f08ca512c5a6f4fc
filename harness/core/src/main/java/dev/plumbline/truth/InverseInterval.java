package dev.plumbline.truth;

/**
 * The interval of {@code 1/x}, of the interval of an x that is not negative. Worked example: .5 to infinity becomes 0 to 2.
 *
 * @param of the interval of x
 */
public record InverseInterval(Interval of) implements Interval {

    @Override
    public double low(double confidence) {
        return 1 / of.high(confidence);
    }

    @Override
    public double high(double confidence) {
        return 1 / of.low(confidence);
    }
}
