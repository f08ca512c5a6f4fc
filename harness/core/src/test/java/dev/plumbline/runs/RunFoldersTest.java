package dev.plumbline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {

    @TempDir
    Path temp;

    private Path runs;

    @BeforeEach
    void runs() throws IOException {
        runs = Files.createDirectories(temp.resolve("runs"));
        for (String name : new String[] {
            "20260102-120000-10", "20260102-120000-2", "20260102-120000", "20260101-235959", "compare", ".partial-1-2"
        }) {
            Files.createDirectories(runs.resolve(name));
            Files.writeString(runs.resolve(name).resolve("provenance.json"), "{}");
        }
        Files.createDirectories(runs.resolve("20260103-120000"));
        Files.writeString(runs.resolve("20260104-120000"), "a file");
    }

    private Path find(String text) throws IOException {
        return temp.relativize(new RunFolders(runs).find(text, temp));
    }

    @Test
    void runs_are_in_the_order_in_which_they_began() throws IOException {
        assertThat(new RunFolders(runs).runs())
                .extracting(run -> String.valueOf(run.getFileName()))
                .containsExactly("20260101-235959", "20260102-120000", "20260102-120000-2", "20260102-120000-10");
        assertThat(new RunFolders(runs).named()).hasSize(5);
        assertThat(new RunFolders(temp.resolve("none")).named()).isEmpty();
    }

    @Test
    void a_link_to_a_run_is_none() throws IOException {
        Files.createSymbolicLink(runs.resolve("20260105-120000"), runs.resolve("20260102-120000"));
        assertThat(new RunFolders(runs).named())
                .extracting(run -> String.valueOf(run.getFileName()))
                .doesNotContain("20260105-120000");
    }

    @Test
    void a_run_is_named_by_its_age_its_name_or_its_folder() throws IOException {
        assertThat(find("latest")).hasToString("runs/20260102-120000-10");
        assertThat(find("latest~1")).hasToString("runs/20260102-120000-2");
        assertThat(find("20260101-235959")).hasToString("runs/20260101-235959");
        assertThat(find("runs/compare")).hasToString("runs/compare");
    }

    @Test
    void what_names_no_run_is_told_with_what_would() {
        assertThatThrownBy(() -> find("latest~4"))
                .isInstanceOf(BadInput.class)
                .hasMessage(runs + ": expected at least 5 runs in it for 'latest~4', found 4; name a later one");
        assertThatThrownBy(() -> find("latset"))
                .isInstanceOf(BadInput.class)
                .hasMessage("latset: no such run; name the folder of one, its name in " + runs
                        + " such as 20261231-235959, 'latest', or 'latest~1' for the one before");
        assertThatThrownBy(() -> new RunFolders(temp.resolve("none")).find("latest", temp))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        temp.resolve("none") + ": there is no run in it; run the tasks first, or name a run's folder");
        assertThatThrownBy(() -> find("a\0b")).isInstanceOf(BadInput.class).hasMessageContaining("no folder can have");
    }

    @Test
    void names_of_runs_are_those_that_a_run_is_given() {
        assertThat(RunFolders.isName("20261231-235959")).isTrue();
        assertThat(RunFolders.isName("20261231-235959-2")).isTrue();
        assertThat(RunFolders.isName("20261231-235959-12")).isTrue();
        assertThat(RunFolders.isName("20261231-235959-1")).isFalse();
        assertThat(RunFolders.isName("20261231-235959-02")).isFalse();
        assertThat(RunFolders.isName("../20261231-235959")).isFalse();
        assertThat(RunFolders.isName("compare")).isFalse();
    }
}
