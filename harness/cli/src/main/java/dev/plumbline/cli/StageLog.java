package dev.plumbline.cli;

import dev.plumbline.Ending;
import dev.plumbline.NotRun;
import dev.plumbline.config.KebabCase;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line: whatever happens to a task, and every ten seconds each task that is running and the sum. ASCII only. */
final class StageLog implements RunView {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final PrintStream err;
    private Instant last = Instant.EPOCH;

    StageLog(PrintStream err) {
        this.err = err;
    }

    @Override
    public void began(Course course) {
        last = course.now();
        Map<String, Object> fields = event(course, "run-began");
        fields.put("total", course.total());
        line(fields);
    }

    @Override
    public void stage(Course course, String task, String stage) {
        Map<String, Object> fields = event(course, "stage");
        fields.put("task", task);
        fields.put("stage", stage);
        line(fields);
    }

    @Override
    public void ended(Course course, String task, Ending ending) {
        Map<String, Object> fields = event(course, "task-ended");
        fields.put("task", task);
        fields.put("how", ending instanceof NotRun notRun ? KebabCase.of(notRun.kind()) : "run");
        fields.put("seconds", course.seconds().get(task));
        line(fields);
    }

    @Override
    public void tick(Course course) {
        if (last.plus(StageLines.PAUSE).isAfter(course.now())) {
            return;
        }
        last = course.now();
        course.running().forEach(now -> running(course, now));
        Map<String, Object> fields = sum(course, "progress");
        fields.put("left", course.left().map(seconds -> Math.round(1000 * seconds) / 1000.0));
        line(fields);
    }

    private void running(Course course, Course.Running now) {
        Map<String, Object> fields = event(course, "running");
        fields.put("task", now.task());
        fields.put("stage", now.stage());
        now.step().ifPresent(step -> {
            fields.put("steps", step.what());
            fields.put("done", step.done());
            fields.put("total", step.total());
        });
        fields.put("seconds", course.since(now.began()));
        line(fields);
    }

    @Override
    public void over(Course course) {
        line(sum(course, "run-ended"));
    }

    /** What else the program has to tell while it runs. */
    void message(Instant now, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", now.toString());
        fields.put("event", "message");
        fields.put("text", text);
        line(fields);
    }

    private static Map<String, Object> event(Course course, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", course.now().toString());
        fields.put("event", name);
        return fields;
    }

    private static Map<String, Object> sum(Course course, String name) {
        Map<String, Object> fields = event(course, name);
        fields.put("done", course.done());
        fields.put("total", course.total());
        fields.put("seconds", course.elapsed());
        return fields;
    }

    private void line(Map<String, Object> fields) {
        err.print(JSON.writeValueAsString(fields) + "\n");
        err.flush();
    }
}
