package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateNamesTest {

    @TempDir
    private Path folder;

    private List<String> names(String... gates) {
        return GateNames.of(TaskFiles.read(Samples.task(folder, "named", gates)).verdict());
    }

    @Test
    void a_name_holds_metric_subject_slice_and_bound_as_far_as_the_gate_says_them() {
        assertThat(names(
                        "{metric: pgr, at-least: 0.2}",
                        "{metric: gain, arm: student, method: soft, slice: {round: \"yes\"}, at-least: 0}",
                        "{metric: accuracy, arm: weak, against: ratings, at-most: 0.95}",
                        "{metric: divergence, slice: {b: 2, a: 1}, at-most: -0.02, expect: fail}"))
                .containsExactly(
                        "pgr at least .2",
                        "student/soft: gain on round=yes at least 0",
                        "weak: accuracy against ratings at most .95",
                        "divergence on a=1 & b=2 at most -.02, expected to fail");
    }

    @Test
    void gates_that_are_called_the_same_are_numbered() {
        assertThat(names(
                        "{metric: pgr, at-least: 0.2}",
                        "{metric: pgr, at-least: 0.2, confidence: 0.99}",
                        "{metric: pgr, at-least: 0.2, inconclusive: allow}"))
                .containsExactly("pgr at least .2", "pgr at least .2 #2", "pgr at least .2 #3");
    }
}
