package dev.plumbline.redaction;

import dev.plumbline.Controls;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Digits;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import dev.plumbline.verdict.Answer;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Ladder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Takes from the result of a task what the run does not give away, before anybody is handed it: no reporter, console or
 * exit code can tell what is not there.
 */
public final class Redaction {

    /** The arms whose predictions are about as good as the truth itself: they learned from truth, or were stopped by it. */
    private static final Set<String> TAUGHT_BY_TRUTH =
            Set.of(Arm.CEILING, Arm.STRONG_DIRECT, Arm.ORACLE, Arm.RANDOM_FLIPS);

    private final TaskRun run;
    private final int fewest;

    private Redaction(TaskRun run) {
        this.run = run;
        this.fewest = run.task().truth().fewest();
    }

    /** Every figure that does not give single examples away, and no example's truth. */
    public static TaskRun metrics(TaskRun run) {
        Redaction redaction = new Redaction(run);
        Set<String> small = SmallSlices.of(run.task(), run.dataset(), run.heldOut());
        return redaction.with(
                redaction.measurements(small),
                run.verdict().stream().map(gate -> redaction.gate(gate, small)).toList(),
                run.controls());
    }

    /**
     * How the gates and the controls came out.
     *
     * @param run of which the metrics are left
     * @param answers one a gate, in their order
     */
    public static TaskRun verdict(TaskRun run, Ladder ladder, List<Answer> answers) {
        List<GateResult> told = IntStream.range(0, answers.size())
                .mapToObj(i -> ladder.told(run.verdict().get(i), answers.get(i)))
                .toList();
        return new Redaction(run)
                .with(Measurements.of(List.of()), told, run.controls().outcomes());
    }

    private TaskRun with(Measurements measurements, List<GateResult> verdict, Controls controls) {
        return new TaskRun(
                run.task(),
                run.data(),
                run.labels(),
                run.arms().stream().map(Redaction::predictions).toList(),
                List.of(),
                controls,
                run.heldOut().keptBack(),
                measurements,
                verdict,
                run.policies(),
                Optional.empty(),
                run.use());
    }

    private static Arm predictions(Arm arm) {
        if (!TAUGHT_BY_TRUTH.contains(arm.name())) {
            return arm;
        }
        List<Probabilities> none = arm.bySeed().stream().map(Redaction::none).toList();
        return new Arm(arm.name(), arm.method(), none, arm.note());
    }

    private static Probabilities none(Probabilities predictions) {
        int[] absent = new int[predictions.size()];
        Arrays.fill(absent, -1);
        return Probabilities.ofHard(predictions.classes(), absent);
    }

    private Measurements measurements(Set<String> small) {
        Set<MetricKey> points = SmallBins.of(run.measurements().all(), fewest);
        List<Measurement> all = run.measurements().all().stream()
                .map(m -> points.contains(m.key())
                        ? new Measurement(m.key(), keptBack())
                        : new Measurement(m.key(), figure(m.key(), m.measured(), small)))
                .toList();
        List<SliceTest> tests = run.measurements().sliceTests().stream()
                .filter(test -> !small.contains(test.key().slice()))
                .map(test -> new SliceTest(test.key(), Digits.ofTest(test.p()), Digits.ofTest(test.adjusted())))
                .toList();
        List<Comparison> comparisons = run.measurements().comparisons().stream()
                .filter(comparison -> !few(comparison.difference()))
                .map(Redaction::shortened)
                .toList();
        return new Measurements(all, comparisons, tests, Optional.empty());
    }

    private static Comparison shortened(Comparison comparison) {
        return new Comparison(
                comparison.one(),
                comparison.other(),
                comparison.metric(),
                Digits.of(comparison.difference()),
                comparison.onlyOne(),
                comparison.onlyOther(),
                comparison.test(),
                mapped(comparison.p(), Digits::ofTest),
                mapped(comparison.adjusted(), Digits::ofTest),
                mapped(comparison.detectable(), Digits::of));
    }

    private static OptionalDouble mapped(OptionalDouble number, DoubleUnaryOperator shortened) {
        return number.isPresent()
                ? OptionalDouble.of(shortened.applyAsDouble(number.getAsDouble()))
                : OptionalDouble.empty();
    }

    private Measured figure(MetricKey key, Measured measured, Set<String> small) {
        return small.contains(key.slice()) || few(measured) ? keptBack() : Digits.of(measured);
    }

    private boolean few(Measured measured) {
        return (measured instanceof Measured.Value value && value.n() < fewest)
                || (measured instanceof Measured.Unstable unstable && unstable.n() < fewest);
    }

    private Measured keptBack() {
        return new Measured.Undefined("kept back, since with others it gives away fewer than " + fewest + " examples");
    }

    /** The outcome stands, for it was decided on the figure; the figure itself is kept back where it must be. */
    private GateResult gate(GateResult result, Set<String> small) {
        Measured told = figure(result.key(), result.measured(), small);
        return told.state().equals(result.measured().state())
                ? result.shortened(told)
                : result.told(told, result.outcome());
    }
}
