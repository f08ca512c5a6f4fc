package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.NotRun;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TaskSuiteTest {

    @TestFactory
    Stream<DynamicTest> every_gate_comes_out_as_its_task_expects() {
        return SuiteRun.RUN.tasks().stream()
                .flatMap(run -> run.verdict().stream()
                        .map(gate -> DynamicTest.dynamicTest(
                                run.task().task() + " / " + gate.gate().metric(), () -> assertAsExpected(gate))));
    }

    private static void assertAsExpected(GateResult gate) {
        assertThat(gate.standing()).as(gate.sentence()).isEqualTo(Standing.AS_EXPECTED);
    }

    @Test
    void every_task_runs_but_those_whose_data_root_is_absent() {
        assertThat(SuiteRun.RUN.tasks()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(SuiteRun.RUN.notRun())
                .allSatisfy(task -> assertThat(task.kind()).as(task.toString()).isEqualTo(NotRun.Kind.LEFT_OUT));
    }

    @Test
    void no_task_is_without_gates() {
        assertThat(SuiteRun.RUN.tasks())
                .allSatisfy(
                        run -> assertThat(run.verdict()).as(run.task().task()).isNotEmpty());
    }
}
