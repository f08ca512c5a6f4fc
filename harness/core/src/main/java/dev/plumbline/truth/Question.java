package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A metric, asked of an arm on a slice.
 *
 * @param at who is asked, and the parts of the slice
 * @param group of raters, as a number; empty where all are meant
 */
record Question(Metric metric, Against against, ArmOnSlice at, OptionalInt group) {

    /** Of nobody's ratings in particular. */
    Question(Metric metric, Against against, ArmOnSlice at) {
        this(metric, against, at, OptionalInt.empty());
    }

    Court court() {
        return at.court();
    }

    Contestant arm() {
        return at.arm();
    }

    /** The class that predictions are held against, of every example. */
    int[] reference() {
        return court().reference(against);
    }

    /** The rows that have a prediction and something to hold it against. */
    Sample sample() {
        return against == Against.TRUTH ? at.seen() : at.rated();
    }

    /** The same if every truth were that class. */
    Question supposing(int k) {
        return in(court().supposing(k));
    }

    /** The same by another truth. */
    Question supposing(int[] truth) {
        return in(court().supposing(truth));
    }

    private Question in(Court court) {
        return new Question(metric, against, ArmOnSlice.of(court, arm(), at.seen()));
    }

    /** The arm's value on a sample, or why it has none. */
    Measured value(Quantity quantity, Sample sample) {
        return undefined(quantity, sample)
                .orElseGet(() -> value(arm().measure(quantity, sample), quantity.support(sample), sample));
    }

    /**
     * The mean over the seeds with its interval.
     *
     * @param support see {@link Quantity#support}
     */
    Measured value(BySeed estimates, int support, Sample sample) {
        double estimate = estimates.mean().value();
        Spread spread = Spread.of(estimates, sample, support);
        Interval interval = Intervals.of(metric, court().classes().size(), estimate, spread, support);
        return new Value(estimate, interval, sample.size(), sample.clusters(), estimates.seeds());
    }

    static Optional<Measured> undefined(Quantity quantity, Sample sample) {
        return sample.tooFew().or(() -> quantity.undefinedOn(sample)).map(Undefined::new);
    }

    /**
     * How far {@link #beyond} moves where truth errs.
     *
     * @param score that both arms have
     * @param part the rows that it is measured on, as they are where truth is supposed
     */
    Drift drift(String other, Function<Question, MeanScore> score, Function<Question, Sample> part) {
        Contestant rival = court().arm(other).orElseThrow();
        Sample base = at.seen();
        return Relabelling.of(this, base, supposed -> {
            MeanScore each = score.apply(supposed);
            return Quotient.mean(
                    base, rival.seenIn(part.apply(supposed)), row -> arm().mean(each, row) - rival.mean(each, row));
        });
    }

    /** The arm's value minus another arm's on the rows that both have predicted. */
    Measured beyond(String other, Quantity quantity, Sample sample) {
        Optional<Contestant> found = court().arm(other);
        if (found.isEmpty()) {
            return new Undefined("there is no " + (other.equals(Arm.CEILING) ? "" : "arm ") + other);
        }
        Sample both = found.get().seenIn(sample);
        return undefined(quantity, both).orElseGet(() -> {
            BySeed beyond = arm().measure(quantity, both).minus(found.get().measure(quantity, both));
            return value(beyond, quantity.support(both), both);
        });
    }
}
