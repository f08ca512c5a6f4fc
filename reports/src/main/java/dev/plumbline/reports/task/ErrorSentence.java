package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.Optional;

/** Whether the errors of the weak labels can be learned from what the student sees. */
record ErrorSentence(Findings findings) {

    /** The area between noise and what may be called predictable. */
    private static final double TELLING = 0.6;

    private static final double NOISE = 0.5;

    /** Nothing where the figure tells neither. */
    Optional<String> text() {
        return findings.find(Arm.WEAK, MetricKey.ALL, "error-predictability", Against.TRUTH)
                .map(Figure::of)
                .filter(Figure::isValue)
                .flatMap(this::of);
    }

    private Optional<String> of(Figure figure) {
        String teachers = findings.teachers();
        String errors = "T" + teachers.substring(1) + " are ";
        String area = "(AUC " + Numbers.decimal(figure.estimate().orElseThrow(), 2, RoundingMode.HALF_EVEN)
                + " within a class; .50 is chance)";
        Side telling = Side.of(figure, TELLING);
        if (telling == Side.ABOVE) {
            return Optional.of(
                    errors + "predictable from what the student sees " + area + ", so a student can learn them.");
        }
        boolean noise = telling == Side.BELOW && Side.of(figure, NOISE) == Side.UNKNOWN;
        return noise
                ? Optional.of(errors + "no more predictable from what the student sees than chance would have it "
                        + area + ", so there is hardly anything in them to learn.")
                : Optional.empty();
    }
}
