package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TaskRun;
import dev.plumbline.config.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

/** Task files from within tests of JUnit Jupiter. */
class PlumblineTest {

    private static final Path TASKS = Path.of("src/test/resources/tasks");

    @TempDir
    private static Path folder;

    /** Not a test of this module: it is run by one. */
    static final class OfJupiter {

        @TestFactory
        Stream<DynamicNode> gates() {
            return Plumbline.dynamicTests(folder);
        }
    }

    @TestFactory
    Stream<DynamicNode> every_gate_is_a_dynamic_test() {
        return Plumbline.dynamicTests(TASKS);
    }

    @Test
    void dynamic_tests_are_called_as_the_tests_of_the_engine_and_have_their_lines() {
        List<DynamicNode> nodes = Plumbline.dynamicTests(TASKS).toList();
        assertThat(nodes)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("suite: 2 tasks, 2 gates", "ratings", "slow-ratings");
        List<? extends DynamicNode> gates =
                ((DynamicContainer) nodes.get(1)).getChildren().toList();
        assertThat(gates).extracting(DynamicNode::getDisplayName).containsExactly("ratings / accuracy at least .5");
        assertThat(gates.get(0).getTestSourceUri().orElseThrow().toString()).endsWith("ratings/task.yaml?line=10");
        assertThat(gates.get(0)).isInstanceOf(DynamicTest.class);
    }

    @Test
    void dynamic_tests_come_out_as_the_tests_of_the_engine_do() {
        Samples.task(folder, "first", Samples.PASSES, Samples.FAILS, Samples.ALLOWED);
        Samples.broken(folder, "second");
        List<Event> finished = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(OfJupiter.class))
                .execute()
                .testEvents()
                .finished()
                .list();
        assertThat(finished)
                .extracting(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getStatus())
                .containsExactly(
                        TestExecutionResult.Status.SUCCESSFUL,
                        TestExecutionResult.Status.SUCCESSFUL,
                        TestExecutionResult.Status.FAILED,
                        TestExecutionResult.Status.ABORTED,
                        TestExecutionResult.Status.FAILED);
        assertThat(finished.stream()
                        .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                        .map(Throwable::getClass))
                .contains(AssertionFailedError.class, TaskNotRun.class);
    }

    @Test
    void a_run_has_the_numbers_and_no_report() {
        List<TaskRun> tasks = Plumbline.run(TASKS).tasks();
        assertThat(tasks).extracting(run -> run.task().task()).containsExactly("ratings", "slow-ratings");
        assertThat(Plumbline.run(TASKS).tasks().get(0)).isSameAs(tasks.get(0));
    }

    @Test
    void a_run_of_nothing_is_bad_input() {
        Path nowhere = Path.of("src/test/resources/nowhere");
        assertThat(Files.exists(nowhere)).isFalse();
        assertThatThrownBy(() -> Plumbline.run(nowhere))
                .isInstanceOf(BadInput.class)
                .hasMessage("src/test/resources/nowhere: no such file or folder; name a task's folder or one above it");
    }
}
