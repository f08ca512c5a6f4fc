package dev.plumbline.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.reports.MarkdownReporter;
import dev.plumbline.reports.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    Path folder;

    private String summary(Run run) throws IOException {
        new MarkdownReporter().write(run, folder);
        return Files.readString(folder.resolve("summary.md"));
    }

    @Test
    void what_is_not_as_expected_comes_first_and_the_rest_is_folded_away() throws IOException {
        try (InputStream expected = getClass().getResourceAsStream("summary.md")) {
            assertThat(summary(SampleRun.plain()))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void hostile_text_adds_no_line_no_cell_and_no_tag() throws IOException {
        String harmless = summary(SampleRun.plain());
        String hostile = summary(SampleRun.with("</details>|\n| x | <script>alert(1)</script> [a](https://b.c) `"));
        assertThat(hostile.lines().count()).isEqualTo(harmless.lines().count());
        assertThat(hostile.chars().filter(c -> c == '|').count())
                .isEqualTo(harmless.chars().filter(c -> c == '|').count());
        assertThat(hostile).doesNotContain("<script").doesNotContain("](").doesNotContain("https:");
        assertThat(hostile.split("<", -1)).hasSameSizeAs(harmless.split("<", -1));
    }

    @Test
    void a_run_of_nothing_says_so() throws IOException {
        assertThat(summary(new Run(List.of(), List.of())))
                .startsWith("### Plumbline: no gate\n")
                .contains("\n0 tasks run, 0 not run. Gates: 0 as expected, ");
    }
}
