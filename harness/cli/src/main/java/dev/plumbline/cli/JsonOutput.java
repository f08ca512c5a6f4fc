package dev.plumbline.cli;

import dev.plumbline.Asks;
import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.TaskRun;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Problem;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.GateResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line: one a gate, one a control, and a last one for the run. ASCII only, so no text can command a terminal. */
record JsonOutput(Shell shell) implements RunOutput {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public void print(Run run, Optional<Path> folder) {
        for (TaskRun task : run.tasks()) {
            for (GateResult gate : task.verdict()) {
                line(gate(task.task().task(), gate));
            }
        }
        for (TaskRun task : run.tasks()) {
            for (Control control : task.controls().all()) {
                line(control(task.task().task(), control));
            }
        }
        for (TaskRun task : run.tasks()) {
            task.use().asks().ifPresent(asks -> line(asks(task.task().task(), asks)));
        }
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("type", "run");
        SilentFailures silent = SilentFailures.of(run);
        last.put("silent-failures", silent.found().size());
        last.put("summary", silent.line());
        last.put("exit", Exit.of(run));
        last.put("tasks", run.tasks().size());
        last.put("not-run", run.notRun().stream().map(JsonOutput::notRun).toList());
        last.put("folder", folder.map(Path::toString));
        line(last);
    }

    private void line(Map<String, Object> fields) {
        shell.out().print(JSON.writeValueAsString(fields) + "\n");
    }

    private static Map<String, Object> gate(String task, GateResult gate) {
        MetricKey key = gate.key();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "gate");
        fields.put("task", task);
        fields.put("gate", gate.name());
        fields.put("outcome", KebabCase.of(gate.outcome()));
        fields.put("standing", KebabCase.of(gate.standing()));
        fields.put("arm", key.arm());
        fields.put("method", key.method());
        fields.put("slice", key.slice());
        fields.put("metric", key.metric());
        fields.put("against", key.against().label());
        fields.put("sentence", gate.sentence());
        gate.waiver().ifPresent(state -> fields.put("waiver", KebabCase.of(state)));
        return fields;
    }

    private static Map<String, Object> control(String task, Control control) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "control");
        fields.put("task", task);
        fields.put("control", control.name());
        fields.put("outcome", KebabCase.of(control.outcome()));
        fields.put("sentence", control.sentence());
        return fields;
    }

    private static Map<String, Object> asks(String task, Asks asks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "asks");
        fields.put("task", task);
        fields.put("split", asks.split());
        fields.put("asked", asks.asked());
        fields.put("at-most", asks.atMost());
        fields.put("warning", asks.warning());
        return fields;
    }

    private static Map<String, Object> notRun(NotRun task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", task.task());
        fields.put("kind", KebabCase.of(task.kind()));
        fields.put("problems", problems(task.problems()));
        return fields;
    }

    private static List<Map<String, Object>> problems(List<Problem> problems) {
        return problems.stream().map(JsonOutput::problem).toList();
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.place().file());
        fields.put("line", problem.place().line());
        fields.put("column", problem.place().column());
        fields.put("message", problem.message());
        return fields;
    }
}
