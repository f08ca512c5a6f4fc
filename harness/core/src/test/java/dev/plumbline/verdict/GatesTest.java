package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final Plan WEAK_TO_STRONG =
            new Plan(Shape.POINTWISE, List.of(new Subject("student", "soft"), new Subject("ceiling", "")), true);

    private static List<String> mistakes(GateBuilder gate, Plan plan) {
        return Gates.check(
                        List.of(gate.build()), plan, List.of(List.of("op"), List.of("length"), List.of("op", "size")))
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> mistakes(GateBuilder gate) {
        return mistakes(gate, WEAK_TO_STRONG);
    }

    @Test
    void a_sound_gate_has_no_mistakes() {
        assertThat(mistakes(gate("pgr").atLeast(.2).alternative(.3))).isEmpty();
        assertThat(mistakes(gate("inherited-error")
                        .slice(Map.of("op", "carry"))
                        .atMost(.2)
                        .alternative(.1)))
                .isEmpty();
        assertThat(mistakes(gate("accuracy").arm("weak").atMost(.9))).isEmpty();
        assertThat(mistakes(gate("agreement").againstRatings().atMost(.9))).isEmpty();
    }

    @Test
    void exactly_one_bound_is_needed() {
        assertThat(mistakes(gate("pgr")))
                .containsExactly(
                        "task.yaml:20:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found none; give exactly one");
        assertThat(mistakes(gate("pgr").atLeast(0).atMost(1)))
                .containsExactly(
                        "task.yaml:20:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than', found 'at-least', 'at-most'; give exactly one");
    }

    @Test
    void an_alternative_lies_strictly_on_the_side_where_the_gate_is_decided() {
        assertThat(mistakes(gate("pgr").atLeast(.5).alternative(.4)))
                .containsExactly(
                        "task.yaml:20:5: expected an 'alternative' above 'at-least: 0.5', found 0.4; correct one of the two");
        assertThat(mistakes(gate("pgr").atMost(.5).alternative(.5)))
                .containsExactly(
                        "task.yaml:20:5: expected an 'alternative' below 'at-most: 0.5', found 0.5; correct one of the two");
        assertThat(mistakes(gate("pgr").atLeast(.5).expectFail().alternative(.4)))
                .isEmpty();
        assertThat(mistakes(gate("pgr").atLeast(.5).expectFail().alternative(.6)))
                .containsExactly(
                        "task.yaml:20:5: expected an 'alternative' below 'at-least: 0.5', as the gate is expected to"
                                + " fail, found 0.6; correct one of the two");
    }

    @Test
    void a_gate_on_an_earlier_run_has_a_margin_and_a_metric_that_can_be_paired() {
        assertThat(mistakes(gate("accuracy").noWorseThan(Earlier.BASELINE, .01)))
                .isEmpty();
        assertThat(mistakes(gate("brier").noWorseThan(Earlier.ANCHOR, .01).alternative(-.02)))
                .isEmpty();
        assertThat(mistakes(gate("brier").againstRatings().noWorseThan(Earlier.ANCHOR, .01)))
                .isEmpty();
        assertThat(mistakes(gate("pgr").noWorseThan(Earlier.BASELINE, .01)))
                .containsExactly("task.yaml:20:5: 'pgr' is not a mean over examples with a better side, so two runs"
                        + " cannot be paired by it; expected one of accuracy, accuracy-ties-shared, ties, log-loss, brier,"
                        + " agreement-where-weak-right, inherited-error, corrected-error, new-error, divergence");
        assertThat(mistakes(gate("accuracy").noWorseThan(Earlier.BASELINE, 0)))
                .containsExactly("task.yaml:20:5: expected a 'margin' above 0 by which it may be worse, such as 0.01,"
                        + " found 0.0; no data can show that nothing was lost at all");
        assertThat(mistakes(gate("accuracy").noWorseThan(Earlier.BASELINE, .01).atLeast(.5)))
                .containsExactly("task.yaml:20:5: expected exactly one of 'at-least', 'at-most' and 'no-worse-than',"
                        + " found 'at-least', 'no-worse-than'; give exactly one");
        assertThat(mistakes(gate("accuracy").atLeast(.5).margin(.1)))
                .containsExactly("task.yaml:20:5: 'margin' goes with 'no-worse-than'; add that, or leave 'margin' out");
        assertThat(mistakes(gate("accuracy").noWorseThan(Earlier.BASELINE, .01).alternative(-.02)))
                .containsExactly("task.yaml:20:5: expected an 'alternative' above the change -0.01 that is allowed,"
                        + " found -0.02; correct one of the two");
    }

    @Test
    void a_silent_failure_is_of_a_metric_that_both_sides_measure_bounded_on_its_better_side() {
        assertThat(mistakes(gate("accuracy").silentFailure().atLeast(.8))).isEmpty();
        assertThat(mistakes(gate("brier").silentFailure().atMost(.2))).isEmpty();
        assertThat(mistakes(gate("accuracy").silentFailure().atMost(.8)))
                .containsExactly("task.yaml:20:5: 'accuracy' is better where it is higher; bound it with 'at-least'");
        assertThat(mistakes(gate("brier").silentFailure().atLeast(.8)))
                .containsExactly("task.yaml:20:5: 'brier' is better where it is lower; bound it with 'at-most'");
        assertThat(mistakes(gate("pgr").silentFailure().atLeast(.8)))
                .containsExactly("task.yaml:20:5: 'pgr' is not measured against both ratings and truth with a better"
                        + " side, so it cannot fail silently; expected one of accuracy, balanced-accuracy, auc,"
                        + " log-loss, brier, ece, ece-debiased, brier-reliability, brier-reliability-debiased,"
                        + " brier-resolution");
        assertThat(mistakes(gate("brier").silentFailure().againstRatings().atMost(.8)))
                .containsExactly("task.yaml:20:5: a silent failure is of ratings and truth both; leave out 'against'");
        assertThat(mistakes(gate("accuracy").silentFailure().noWorseThan(Earlier.BASELINE, .01)))
                .first()
                .isEqualTo("task.yaml:20:5: a silent failure is held against a bound, not against an earlier run; write"
                        + " 'metric' in place of 'silent-failure', or a bound in place of 'no-worse-than'");
        assertThat(mistakes(gate("accuracy").silentFailure().atLeast(.8).alternative(.9)))
                .containsExactly("task.yaml:20:5: a silent failure has no 'alternative'; leave it out");
        assertThat(mistakes(gate("accuracy").arm("weak").silentFailure().atLeast(.8)))
                .containsExactly("task.yaml:20:5: 'accuracy' is not measured against both ratings and truth with a"
                        + " better side, so it cannot fail silently; expected one of none, for this arm has none");
    }

    @Test
    void unknown_names_are_told_with_the_nearest_one() {
        assertThat(mistakes(gate("acuracy")
                        .arm("celing")
                        .slice(Map.of("lenght", "3"))
                        .atLeast(.5)))
                .containsExactly(
                        "task.yaml:20:5: 'lenght' is not among truth.slices; did you mean 'length'?",
                        "task.yaml:20:5: no metric 'acuracy'; did you mean 'accuracy'?",
                        "task.yaml:20:5: no arm 'celing'; did you mean 'ceiling'?");
        assertThat(mistakes(gate("pgr").method("logconf").atLeast(.5)))
                .containsExactly("task.yaml:20:5: no method 'logconf' of the arm 'student'; expected one of soft");
        assertThat(mistakes(gate("accuracy").arm("ceiling").method("soft").atLeast(.5)))
                .containsExactly("task.yaml:20:5: the arm 'ceiling' has no methods, found 'soft'; leave out 'method'");
    }

    @Test
    void of_several_methods_one_must_be_named() {
        Plan audit =
                new Plan(Shape.PAIRS, List.of(new Subject("scores", "grm"), new Subject("scores", "skywork")), false);
        assertThat(mistakes(gate("pairwise-accuracy").atLeast(.5), audit))
                .containsExactly(
                        "task.yaml:20:5: the arm 'scores' has 2 methods: grm, skywork; name one under 'method'");
    }

    @Test
    void a_metric_must_be_measured_for_the_arm_and_against_what_the_gate_says() {
        assertThat(mistakes(gate("agreement").atMost(.9)))
                .containsExactly("task.yaml:20:5: 'agreement' of the arm 'student' is not measured against truth;"
                        + " write 'against: ratings'");
        assertThat(mistakes(gate("pgr").againstRatings().atLeast(.5)))
                .containsExactly("task.yaml:20:5: 'pgr' of the arm 'student' is not measured against ratings;"
                        + " write 'against: truth'");
        Plan audit = new Plan(Shape.PAIRS, List.of(new Subject("scores", "grm")), false);
        assertThat(mistakes(gate("accuracy").atLeast(.5), audit))
                .containsExactly(
                        "task.yaml:20:5: 'accuracy' is not measured for the arm 'scores' of this task; expected"
                                + " one of " + measured(audit, "scores"));
    }

    @Test
    void what_is_measured_over_all_examples_only_has_no_slice() {
        assertThat(mistakes(gate("memorisation").slice(Map.of("op", "carry")).atMost(.5)))
                .containsExactly(
                        "task.yaml:20:5: 'memorisation' is measured over all examples only; leave out 'slice'");
    }

    private static String measured(Plan plan, String arm) {
        return plan.measures(arm).stream()
                .map(measure -> measure.metric().label())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_slice_has_one_column_or_a_pair_that_the_task_crosses() {
        assertThat(mistakes(
                        gate("pgr").slice(Map.of("op", "carry", "size", "3")).atLeast(.5)))
                .isEmpty();
        assertThat(mistakes(gate("pgr").slice(Map.of("size", "3")).atLeast(.5)))
                .containsExactly("task.yaml:20:5: 'size' stands in truth.slices in pairs only; add it there by itself");
        assertThat(mistakes(
                        gate("pgr").slice(Map.of("op", "carry", "length", "3")).atLeast(.5)))
                .containsExactly(
                        "task.yaml:20:5: expected one column or a pair of truth.slices under 'slice', found length, op;"
                                + " add [length, op] to truth.slices, or leave one out");
    }

    @Test
    void slices_that_the_task_does_not_name_are_refused() {
        List<Problem> problems = Gates.check(
                List.of(gate("pgr").slice(Map.of("op", "carry")).atLeast(.5).build()), WEAK_TO_STRONG, List.of());
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("'op' is not among truth.slices, which has none; name it there");
    }
}
