package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.plumbline.NotRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a run stands, by a clock that is set by hand. */
class CourseTest {

    private static final String ESC = "\u001b[K";

    /** Stands still until it is set. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-02T12:00:00Z");

        void on(double seconds) {
            now = now.plusMillis(Math.round(1000 * seconds));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Course course(Map<String, Double> earlier, Function<PrintStream, RunView> view) {
        return new Course(clock, earlier, view.apply(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void ends(Course course, String task) {
        course.ended(task, Samples.task(task));
    }

    @Test
    void nothing_is_told_of_what_is_left_before_anything_is_done() {
        Course course = course(Map.of(), err -> RunView.NONE);
        course.planned(List.of("a", "b"));
        course.stage("a", "dataset");
        clock.on(60);
        assertThat(course.left()).isEmpty();
    }

    @Test
    void without_earlier_runs_all_tasks_are_taken_to_be_as_long() {
        Course course = course(Map.of(), err -> RunView.NONE);
        course.planned(List.of("a", "b", "c", "d"));
        course.stage("a", "dataset");
        clock.on(10);
        ends(course, "a");
        // A quarter took 10 seconds, so three quarters take 30; what runs counts for nothing until it has ended.
        assertThat(course.left()).contains(30.0);
        course.stage("b", "dataset");
        clock.on(2);
        assertThat(course.left()).contains(36.0);
    }

    @Test
    void a_task_counts_for_as_much_as_it_took_before_and_a_new_one_for_as_much_as_the_mean() {
        Course course = course(Map.of("a", 10.0, "b", 30.0, "of-another-run", 1000.0), err -> RunView.NONE);
        course.planned(List.of("a", "b"));
        course.stage("a", "dataset");
        clock.on(5);
        ends(course, "a");
        // A quarter of the work took 5 seconds.
        assertThat(course.left()).contains(15.0);

        Course withNew = course(Map.of("a", 10.0, "b", 30.0), err -> RunView.NONE);
        withNew.planned(List.of("a", "b", "new"));
        withNew.stage("a", "dataset");
        clock.on(5);
        ends(withNew, "a");
        // A sixth: 10 of 10 + 30 + 20.
        assertThat(withNew.left()).hasValueSatisfying(left -> assertThat(left).isCloseTo(25, offset(1e-9)));
    }

    @Test
    void a_running_task_counts_for_the_time_it_has_had_and_never_for_all_of_it() {
        Course course = course(Map.of("a", 10.0, "b", 10.0), err -> RunView.NONE);
        course.planned(List.of("a", "b"));
        course.stage("a", "dataset");
        course.stage("b", "dataset");
        clock.on(5);
        // Two side by side did 10 seconds of work in 5.
        assertThat(course.left()).contains(5.0);
        clock.on(95);
        // 19 of 20 seconds' work took 100.
        assertThat(course.left()).hasValueSatisfying(left -> assertThat(left).isCloseTo(100 / 19.0, offset(1e-9)));
    }

    @Test
    void a_clock_that_is_put_back_tells_of_no_time_below_zero() {
        Course course = course(Map.of("a", 10.0), err -> RunView.NONE);
        course.planned(List.of("a"));
        course.stage("a", "dataset");
        clock.on(-100);
        assertThat(course.elapsed()).isZero();
        assertThat(course.left()).isEmpty();
        ends(course, "a");
        assertThat(course.seconds()).containsExactly(Map.entry("a", 0.0));
    }

    @Test
    void a_task_of_which_something_was_reused_takes_as_long_as_before_and_a_new_one_nobody_knows() {
        Course course = course(Map.of("a", 10.0, "b", 30.0), err -> RunView.NONE);
        course.planned(List.of("a", "b", "new"));
        for (String task : List.of("a", "b", "new")) {
            course.stage(task, "dataset");
            clock.on(2);
            ends(course, task);
        }
        assertThat(course.computing(task -> !task.equals("a"))).isEqualTo(Map.of("a", 2.0, "b", 30.0));
    }

    @Test
    void lines_name_the_task_and_its_stage_and_every_ten_seconds_where_the_run_stands() {
        try (Course course = course(Map.of(), StageLines::new)) {
            course.planned(List.of("a\u001b", "slow", "c", "d"));
            course.stage("a\u001b", "truth");
            clock.on(9.9);
            course.tick();
            ends(course, "a\u001b");
            course.stage("slow", "learning");
            course.steps("slow", "trainings", 0, 50);
            course.steps("slow", "trainings", 12, 50);
            clock.on(0.1);
            course.tick();
            course.tick();
            course.stage("c", "dataset");
            clock.on(10);
            course.tick();
            course.ended("slow", Samples.notRun("slow", NotRun.Kind.OVER_BUDGET, "m"));
        }

        assertThat(printed()).isEqualTo("""
                a\\u001b: truth
                slow: learning
                1 of 4 tasks done, about 30 s left; running: slow (learning, 12 of 50 trainings, 0 s)
                c: dataset
                1 of 4 tasks done, about 60 s left; running: slow (learning, 12 of 50 trainings, 10 s), c (dataset, 10 s)
                slow: over budget
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 10 s",
        "10, 10 s",
        "10.1, 20 s",
        "60, 60 s",
        "60.1, 2 min",
        "3600, 60 min",
        "3601, 1 h 10 min",
        "7200, 2 h"
    })
    void an_estimate_is_rounded_up_as_roughly_as_it_is_known(double left, String about) {
        Course course = course(Map.of("a", 1.0, "b", left), StageLines::new);
        course.planned(List.of("a", "b"));
        clock.on(1);
        ends(course, "a");
        assertThat(Told.sum(course)).isEqualTo("1 of 2 tasks done, about " + about + " left");
    }

    @Test
    void a_bar_grows_with_every_stage_and_tells_what_is_done_and_what_is_running() {
        try (Course course = course(Map.of(), StageBar::new)) {
            course.planned(List.of("task"));
            course.stage("task", "dataset");
            course.stage("task", "labeling");
            course.stage("task", "learning");
        }

        // One task enters six stages: a sixth, a third, a half of twenty marks, rounded down.
        assertThat(printed())
                .isEqualTo("\r[###.................] 0/1; task: dataset" + ESC
                        + "\r[######..............] 0/1; task: labeling" + ESC
                        + "\r[##########..........] 0/1; task: learning" + ESC
                        + "\r" + ESC);
    }

    @Test
    void a_bar_is_drawn_for_steps_ten_times_a_second_at_most_and_anew_as_time_goes_by() {
        Course course = course(Map.of("a", 100.0), StageBar::new);
        course.planned(List.of("a"));
        course.stage("a", "learning");
        bytes.reset();
        course.steps("a", "trainings", 1, 50);
        clock.on(0.1);
        course.steps("a", "trainings", 2, 50);
        course.steps("a", "trainings", 3, 50);
        assertThat(printed())
                .isEqualTo("\r[###.................] 0/1, about 2 min left; a: learning, 2 of 50 trainings" + ESC);
        bytes.reset();
        clock.on(60);
        course.tick();
        assertThat(printed()).startsWith("\r[###.................] 0/1, about 40 s left; a: learning, 3");
    }

    @Test
    void a_task_that_ends_early_leaves_no_gap_in_the_bar() {
        Course course = course(Map.of(), StageBar::new);
        course.planned(List.of("bad", "good"));
        course.stage("bad", "dataset");
        bytes.reset();
        course.ended("bad", Samples.notRun("bad", NotRun.Kind.BAD_INPUT, "m"));
        assertThat(printed()).startsWith("\r[##########..........] 1/2");
    }

    @Test
    void a_bar_stays_within_a_line_of_80_columns() {
        Course course = course(Map.of(), StageBar::new);
        course.planned(List.of("\u0007" + "x".repeat(200)));
        course.stage("\u0007" + "x".repeat(200), "truth");

        // 22 columns of bar, a space and 56 of text.
        assertThat(printed()).isEqualTo("\r[###.................] 0/1; \\u0007" + "x".repeat(45) + ESC);
    }

    @Test
    void a_bar_of_no_tasks_never_overflows() {
        Course course = course(Map.of(), StageBar::new);
        course.stage("a", "done");
        course.stage("a", "done");

        assertThat(printed()).startsWith("\r[####################] 0/0; a: done");
    }

    @Test
    void a_log_is_an_object_a_line_with_the_time_and_the_event() {
        try (Course course = course(Map.of(), StageLog::new)) {
            course.planned(List.of("\u00e4", "b"));
            course.stage("\u00e4", "dataset");
            course.stage("b", "learning");
            course.steps("b", "trainings", 3, 8);
            clock.on(1.5);
            course.tick();
            ends(course, "\u00e4");
            clock.on(8.5);
            course.tick();
            course.ended("b", Samples.notRun("b", NotRun.Kind.OVER_BUDGET, "m"));
        }
        new StageLog(new PrintStream(bytes, true, StandardCharsets.UTF_8)).message(clock.instant(), "no \"task\"");

        assertThat(printed()).isEqualTo("""
                {"time":"2026-01-02T12:00:00Z","event":"run-began","total":2}
                {"time":"2026-01-02T12:00:00Z","event":"stage","task":"\\u00E4","stage":"dataset"}
                {"time":"2026-01-02T12:00:00Z","event":"stage","task":"b","stage":"learning"}
                {"time":"2026-01-02T12:00:01.500Z","event":"task-ended","task":"\\u00E4","how":"run","seconds":1.5}
                {"time":"2026-01-02T12:00:10Z","event":"running","task":"b","stage":"learning","steps":"trainings","done":3,"total":8,"seconds":10.0}
                {"time":"2026-01-02T12:00:10Z","event":"progress","done":1,"total":2,"seconds":10.0,"left":10.0}
                {"time":"2026-01-02T12:00:10Z","event":"task-ended","task":"b","how":"over-budget","seconds":10.0}
                {"time":"2026-01-02T12:00:10Z","event":"run-ended","done":2,"total":2,"seconds":10.0}
                {"time":"2026-01-02T12:00:10Z","event":"message","text":"no \\"task\\""}
                """);
    }

    @Test
    void a_log_says_null_where_nothing_tells_what_is_left() {
        Course course = course(Map.of(), StageLog::new);
        course.planned(List.of("a"));
        bytes.reset();
        clock.on(10);
        course.tick();
        assertThat(printed())
                .isEqualTo(
                        "{\"time\":\"2026-01-02T12:00:10Z\",\"event\":\"progress\",\"done\":0,\"total\":1,\"seconds\":10.0,\"left\":null}\n");
    }

    @Test
    void silence_prints_nothing() {
        try (Course course = course(Map.of(), err -> RunView.NONE)) {
            course.planned(List.of("task"));
            course.stage("task", "dataset");
            course.tick();
        }
        assertThat(printed()).isEmpty();
    }
}
