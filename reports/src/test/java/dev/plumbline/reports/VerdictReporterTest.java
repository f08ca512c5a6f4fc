package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Controls;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.verdict.GateResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerdictReporterTest {

    @TempDir
    Path folder;

    private String verdict(Run run) throws IOException {
        new VerdictReporter().write(run, folder);
        return Files.readString(folder.resolve("verdict.json"));
    }

    @Test
    void holds_the_gates_their_counts_and_the_tasks_that_did_not_run() throws IOException {
        try (InputStream expected = getClass().getResourceAsStream("verdict.json")) {
            assertThat(verdict(SampleRun.plain()))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_state_is_the_worst_that_happened() throws IOException {
        Run sample = SampleRun.plain();
        TaskRun first = sample.tasks().get(0);
        List<NotRun> notRun = sample.notRun();

        assertThat(state(sample.tasks(), notRun)).isEqualTo("broken");
        assertThat(state(sample.tasks(), notRun.subList(0, 2))).isEqualTo("bad-input");
        assertThat(state(sample.tasks(), List.of(notRun.get(0), notRun.get(2)))).isEqualTo("over-budget");
        assertThat(state(sample.tasks(), notRun.subList(0, 1))).isEqualTo("red");
        assertThat(state(List.of(with(first, first.verdict().subList(1, 4))), List.of()))
                .isEqualTo("undecided");
        assertThat(state(List.of(with(first, first.verdict().subList(1, 3))), List.of()))
                .isEqualTo("as-expected");
        assertThat(state(List.of(with(first, first.verdict().subList(1, 3), first.controls())), List.of()))
                .as("a control is broken")
                .isEqualTo("red");
    }

    private String state(List<TaskRun> tasks, List<NotRun> notRun) throws IOException {
        return JsonMapper.shared()
                .readTree(verdict(new Run(tasks, notRun)))
                .get("state")
                .asString();
    }

    private static TaskRun with(TaskRun run, List<GateResult> gates) {
        return with(run, gates, Controls.none());
    }

    private static TaskRun with(TaskRun run, List<GateResult> gates, Controls controls) {
        return new TaskRun(
                run.task(),
                run.dataset(),
                run.labels(),
                run.arms(),
                controls,
                run.heldOut(),
                run.measurements(),
                gates);
    }
}
