package dev.plumbline.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.truth.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves the key of which stage, and what does not. */
class StageKeysTest {

    private static final String TASK = """
            task: keys
            about: What a key is made of.
            dataset:
              file: claims.csv
              id: key
              views: {numbers: {columns: {names: [length]}}}
              split: {supervise: 0.2, transfer: 0.4, held-out: 0.4}
            labeling: {command: {run: [sh, label.sh], files: [label.sh], reads: [claim], environment: [PATH]}}
            learning: {student: {view: numbers, model: logistic}, methods: [soft], seeds: 1}
            truth: {column: truth, slices: []}
            verdict: [{metric: accuracy, at-least: 0.1}]
            """;

    private static final List<String> ALL = List.of("dataset", "labeling", "learning", "policy", "controls", "truth");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        StringBuilder csv = new StringBuilder("key,claim,length,truth\n");
        for (int i = 0; i < 40; i++) {
            csv.append("c%d,claim %d,%d,%s\n".formatted(i, i, i % 7, i % 2 == 0 ? "yes" : "no"));
        }
        Files.writeString(folder.resolve("claims.csv"), csv);
        Files.writeString(folder.resolve("label.sh"), "exit 1\n");
    }

    private List<Key> keys(String yaml, Settings settings, Key engine) throws IOException {
        Task task = TaskFiles.read(Files.writeString(folder.resolve("task.yaml"), yaml));
        Task seeded =
                settings.seed().isEmpty() ? task : task.withSeed(settings.seed().getAsLong());
        var data = settings.roots(task);
        data.resolve("claims.csv", task.place());
        FileHashes hashes = new FileHashes(Optional.empty(), true);
        StageKeys keys = StageKeys.of(
                seeded,
                settings.controls(),
                engine,
                data.opened(),
                settings.roots(task).opened(),
                hashes);
        return List.of(
                keys.dataset(),
                keys.labeling(),
                keys.learning(),
                keys.policy(),
                keys.controls(),
                keys.truth(Recorded.NONE));
    }

    private static final Key ENGINE = new Fingerprint().add("engine").key();

    private List<Key> keys(String yaml) throws IOException {
        return keys(yaml, Settings.standard(), ENGINE);
    }

    /** The stages whose keys differ. */
    private static List<String> moved(List<Key> before, List<Key> after) {
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                moved.add(ALL.get(i));
            }
        }
        return moved;
    }

    private List<String> moved(String from, String to) throws IOException {
        assertThat(TASK).contains(from);
        return moved(keys(TASK), keys(TASK.replace(from, to)));
    }

    @Test
    void a_section_moves_its_own_key_and_those_after_it() throws IOException {
        assertThat(moved("held-out: 0.4}", "held-out: 0.3, validation: 0.1}")).isEqualTo(ALL);
        assertThat(moved("reads: [claim]", "reads: [length]")).isEqualTo(ALL.subList(1, 6));
        assertThat(moved("seeds: 1", "seeds: 2")).isEqualTo(ALL.subList(2, 6));
        assertThat(moved("truth: {column", "policy: {pressure: {best-of: [2]}}\ntruth: {column"))
                .isEqualTo(ALL.subList(3, 6));
        assertThat(moved("slices: []", "slices: [claim]")).containsExactly("truth");
        assertThat(moved("column: truth", "column: claim")).isEqualTo(ALL);
    }

    @Test
    void the_verdict_the_name_and_what_it_is_about_move_no_key() throws IOException {
        assertThat(moved("at-least: 0.1", "at-least: 0.9")).isEmpty();
        assertThat(moved("task: keys", "task: others")).isEmpty();
        assertThat(moved("What a key", "Of what a key")).isEmpty();
    }

    @Test
    void lines_that_are_moved_by_a_comment_move_no_key() throws IOException {
        assertThat(moved("task: keys", "# A comment.\n\n\ntask: keys")).isEmpty();
        assertThat(moved("{student: {view: numbers, ", "{student: {   view: numbers, "))
                .isEmpty();
    }

    @Test
    void the_content_of_a_data_file_moves_all_keys_and_its_time_none() throws IOException {
        List<Key> before = keys(TASK);
        Path data = folder.resolve("claims.csv");
        Files.setLastModifiedTime(data, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(keys(TASK)).isEqualTo(before);
        Files.writeString(data, Files.readString(data).replace("claim 7,", "claim 8,"));
        assertThat(moved(before, keys(TASK))).isEqualTo(ALL);
    }

    @Test
    void the_content_of_a_program_moves_the_stage_that_runs_it_and_those_after_it() throws IOException {
        List<Key> before = keys(TASK);
        Files.writeString(folder.resolve("label.sh"), "exit 2\n");
        assertThat(moved(before, keys(TASK))).isEqualTo(ALL.subList(1, 6));
    }

    @Test
    void the_seed_and_the_engine_move_all_keys_and_the_controls_their_own() throws IOException {
        List<Key> before = keys(TASK);
        Settings seven = new Settings(Map.of(), OptionalLong.of(7), 1, true);
        Settings without = new Settings(Map.of(), OptionalLong.empty(), 1, false);
        Settings threads = new Settings(Map.of(), OptionalLong.empty(), 2, true);
        assertThat(moved(before, keys(TASK, seven, ENGINE))).isEqualTo(ALL);
        assertThat(moved(
                        before,
                        keys(
                                TASK,
                                Settings.standard(),
                                new Fingerprint().add("other").key())))
                .isEqualTo(ALL);
        assertThat(moved(before, keys(TASK, without, ENGINE))).containsExactly("controls");
        assertThat(moved(before, keys(TASK, threads, ENGINE))).isEmpty();
    }
}
