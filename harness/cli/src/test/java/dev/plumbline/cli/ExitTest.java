package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.config.KebabCase;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import dev.plumbline.verdict.Waiver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {

    private static final TaskRun GOOD = Samples.task("good", Samples.gate(Outcome.PASS, "s"));

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "left-out, 0",
        "undecided, 4",
        "red, 1",
        "undecided red, 1",
        "bad-input, 2",
        "bad-input red undecided, 2",
        "over-budget, 5",
        "over-budget red undecided left-out, 5",
        "over-budget bad-input, 2",
        "broken, 3",
        "broken bad-input over-budget red undecided left-out, 3"
    })
    void the_worst_counts(String endings, int exit) {
        List<String> all = Arrays.asList(endings.split(" "));
        List<TaskRun> tasks = new ArrayList<>(List.of(GOOD));
        if (all.contains("red")) {
            tasks.add(Samples.task("red", Samples.gate(Outcome.FAIL, "s")));
        }
        if (all.contains("undecided")) {
            tasks.add(Samples.task("undecided", Samples.gate(Outcome.INCONCLUSIVE, "s")));
        }
        List<NotRun> notRun = Arrays.stream(NotRun.Kind.values())
                .filter(kind -> all.contains(KebabCase.of(kind)))
                .map(kind -> Samples.notRun("x", kind, "m"))
                .toList();

        assertThat(Exit.of(new Run(tasks, notRun))).isEqualTo(exit);
    }

    @Test
    void a_negative_control_that_fails_is_as_expected_and_one_that_passes_is_red() {
        TaskRun fails = Samples.task("a", Samples.gate(Outcome.FAIL, Gate.Expect.FAIL, Gate.OnInconclusive.FAIL, "s"));
        TaskRun passes = Samples.task("a", Samples.gate(Outcome.PASS, Gate.Expect.FAIL, Gate.OnInconclusive.FAIL, "s"));

        assertThat(Exit.of(new Run(List.of(fails), List.of()))).isZero();
        assertThat(Exit.of(new Run(List.of(passes), List.of()))).isEqualTo(1);
    }

    @Test
    void a_waived_gate_is_let_through_unless_it_has_a_fault_or_the_waiver_ended() {
        TaskRun waived =
                Samples.task("a", Samples.gate(Silence.FOUND, List.of(), Optional.of(Waiver.State.IN_FORCE), "s"));
        TaskRun fault = Samples.task(
                "a", Samples.gate(Silence.FOUND, List.of("fault"), Optional.of(Waiver.State.IN_FORCE), "s"));
        TaskRun ended = Samples.task("a", Samples.gate(Silence.NONE, List.of(), Optional.of(Waiver.State.ENDED), "s"));

        assertThat(Exit.of(new Run(List.of(waived), List.of()))).isZero();
        assertThat(Exit.of(new Run(List.of(fault), List.of()))).isEqualTo(1);
        assertThat(Exit.of(new Run(List.of(ended), List.of()))).isEqualTo(1);
    }

    @Test
    void a_broken_control_is_red_and_an_untested_one_is_not() {
        TaskRun broken = Samples.task("a", Samples.controls(Control.Outcome.HELD, Control.Outcome.BROKEN));
        TaskRun untested = Samples.task("a", Samples.controls(Control.Outcome.HELD, Control.Outcome.UNTESTED));

        assertThat(Exit.of(new Run(List.of(GOOD, broken), List.of()))).isEqualTo(1);
        assertThat(Exit.of(new Run(List.of(GOOD, untested), List.of()))).isZero();
    }

    @Test
    void a_run_of_which_the_only_task_went_over_its_budget_says_that_and_not_that_no_task_ran() {
        NotRun over = Samples.notRun("x", NotRun.Kind.OVER_BUDGET, "m");

        assertThat(Exit.of(new Run(List.of(), List.of(over)))).isEqualTo(5);
    }

    @Test
    void a_run_without_a_task_is_bad_input() {
        NotRun leftOut = Samples.notRun("x", NotRun.Kind.LEFT_OUT, "m");

        assertThat(Exit.of(new Run(List.of(), List.of()))).isEqualTo(2);
        assertThat(Exit.of(new Run(List.of(), List.of(leftOut)))).isEqualTo(2);
    }
}
