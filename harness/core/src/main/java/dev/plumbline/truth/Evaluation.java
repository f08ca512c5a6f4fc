package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The result of the truth stage: the held-out truth as it was opened, and what was measured with it.
 *
 * <p>{@link #of} is the only code that opens the truth of the held-out split. It opens that of the transfer split as well,
 * to tell what a student has memorised of the wrong labels it was given; by then every arm has long been trained.
 *
 * @param outcomes by example, of what the task asks to be held against earlier runs
 * @param changes since those runs
 */
public record Evaluation(HeldOut heldOut, Measurements measurements, List<Outcomes> outcomes, List<Change> changes) {

    /** Opens the held-out truth and measures every arm on every slice, in the order of {@link Evidence#plan()}. */
    public static Evaluation of(Evidence evidence) {
        int[] rows = evidence.splits().rows(Split.HELD_OUT);
        int[] transfer = evidence.splits().rows(Split.TRANSFER);
        int[] truth = evidence.truth()
                .open(IntStream.concat(Arrays.stream(rows), Arrays.stream(transfer))
                        .toArray());
        Court court = Court.of(evidence, truth);
        Recorded recorded = evidence.inference().recorded();
        Changes changes = new Changes(court, evidence.examples(), heldOut(evidence), evidence.slices());
        return new Evaluation(
                HeldOut.of(evidence),
                measure(court, evidence),
                recorded.asked().stream().map(changes::outcomes).toList(),
                changes.since(recorded));
    }

    private static List<Measurement> curves(Court court, Contestant arm, Evidence evidence) {
        ArmOnSlice everything = ArmOnSlice.of(court, arm, heldOut(evidence));
        return evidence.plan().curves(arm.name()).stream()
                .flatMap(against -> Reliability.of(everything, against).stream())
                .toList();
    }

    private static List<Measurement> panelCurves(Court court, Evidence evidence) {
        return court.panel().stream()
                .map(panel -> new PanelCurves(court, panel, heldOut(evidence)))
                .flatMap(curves -> Stream.concat(
                        curves.alongRaters().stream(),
                        curves.alongCorrelation(evidence.plan().measures(Arm.RATERS)).stream()))
                .toList();
    }

    private static Sample heldOut(Evidence evidence) {
        return Sample.of(
                evidence.splits().rows(Split.HELD_OUT), evidence.examples().clusters());
    }

    private static Measurements measure(Court court, Evidence evidence) {
        int[] clusters = evidence.examples().clusters();
        List<Measurement> all = new ArrayList<>();
        for (Contestant arm : court.arms()) {
            List<Plan.Measure> measures = evidence.plan().measures(arm.name());
            for (Slice slice : evidence.slices()) {
                ArmOnSlice measured = ArmOnSlice.of(court, arm, Sample.of(slice.rows(), clusters));
                measures.stream()
                        .filter(m -> m.metric().on(slice.name()))
                        .forEach(m -> all.addAll(measured(m, measured, slice.name())));
            }
            all.addAll(curves(court, arm, evidence));
        }
        all.addAll(panelCurves(court, evidence));
        Inference inference = evidence.inference();
        List<Comparison> comparisons = new Comparisons(
                        court, evidence.examples().shape(), heldOut(evidence), inference.seed())
                .of(inference.pairs());
        return new Measurements(all, comparisons, SliceTests.of(all), discovery(evidence, court));
    }

    /** The number, and those of the groups of raters, as far as the metric has them. */
    private static List<Measurement> measured(Plan.Measure measure, ArmOnSlice at, String slice) {
        Watch.check();
        Metric metric = measure.metric();
        MetricKey key = new MetricKey(at.arm().name(), at.arm().method(), slice, metric.label(), measure.against());
        List<Measurement> all = new ArrayList<>();
        if (metric.whole()) {
            all.add(new Measurement(key, at.measure(metric, measure.against())));
        }
        List<String> groups = metric.byGroup() ? at.court().jury().orElseThrow().names() : List.of();
        for (int g = 0; g < groups.size(); g++) {
            all.add(new Measurement(key.at(MetricKey.GROUP, groups.get(g)), at.measure(metric, measure.against(), g)));
        }
        return all;
    }

    private static Optional<Discovery> discovery(Evidence evidence, Court court) {
        return evidence.inference().discover().map(spec -> {
            Sample everything = heldOut(evidence);
            List<Literal> literals = SliceSearch.literals(spec, evidence.examples(), everything.rows());
            Subject subject = spec.subject(evidence.plan().subjects()).orElseThrow();
            Contestant searched = court.arm(subject);
            Errors errors = new Errors(subject, row -> searched.errs(row, court.truth()), court.erring());
            return new SliceSearch(spec, literals, evidence.inference().seed(), errors)
                    .in(searched.seenIn(court.judged(everything)));
        });
    }
}
