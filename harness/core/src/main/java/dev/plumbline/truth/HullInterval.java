package dev.plumbline.truth;

import java.util.List;

/**
 * From the least to the greatest end of several intervals: of a number as measured, and under each of several other truths.
 *
 * @param of at least one
 */
public record HullInterval(List<Interval> of) implements Interval {

    public HullInterval {
        of = List.copyOf(of);
    }

    @Override
    public double low(double confidence) {
        return of.stream().mapToDouble(one -> one.low(confidence)).min().orElseThrow();
    }

    @Override
    public double high(double confidence) {
        return of.stream().mapToDouble(one -> one.high(confidence)).max().orElseThrow();
    }

    @Override
    public double standardError() {
        return of.get(0).standardError();
    }

    @Override
    public boolean censored() {
        return of.get(0).censored();
    }

    @Override
    public double widenedBelow() {
        return of.get(0).widenedBelow() + of.get(0).low(0) - low(0);
    }

    @Override
    public double widenedAbove() {
        return of.get(0).widenedAbove() + high(0) - of.get(0).high(0);
    }
}
