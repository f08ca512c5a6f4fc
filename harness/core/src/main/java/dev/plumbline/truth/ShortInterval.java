package dev.plumbline.truth;

/** An interval whose ends are told to as many {@link Digits} as mean something. */
public record ShortInterval(Interval of) implements Interval {

    @Override
    public double low(double confidence) {
        return Digits.of(of.low(confidence));
    }

    @Override
    public double high(double confidence) {
        return Digits.of(of.high(confidence));
    }

    @Override
    public double standardError() {
        return Digits.of(of.standardError());
    }

    @Override
    public boolean censored() {
        return of.censored();
    }

    @Override
    public double widenedBelow() {
        return Digits.of(of.widenedBelow());
    }

    @Override
    public double widenedAbove() {
        return Digits.of(of.widenedAbove());
    }
}
