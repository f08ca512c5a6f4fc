package dev.plumbline.truth;

/**
 * An interval of a number as it was measured, moved outwards as far as the number moves where truth is wrong (the bounds of
 * Horowitz and Manski 1995 on what corrupted data leave open).
 *
 * <p>The inner interval holds what would be measured of all examples against truth as it is recorded; against what is so that
 * differs by at most {@code below} and {@code above}. Worked example: .82 to .88 of 1,000 examples on 20 of which truth may be
 * wrong: .80 to .90. That is exact where the errors are a property of how truth was found. Who thinks of them as chosen after the
 * sample was drawn asks for the intervals by the worst truths as well, which {@link HullInterval} adds where those are known.
 *
 * @param below how much less it may be, at least 0
 * @param above how much more it may be, at least 0
 * @param least the least value that the number can have
 * @param greatest the greatest
 */
public record WidenedInterval(Interval of, double below, double above, double least, double greatest)
        implements Interval {

    @Override
    public double low(double confidence) {
        return Math.max(least, of.low(confidence) - below);
    }

    @Override
    public double high(double confidence) {
        return Math.min(greatest, of.high(confidence) + above);
    }

    @Override
    public double standardError() {
        return of.standardError();
    }

    @Override
    public double widenedBelow() {
        return below;
    }

    @Override
    public double widenedAbove() {
        return above;
    }
}
