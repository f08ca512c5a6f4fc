package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.labeling.PanelLabels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the truth stage is given.
 *
 * @param truth still sealed
 * @param weakLabels a row an example; empty where the task has no labeling
 * @param arms in the order of the reports. With weak labels the arm {@code weak} is among them: made of the weak labels
 *     and first, unless it was given; with a panel the arm {@code raters}, last unless it was given
 * @param slices of held-out examples only
 * @param inference what is asked besides
 * @param errors where the weak labels of the transfer split are wrong, as forecast from the student's view
 * @param panel who said what, where the weak labels are those of a panel
 */
public record Evidence(
        Examples examples,
        Splits splits,
        SealedTruth truth,
        Optional<Probabilities> weakLabels,
        List<Arm> arms,
        List<Slice> slices,
        Inference inference,
        Optional<ErrorForecast> errors,
        Optional<PanelLabels> panel) {

    /** Without a forecast of the weak labels' errors, and without a panel. */
    public Evidence(
            Examples examples,
            Splits splits,
            SealedTruth truth,
            Optional<Probabilities> weakLabels,
            List<Arm> arms,
            List<Slice> slices,
            Inference inference) {
        this(examples, splits, truth, weakLabels, arms, slices, inference, Optional.empty(), Optional.empty());
    }

    public Evidence {
        arms = withRaters(panel, withWeak(weakLabels, arms));
        slices = List.copyOf(slices);
        requireHeldOut(splits, slices);
    }

    /** The same with a forecast of the weak labels' errors. */
    public Evidence withErrors(Optional<ErrorForecast> forecast) {
        return new Evidence(examples, splits, truth, weakLabels, arms, slices, inference, forecast, panel);
    }

    /** The same with the ratings of a panel. */
    public Evidence withPanel(Optional<PanelLabels> labels) {
        return new Evidence(examples, splits, truth, weakLabels, arms, slices, inference, errors, labels);
    }

    /** The same with what is held against earlier runs. */
    public Evidence recording(Recorded recorded) {
        return new Evidence(
                examples, splits, truth, weakLabels, arms, slices, inference.recording(recorded), errors, panel);
    }

    /** What is measured of whom. */
    public Plan plan() {
        List<Subject> subjects =
                arms.stream().map(arm -> new Subject(arm.name(), arm.method())).toList();
        Optional<PanelPlan> heard = panel.map(raters -> new PanelPlan(
                Optional.of(raters.groups().map(of -> of.names()).orElse(List.of())),
                raters.population().isPresent()));
        return new Plan(
                examples.shape(), subjects, weakLabels.isPresent(), heard, List.of(), List.of(), false, MovedPlan.NONE);
    }

    private static List<Arm> withWeak(Optional<Probabilities> weakLabels, List<Arm> arms) {
        boolean given = arms.stream().anyMatch(arm -> arm.name().equals(Arm.WEAK));
        if (given && weakLabels.isEmpty()) {
            throw new IllegalArgumentException("expected weak labels with a weak arm, found none");
        }
        Stream<Arm> weak =
                given ? Stream.empty() : weakLabels.stream().map(labels -> new Arm(Arm.WEAK, "", List.of(labels), ""));
        return Stream.concat(weak, arms.stream()).toList();
    }

    private static List<Arm> withRaters(Optional<PanelLabels> panel, List<Arm> arms) {
        boolean given = arms.stream().anyMatch(arm -> arm.name().equals(Arm.RATERS));
        Stream<Arm> raters = given ? Stream.empty() : panel.stream().map(labels -> Arm.raters(labels.ratings()));
        return Stream.concat(arms.stream(), raters).toList();
    }

    private static void requireHeldOut(Splits splits, List<Slice> slices) {
        BitSet heldOut = new BitSet();
        Arrays.stream(splits.rows(Split.HELD_OUT)).forEach(heldOut::set);
        for (Slice slice : slices) {
            if (!Arrays.stream(slice.rows()).allMatch(heldOut::get)) {
                throw new IllegalArgumentException("expected held-out examples only in the slice " + slice.name());
            }
        }
    }
}
