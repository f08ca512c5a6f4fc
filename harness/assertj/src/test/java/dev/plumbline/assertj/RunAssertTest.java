package dev.plumbline.assertj;

import static dev.plumbline.assertj.BDDPlumblineAssertions.then;
import static dev.plumbline.assertj.PlumblineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAssertTest {

    private static Run run;

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        run = Samples.run(folder);
    }

    @Test
    void a_chain_leads_from_a_run_to_a_number_on_a_slice() {
        assertThat(run).task("claims").metric("accuracy").isAtLeast(.7).isAtMost(.8);
        assertThat(run).task("claims").subject().on("kind", "plain").accuracy().isAtLeast(.95);
        assertThat(run)
                .task("claims")
                .arm("weak")
                .on("kind", "fancy")
                .accuracy()
                .isAtMost(.6);
        then(run).task("claims").metric("accuracy").hasValue();
    }

    @Test
    void a_number_that_misses_its_bound_is_told_with_its_slices() {
        assertThatThrownBy(
                        () -> assertThat(run).task("claims").metric("accuracy").isAtLeast(.9))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""

                        Expecting the one-sided 95 % lower bound of
                          accuracy of weak against truth in task 'claims'
                        to be at least
                          .9
                        but it is
                        """)
                .hasMessageContaining(", the estimate being .7500 (95 % interval ")
                .hasMessageContaining("; n 400, clusters 400, seeds 1)\nworst slices:\n  kind=fancy: .5000 (");
    }

    @Test
    void what_cannot_be_asked_is_an_error_and_no_failure() {
        assertThatThrownBy(() -> assertThat(run).task("claim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no task 'claim' in this run; did you mean 'claims'?");
        assertThatThrownBy(() -> assertThat(run).task("claims").arm("student"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'claims' has no arm 'student'; it has weak");
        assertThatThrownBy(() -> assertThat(run).task("claims").comparison("weak", "student/soft"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'claims' does not compare weak with student/soft; name the pair in truth.compare");
        assertThatThrownBy(() -> assertThat(run).task("claims").pgr())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "pgr of weak against truth in task 'claims' is not measured; there are accuracy, ");
        assertThatThrownBy(() -> assertThat(run)
                        .task("claims")
                        .subject()
                        .on("kind", "odd")
                        .accuracy())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accuracy of weak on kind=odd against truth in task 'claims' is not measured;"
                        + " there are all, kind=fancy, kind=plain");
    }

    @Test
    void a_task_that_did_not_run_is_an_error_with_its_problems() {
        String file = run.notRun().get(0).problems().get(0).toString();
        assertThatThrownBy(() -> assertThat(run).task("broken"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'broken' did not run: " + file)
                .hasMessageContaining("no_such_column");
        assertThatThrownBy(() -> assertThat(run).ranEveryTask())
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting every task to run, but:\n  broken did not run: " + file);
    }

    @Test
    void gates_that_are_not_as_expected_are_told() {
        assertThatThrownBy(() -> assertThat(run).task("claims").hasGatesAsExpected())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nExpecting every gate of task 'claims' to be as expected, but:\n"
                        + "  FAIL weak on kind=fancy: accuracy is .5000 (one-sided 95 % upper bound ");
        assertThatThrownBy(() -> assertThat(run).isAsExpected())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nExpecting a run with everything as expected, but:\n  broken did not run: ")
                .hasMessageContaining("\n  FAIL claims / weak on kind=fancy: accuracy is .5000 ");
    }

    @Test
    void a_gate_is_asked_by_its_name() {
        assertThat(run)
                .task("claims")
                .gate("accuracy weak at least .6")
                .isAsExpected()
                .passes()
                .figure()
                .isAtLeast(.7);
        assertThat(run)
                .task("claims")
                .gate("accuracy weak at least .7 on kind=fancy")
                .fails();
        assertThatThrownBy(() -> assertThat(run)
                        .task("claims")
                        .gate("accuracy weak at least .7 on kind=fancy")
                        .isAsExpected())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "\nExpecting gate\n  accuracy weak at least .7 on kind=fancy\nto be as expected,"
                                + " but:\n  FAIL weak on kind=fancy: accuracy is .5000 (");
        assertThatThrownBy(() -> assertThat(run)
                        .task("claims")
                        .gate("accuracy weak at least .6")
                        .isInconclusive())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nExpecting gate\n  accuracy weak at least .6\nto come out as INCONCLUSIVE,"
                        + " but:\n  PASS weak: accuracy is .7500 (");
        assertThatThrownBy(() -> assertThat(run).task("claims").gate("pgr at least .2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'claims' has no gate 'pgr at least .2'; it has accuracy weak at least .6,"
                        + " accuracy weak at least .7 on kind=fancy");
    }

    @Test
    void a_gate_that_lacks_its_baseline_passes_nothing() {
        assertThatThrownBy(() -> assertThat(run)
                        .task("audit")
                        .gate("accuracy scores/honest no worse than baseline by .01")
                        .passes())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("baseline.json");
    }

    @Test
    void a_run_without_a_gate_is_not_green() {
        assertThatThrownBy(() -> assertThat(new Run(List.of(), List.of())).isAsExpected())
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting a run with gates that are as expected, but there is no gate");
    }

    @Test
    void a_slice_on_which_ratings_and_truth_part_is_told() {
        assertThat(run).task("claims").hasNoDivergingSlice();
        assertThatThrownBy(() -> assertThat(run).task("audit").hasNoDivergingSlice())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""

                        Expecting no slice of task 'audit' on which ratings and truth part, but:
                          divergence of scores/flattered on kind=fancy against truth: .5000 (95 % interval\s""");
    }

    @Test
    void two_reward_models_are_compared() {
        assertThat(run)
                .task("audit")
                .comparison("scores/flattered", "scores/honest")
                .differs()
                .difference()
                .isAtMost(-.2);
        assertThatThrownBy(() -> assertThat(run)
                        .task("audit")
                        .comparison("scores/flattered", "scores/honest")
                        .doesNotDiffer())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""

                        Expecting
                          accuracy of scores/flattered and scores/honest
                        not to differ, but
                          the difference is -.2500 (95 % interval\s""")
                .hasMessageEndingWith("; n 400, clusters 400, seeds 1), adjusted p .0000 by exact McNemar");
        assertThatThrownBy(() -> assertThat(run).task("audit").comparison("scores/honest", "weak"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'audit' does not compare scores/honest with weak;"
                        + " it compares scores/flattered with scores/honest");
    }

    @Test
    void a_reward_model_is_asked_by_its_name() {
        assertThat(run).task("audit").method("honest").accuracy().isAtLeast(.98);
        assertThat(run)
                .task("audit")
                .method("flattered")
                .againstRatings()
                .metric("agreement")
                .isAtLeast(.98);
        assertThatThrownBy(() -> assertThat(run).task("audit").metric("accuracy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 'audit' has several of arm 'scores'; it has weak, scores/flattered, scores/honest");
    }

    @Test
    void no_run_at_all_fails_as_in_assertj() {
        assertThatThrownBy(() -> assertThat((Run) null).task("claims"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }

    @Test
    void objects_of_other_types_can_be_narrowed() {
        Object any = run;
        Assertions.assertThat(any)
                .asInstanceOf(PlumblineInstanceOfAssertFactories.RUN)
                .task("claims")
                .metric("accuracy")
                .hasValue();
        Assertions.assertThat(List.of(run.tasks().get(1)))
                .first(PlumblineInstanceOfAssertFactories.TASK_RUN)
                .metric("accuracy")
                .hasValue();
    }
}
