package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * On how many examples truth may be wrong, nobody knows on which: {@code truth.error-rate}.
 *
 * <p>A slice may hold all of the wrong ones. Worked example: 2 % of 1,000 held-out examples are 20, which is 20 % of a slice of 100.
 *
 * @param rate the greatest share of wrong ones among the examples of a split that have a truth
 * @param heldOut how many held-out examples that is
 * @param transfer how many examples of the transfer split
 */
record Erring(double rate, int heldOut, int transfer) {

    /**
     * Of a rate.
     *
     * @param heldOut how many held-out examples have a truth
     * @param transfer how many of the transfer split
     */
    static Erring of(double rate, int heldOut, int transfer) {
        return new Erring(rate, most(rate, heldOut), most(rate, transfer));
    }

    /** The greatest number of wrong ones among so many: no rounding of the product adds one. */
    static int most(double rate, int examples) {
        return BigDecimal.valueOf(rate)
                .multiply(BigDecimal.valueOf(examples))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether truth is ever wrong. */
    boolean ever() {
        return rate > 0;
    }

    /** On how many examples of a sample it may be wrong. */
    int most(Sample sample) {
        return Math.min(sample.size(), sample.split() == Split.TRANSFER ? transfer : heldOut);
    }

    /** What was measured against truth, with what its errors leave open. */
    Measured widened(Question asked, Measured measured) {
        if (!ever() || asked.against() != Against.TRUTH || !(measured instanceof Value value)) {
            return measured;
        }
        return asked.metric().definition().how().drift(asked) instanceof Drift.By by
                ? widened(asked, value, by)
                : new Undefined("truth errs on up to " + Figures.percent(rate)
                        + ", and no bound is known on how far that moves this metric");
    }

    private static Value widened(Question asked, Value value, Drift.By by) {
        int classes = asked.court().classes().size();
        Value moved = widened(value, by, asked.metric().least(), asked.metric().greatest(classes));
        List<Interval> there = by.truths().stream()
                .map(truth -> asked.metric().definition().how().of(asked.supposing(truth)))
                .filter(Value.class::isInstance)
                .map(other -> ((Value) other).interval())
                .toList();
        return by.isNothing() ? value : hull(moved, there);
    }

    /**
     * With the intervals that would be measured by the truths at which the number is least and greatest: near an end of its range
     * these are wider than the one that was measured, and a gate must hold for them too.
     */
    static Value hull(Value value, List<Interval> others) {
        if (others.isEmpty()) {
            return value;
        }
        List<Interval> all =
                Stream.concat(Stream.of(value.interval()), others.stream()).toList();
        return new Value(value.estimate(), new HullInterval(all), value.n(), value.clusters(), value.seeds());
    }

    /** A value with an interval that is moved outwards; the same where nothing moves. */
    static Value widened(Value value, Drift.By by, double least, double greatest) {
        Interval interval = by.widened(value.interval(), least, greatest);
        return new Value(value.estimate(), interval, value.n(), value.clusters(), value.seeds());
    }
}
