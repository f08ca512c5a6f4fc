package dev.plumbline.reports.task;

import dev.plumbline.reports.words.ExampleOutcome;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of right and wrong weak labels in an arm that learned from them, from measured figures: {@code new-error} of the
 * examples whose weak label is right, {@code inherited-error} and {@code corrected-error} of those where it is wrong. Over several
 * seeds, their means.
 *
 * <p>Worked example: of 10 examples 6 weak labels are right, of which the student spoils a third, and 4 wrong, of which it repeats 3
 * and corrects one: both right .4, new error .2, corrected .1, inherited .3.
 *
 * @param examples whose weak label is neither absent nor tied
 * @param counted whether every example counts alike, so that a share times all is a number of examples
 * @param reason why there is no flow, else empty
 */
record ErrorFlow(Arm arm, int examples, boolean counted, List<Band> bands, String reason) {

    /** From whether the weak label is right to whether the arm is. */
    enum Kind {
        BOTH_RIGHT(ExampleOutcome.BOTH_RIGHT, true, true),
        NEW_ERROR(ExampleOutcome.NEW_ERROR, true, false),
        CORRECTED(ExampleOutcome.CORRECTED, false, true),
        INHERITED(ExampleOutcome.INHERITED, false, false),
        /** Wrong in another way than the weak label, or tied. */
        ANOTHER_ERROR(ExampleOutcome.ANOTHER_ERROR, false, false);

        private final ExampleOutcome outcome;
        private final boolean weakRight;
        private final boolean right;

        Kind(ExampleOutcome outcome, boolean weakRight, boolean right) {
            this.outcome = outcome;
            this.weakRight = weakRight;
            this.right = right;
        }

        String label() {
            return outcome.word();
        }

        /** As addresses and the style sheet name it. */
        String key() {
            return outcome.key();
        }

        boolean weakRight() {
            return weakRight;
        }

        boolean right() {
            return right;
        }
    }

    /** A part of all examples. */
    record Band(Kind kind, double share) {}

    /** Less than this is what rounding leaves. */
    private static final double NOTHING = 1e-9;

    /** Empty where it was not measured at all. */
    static Optional<ErrorFlow> of(Findings findings, Arm arm) {
        Optional<Figure> spoiled = figure(findings, arm, "new-error");
        Optional<Figure> corrected = figure(findings, arm, "corrected-error");
        Optional<Figure> inherited = figure(findings, arm, "inherited-error");
        Optional<Figure> weak = findings.find(Arm.WEAK, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                .map(Figure::of);
        if (spoiled.isEmpty() || corrected.isEmpty() || inherited.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Sides(spoiled.get(), corrected.get(), inherited.get(), weak).flow(arm, !findings.sampled()));
    }

    private static Optional<Figure> figure(Findings findings, Arm arm, String metric) {
        return findings.find(arm, MetricKey.ALL, metric, Against.TRUTH).map(Figure::of);
    }

    double share(Kind kind) {
        return bands.stream()
                .filter(band -> band.kind() == kind)
                .mapToDouble(Band::share)
                .sum();
    }

    double weakRight(boolean right) {
        return bands.stream()
                .filter(band -> band.kind().weakRight() == right)
                .mapToDouble(Band::share)
                .sum();
    }

    double right(boolean right) {
        return bands.stream()
                .filter(band -> band.kind().right() == right)
                .mapToDouble(Band::share)
                .sum();
    }

    /** The measured figures of both sides. */
    private record Sides(Figure spoiled, Figure corrected, Figure inherited, Optional<Figure> weak) {

        ErrorFlow flow(Arm arm, boolean counted) {
            int right = size(spoiled, corrected);
            int wrong = size(corrected, spoiled);
            boolean missing = right < 0 || wrong < 0 || (wrong > 0 && !inherited.isValue());
            if (missing) {
                String reason = Stream.of(spoiled, corrected, inherited)
                        .filter(figure -> !figure.isValue())
                        .map(Figure::reason)
                        .findFirst()
                        .orElse("how many weak labels are right is not known");
                return new ErrorFlow(arm, 0, counted, List.of(), reason);
            }
            int all = right + wrong;
            boolean same = weak.filter(figure -> figure.isValue() && figure.n().orElse(0) == all)
                    .isPresent();
            if (!counted && !same) {
                return new ErrorFlow(
                        arm,
                        0,
                        false,
                        List.of(),
                        "truth is known of a sample, and how much of what it stands for has a right weak label was not"
                                + " measured on the same examples");
            }
            double share = counted
                    ? right / (double) all
                    : weak.orElseThrow().estimate().orElseThrow();
            return new ErrorFlow(arm, all, counted, bands(share, wrong), "");
        }

        /** How many examples a side rests on: none where the other one rests on all; negative where that cannot be told. */
        private int size(Figure side, Figure other) {
            if (side.isValue()) {
                return side.n().orElseThrow();
            }
            boolean none = other.isValue()
                    && weak.filter(figure -> figure.isValue() && figure.n().equals(other.n()))
                            .isPresent();
            return none ? 0 : -1;
        }

        private List<Band> bands(double right, int wrong) {
            double spoils = spoiled.estimate().orElse(0);
            double corrects = corrected.estimate().orElse(0);
            double inherits = inherited.estimate().orElse(0);
            double another = wrong > 0 ? 1 - corrects - inherits : 0;
            return Stream.of(
                            new Band(Kind.BOTH_RIGHT, right * (1 - spoils)),
                            new Band(Kind.NEW_ERROR, right * spoils),
                            new Band(Kind.CORRECTED, (1 - right) * corrects),
                            new Band(Kind.INHERITED, (1 - right) * inherits),
                            new Band(Kind.ANOTHER_ERROR, (1 - right) * another))
                    .filter(band -> band.kind() != Kind.ANOTHER_ERROR || band.share() > NOTHING)
                    .toList();
        }
    }
}
