package dev.plumbline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrunedRunsTest {

    @TempDir
    Path temp;

    private RunFolders runs;

    @BeforeEach
    void runs() throws IOException {
        runs = new RunFolders(temp.resolve("runs"));
        for (int day = 1; day <= 4; day++) {
            Path run = Files.createDirectories(runs.parent().resolve("2026010" + day + "-120000"));
            Files.writeString(run.resolve("provenance.json"), "{}");
            Files.writeString(Files.createDirectories(run.resolve("baselines")).resolve("1.json"), "12345");
        }
    }

    private static List<String> names(List<Path> runs) {
        return runs.stream().map(run -> String.valueOf(run.getFileName())).toList();
    }

    @Test
    void what_is_old_is_told_by_number_or_by_time() throws IOException {
        assertThat(names(PrunedRuns.beyond(runs, 3))).containsExactly("20260101-120000");
        assertThat(names(PrunedRuns.beyond(runs, 9))).isEmpty();
        assertThat(names(PrunedRuns.before(runs, Instant.parse("2026-01-03T12:00:00Z"))))
                .containsExactly("20260101-120000", "20260102-120000");
    }

    @Test
    void a_run_is_deleted_with_all_its_files() throws IOException {
        Path run = runs.runs().get(0);
        assertThat(PrunedRuns.bytes(run)).isEqualTo(7);
        assertThat(PrunedRuns.delete(run)).isEqualTo(7);
        assertThat(run).doesNotExist();
        assertThat(runs.runs()).hasSize(3);
    }

    @Test
    void what_a_link_points_to_stays() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("precious.txt"), "precious");
        Path run = runs.runs().get(0);
        Files.createSymbolicLink(run.resolve("folder"), outside);
        Files.createSymbolicLink(run.resolve("file"), outside.resolve("precious.txt"));

        assertThat(PrunedRuns.delete(run)).isEqualTo(7);
        assertThat(run).doesNotExist();
        assertThat(outside.resolve("precious.txt")).hasContent("precious");
    }

    @Test
    void what_is_no_run_is_told_and_never_deleted() throws IOException {
        Files.writeString(runs.parent().resolve("index.html"), "");
        Files.createDirectories(runs.parent().resolve("compare"));
        Path unfinished = Files.createDirectories(runs.parent().resolve("20260101-110000"));
        Path other = Files.createDirectories(runs.parent().resolve("notes"));
        Files.writeString(other.resolve("provenance.json"), "{}");
        Path link = Files.createSymbolicLink(
                runs.parent().resolve("20250101-120000"), runs.runs().get(0));

        assertThat(names(PrunedRuns.others(runs))).containsExactly("20250101-120000", "20260101-110000", "notes");
        assertThat(names(PrunedRuns.beyond(runs, 3))).containsExactly("20260101-120000");
        for (Path none : List.of(unfinished, other, link)) {
            assertThatThrownBy(() -> PrunedRuns.delete(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(none + " is no run");
        }
        assertThat(link.resolve("provenance.json")).exists();
    }
}
