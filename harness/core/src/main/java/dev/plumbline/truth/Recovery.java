package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import dev.plumbline.truth.Measured.Undefined;
import java.util.Optional;

/** How far a student gets from its weak labels to its ceiling. */
final class Recovery {

    private Recovery() {}

    /** The weak labels, the arm and the ceiling, measured on the rows that all three have. */
    private record Three(BySeed weak, BySeed arm, BySeed ceiling, int support, Sample sample) {

        BySeed gap() {
            return ceiling.minus(weak);
        }

        BySeed gain() {
            return arm.minus(weak);
        }
    }

    @FunctionalInterface
    private interface OfThree {
        Measured of(Three three);
    }

    static Definition gap() {
        return Definition.of(
                        "gap",
                        "accuracy of the ceiling minus accuracy of the weak labels",
                        "P(g = y) - P(w = y), g the ceiling",
                        NEITHER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                asked -> measured(
                                        asked,
                                        accuracy(asked),
                                        all -> asked.value(all.gap(), all.support(), all.sample())),
                                asked -> ofAccuracy(asked, ceiling(asked))))
                .within(-1, 1);
    }

    static Definition gain() {
        return Definition.of(
                        "gain",
                        "accuracy of the student minus accuracy of the weak labels",
                        "P(f = y) - P(w = y)",
                        HIGHER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                asked -> measured(
                                        asked,
                                        accuracy(asked),
                                        all -> asked.value(all.gain(), all.support(), all.sample())),
                                asked -> ofAccuracy(asked, asked.arm())))
                .within(-1, 1);
    }

    static Definition pgr() {
        return Definition.of(
                        "pgr",
                        "performance gap recovered, on accuracy (Burns et al. 2023); undefined where the ceiling does"
                                + " not exceed the weak labels, unstable where the 95 % interval of the gap includes 0,"
                                + " never clipped",
                        "gain / gap",
                        HIGHER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                asked -> measured(
                                        asked, accuracy(asked), all -> recovered(asked, all, Recovery::ofAccuracy)),
                                asked -> Drift.By.NOTHING))
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Definition pgrBalancedAccuracy() {
        return Definition.of(
                        "pgr-balanced-accuracy",
                        "performance gap recovered, on balanced accuracy",
                        "(b(f) - b(w)) / (b(g) - b(w)), b the balanced accuracy against truth, g the ceiling",
                        HIGHER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                asked -> measured(
                                        asked,
                                        new BalancedAccuracy(
                                                asked.court().classes(),
                                                asked.court().truth()),
                                        all -> recovered(asked, all, Recovery::ofBalancedAccuracy)),
                                asked -> Drift.By.NOTHING))
                .only(Shape.POINTWISE)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static MeanScore accuracy(Question asked) {
        return MeanScore.correct(asked.court().truth());
    }

    /** How far the difference of an arm and the weak labels moves where truth errs. */
    @FunctionalInterface
    private interface Moved {
        Drift.By by(Question asked, Contestant one);
    }

    /** A ratio that takes what wrong truth does to its two parts into its interval by itself. */
    private static Measured recovered(Question asked, Three all, Moved moved) {
        boolean errs = asked.court().erring().ever();
        Drift.By ofGain = errs ? moved.by(asked, asked.arm()) : Drift.By.NOTHING;
        Drift.By ofGap = errs ? moved.by(asked, ceiling(asked)) : Drift.By.NOTHING;
        return new Recovered(all.gain(), all.weak(), all.ceiling(), all.support(), all.sample(), ofGain, ofGap)
                .measured();
    }

    private static Drift.By ofAccuracy(Question asked, Contestant one) {
        Contestant weak = asked.court().arm(Arm.WEAK).orElseThrow();
        Sample sample = ofAllThree(asked, weak);
        return Relabelling.of(asked, sample, supposed -> {
            MeanScore right = accuracy(supposed);
            return Quotient.mean(sample, sample, row -> one.mean(right, row) - weak.mean(right, row));
        });
    }

    private static Drift.By ofBalancedAccuracy(Question asked, Contestant one) {
        Contestant weak = asked.court().arm(Arm.WEAK).orElseThrow();
        Sample sample = ofAllThree(asked, weak);
        MeanScore right = accuracy(asked);
        double moved = sample.heaviest(asked.court().erring().most(sample));
        return ClassMeans.of(
                        sample,
                        asked.court().truth(),
                        asked.court().classes().size(),
                        row -> one.mean(right, row) - weak.mean(right, row))
                .drift(moved, -1, 1);
    }

    private static Contestant ceiling(Question asked) {
        return asked.court().arm(Arm.CEILING).orElseThrow();
    }

    private static Sample ofAllThree(Question asked, Contestant weak) {
        return weak.seenIn(ceiling(asked).seenIn(asked.at().seen()));
    }

    private static Measured measured(Question asked, Quantity quantity, OfThree how) {
        Optional<Contestant> ceiling = asked.court().arm(Arm.CEILING);
        Optional<Contestant> weak = asked.court().arm(Arm.WEAK);
        if (ceiling.isEmpty() || weak.isEmpty()) {
            return new Undefined("there is no " + (weak.isEmpty() ? "weak arm" : "ceiling"));
        }
        Sample sample = ofAllThree(asked, weak.get());
        return Question.undefined(quantity, sample)
                .orElseGet(() -> how.of(new Three(
                        weak.get().measure(quantity, sample),
                        asked.arm().measure(quantity, sample),
                        ceiling.get().measure(quantity, sample),
                        quantity.support(sample),
                        sample)));
    }
}
