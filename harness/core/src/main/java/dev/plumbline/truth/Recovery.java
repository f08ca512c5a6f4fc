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
                        asked -> measured(
                                asked, accuracy(asked), all -> asked.value(all.gap(), all.support(), all.sample())))
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
                        asked -> measured(
                                asked, accuracy(asked), all -> asked.value(all.gain(), all.support(), all.sample())))
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
                        asked -> measured(asked, accuracy(asked), Recovery::recovered))
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
                        asked -> measured(
                                asked,
                                new BalancedAccuracy(
                                        asked.court().classes(), asked.court().truth()),
                                Recovery::recovered))
                .only(Shape.POINTWISE)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Quantity accuracy(Question asked) {
        return MeanScore.correct(asked.court().truth());
    }

    private static Measured recovered(Three all) {
        return new Recovered(all.gain(), all.weak(), all.ceiling(), all.support(), all.sample()).measured();
    }

    private static Measured measured(Question asked, Quantity quantity, OfThree how) {
        Optional<Contestant> ceiling = asked.court().arm(Arm.CEILING);
        Optional<Contestant> weak = asked.court().arm(Arm.WEAK);
        if (ceiling.isEmpty() || weak.isEmpty()) {
            return new Undefined("there is no " + (weak.isEmpty() ? "weak arm" : "ceiling"));
        }
        Sample sample = weak.get().seenIn(ceiling.get().seenIn(asked.at().seen()));
        return Question.undefined(quantity, sample)
                .orElseGet(() -> how.of(new Three(
                        weak.get().measure(quantity, sample),
                        asked.arm().measure(quantity, sample),
                        ceiling.get().measure(quantity, sample),
                        quantity.support(sample),
                        sample)));
    }
}
