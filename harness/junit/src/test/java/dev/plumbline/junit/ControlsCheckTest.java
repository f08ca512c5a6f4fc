package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Control;
import dev.plumbline.Control.Outcome;
import dev.plumbline.Controls;
import dev.plumbline.Suite;
import dev.plumbline.TaskRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ControlsCheckTest {

    private static final Control HELD = new Control("labels-are-truth", Outcome.HELD, "it did.");
    private static final Control BROKEN = new Control("truth-permuted", Outcome.BROKEN, "3 of 9 differ.");
    private static final Control UNTESTED = new Control("shuffled-labels", Outcome.UNTESTED, "9 are too few.");

    @TempDir
    private Path folder;

    /** Holds a task to controls that came out like this. */
    private ThrowingCallable held(Controls controls) {
        Path file = Samples.task(folder, "first", Samples.PASSES);
        TaskRun run = Plumbline.run(file).tasks().get(0);
        TaskRun controlled = new TaskRun(
                run.task(),
                run.dataset(),
                run.labels(),
                run.arms(),
                controls,
                run.heldOut(),
                run.measurements(),
                run.verdict());
        Outcomes outcomes = new Outcomes(
                Map.of(file, controlled), Optional.of(Path.of("report.html")), new Parameters(Map.of(), false));
        return () -> new ControlsCheck(new Suite.Entry(file, true)).hold(outcomes);
    }

    @Test
    void controls_that_held_are_green() {
        assertThatCode(held(new Controls(List.of(HELD, HELD), ""))).doesNotThrowAnyException();
    }

    @Test
    void a_broken_control_is_red() {
        assertThatThrownBy(held(new Controls(List.of(HELD, BROKEN, UNTESTED), "")))
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessage("CONTROL BROKEN: first / truth-permuted: 3 of 9 differ.\n  report: report.html");
    }

    @Test
    void an_untested_control_is_aborted() {
        assertThatThrownBy(held(new Controls(List.of(HELD, UNTESTED), "")))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage("CONTROL UNTESTED: first / shuffled-labels: 9 are too few.");
    }

    @Test
    void absent_controls_are_red() {
        assertThatThrownBy(held(Controls.off()))
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessage("first / The controls were turned off.\n  report: report.html");
    }

    @Test
    void a_student_has_controls_unless_a_command_trains_it() {
        String learning = "learning: {student: {view: all, model: %s}}\nlabeling:";
        Path model = Samples.task(folder, "model", Samples.PASSES);
        Path command = Samples.task(folder, "command", Samples.PASSES);
        Samples.edit(model, "labeling:", learning.formatted("logistic"));
        Samples.edit(command, "labeling:", learning.formatted("{command: {run: [/bin/true], reads: [kind]}}"));
        assertThat(names(model)).containsExactly("model / accuracy at least .5", "model / controls");
        assertThat(names(command)).containsExactly("command / accuracy at least .5");
    }

    private static List<String> names(Path file) {
        return PlannedTask.read(new Suite.Entry(file, true), "task.yaml").leaves().stream()
                .map(Leaf::name)
                .toList();
    }
}
