package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StageProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void lines_name_the_task_and_its_stage() {
        try (StageProgress progress = StageProgress.lines(err)) {
            progress.stage("a\u001b", "truth");
        }

        assertThat(printed()).isEqualTo("a\\u001b: truth\n");
    }

    @Test
    void a_bar_grows_with_every_stage_and_names_the_last() {
        try (StageProgress progress = StageProgress.bar(err, 1)) {
            progress.stage("task", "dataset");
            progress.stage("task", "labeling");
            progress.stage("task", "learning");
        }

        // One task enters six stages: a sixth, a third, a half of twenty marks, rounded down.
        assertThat(printed())
                .isEqualTo("\r[###.................] task: dataset\u001b[K"
                        + "\r[######..............] task: labeling\u001b[K"
                        + "\r[##########..........] task: learning\u001b[K"
                        + "\r\u001b[K");
    }

    @Test
    void a_bar_stays_within_a_line_of_80_columns() {
        try (StageProgress progress = StageProgress.bar(err, 1)) {
            progress.stage("\u0007" + "x".repeat(200), "truth");
        }

        // 22 columns of bar, a space and 56 of text.
        assertThat(printed()).startsWith("\r[###.................] \\u0007" + "x".repeat(50) + "\u001b[K");
    }

    @Test
    void a_bar_never_overflows() {
        try (StageProgress progress = StageProgress.bar(err, 0)) {
            progress.stage("a", "done");
        }

        assertThat(printed()).startsWith("\r[####################] a: done");
    }

    @Test
    void silence_prints_nothing() {
        try (StageProgress progress = StageProgress.silent()) {
            progress.stage("task", "dataset");
        }

        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
