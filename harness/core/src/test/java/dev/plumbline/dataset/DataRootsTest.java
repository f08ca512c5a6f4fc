package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataRootsTest {

    private static final Place PLACE = Place.of("task.yaml", 3);

    @TempDir
    Path temp;

    private DataRoots roots;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(temp.resolve("task/sub"));
        Files.createDirectories(temp.resolve("shared/real"));
        Files.writeString(temp.resolve("task/claims.csv"), "x");
        Files.writeString(temp.resolve("task/sub/more.csv"), "x");
        Files.writeString(temp.resolve("shared/real/scores.csv"), "x");
        Files.writeString(temp.resolve("secret.csv"), "x");
        roots = new DataRoots(temp.resolve("task"), Map.of("shared", temp.resolve("shared")));
    }

    private String refused(String written) {
        return Messages.of(temp, () -> roots.resolve(written, PLACE));
    }

    @Test
    void a_path_lies_beneath_the_folder_of_the_task_or_beneath_a_named_root() {
        assertThat(roots.resolve("claims.csv", PLACE)).isEqualTo(temp.resolve("task/claims.csv"));
        assertThat(roots.resolve("sub/more.csv", PLACE)).isEqualTo(temp.resolve("task/sub/more.csv"));
        assertThat(roots.resolve("shared:real/scores.csv", PLACE)).isEqualTo(temp.resolve("shared/real/scores.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "sub/../../secret.csv", "/etc/hosts", "sub/../claims.csv", ""})
    void a_path_that_leads_out_is_refused(String written) {
        assertThat(refused(written))
                .isEqualTo("task.yaml:3: expected a path beneath the task's folder, found '" + written
                        + "'; put the file there, or name its folder with --data NAME=PATH and write NAME:path");
    }

    @Test
    void a_path_that_leads_out_of_a_named_root_is_refused() {
        assertThat(refused("shared:../secret.csv"))
                .isEqualTo("task.yaml:3: expected a path beneath the data root 'shared', found 'shared:../secret.csv'"
                        + "; put the file there, or name its folder with --data NAME=PATH and write NAME:path");
    }

    @Test
    void a_symbolic_link_that_leads_out_is_refused() throws IOException {
        Files.createSymbolicLink(temp.resolve("task/link.csv"), temp.resolve("secret.csv"));

        assertThat(refused("link.csv"))
                .isEqualTo("task.yaml:3: expected a path beneath the task's folder, found 'link.csv'"
                        + "; put the file there, or name its folder with --data NAME=PATH and write NAME:path");
    }

    @Test
    void a_symbolic_link_that_stays_within_is_followed() throws IOException {
        Files.createSymbolicLink(temp.resolve("task/link.csv"), temp.resolve("task/claims.csv"));

        assertThat(roots.resolve("link.csv", PLACE)).isEqualTo(temp.resolve("task/link.csv"));
    }

    @Test
    void a_missing_file_is_refused_with_the_nearest_name_in_its_folder() {
        assertThat(refused("claim.csv")).isEqualTo("task.yaml:3: no file task/claim.csv; did you mean 'claims.csv'?");
        assertThat(refused("nothing/like/it.json"))
                .isEqualTo("task.yaml:3: no file task/nothing/like/it.json; correct the path");
    }

    @Test
    void names_outside_are_never_proposed() throws IOException {
        Files.createSymbolicLink(temp.resolve("task/out"), temp);

        assertThat(refused("out/secrets.csv")).isEqualTo("task.yaml:3: no file task/out/secrets.csv; correct the path");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(refused("sub"))
                .isEqualTo("task.yaml:3: expected a file, found the folder task/sub; name a file in it");
    }

    @Test
    void a_root_that_does_not_exist_is_refused() {
        DataRoots none = new DataRoots(temp, Map.of("shared", temp.resolve("none")));

        assertThat(Messages.of(temp, () -> none.resolve("shared:a.csv", PLACE)))
                .isEqualTo("task.yaml:3: no folder none; give the data root an existing folder");
    }

    @Test
    void a_root_that_was_not_given_is_missing_with_the_flag_to_give() {
        assertThatThrownBy(() -> roots.resolve("other:a.csv", PLACE))
                .isInstanceOf(MissingRoot.class)
                .hasMessage("the data root 'other' was not given; add --data other=PATH")
                .satisfies(e -> assertThat(((MissingRoot) e).place()).isEqualTo(PLACE))
                .satisfies(e -> assertThat(((MissingRoot) e).root()).isEqualTo("other"));
    }

    @Test
    void characters_that_no_path_may_have_are_refused() {
        assertThat(refused("a\0b.csv"))
                .isEqualTo("task.yaml:3: expected a path, found one with characters that no path may have; correct it");
    }
}
