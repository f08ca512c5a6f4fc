package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_task_is_told_what_its_gates_need_and_nothing_runs() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), """
                task: a
                about: A rater.
                dataset: {world: {arithmetic-claims: {examples: 2000}}, split: {transfer: 0.5, held-out: 0.5}}
                labeling: {simulated-rater: {error-rate: 0.25}}
                truth: {assume: {accuracy: 0.8}}
                verdict:
                  - {metric: accuracy, arm: weak, at-least: 0.7, alternative: 0.75}
                """);

        // At .75 a standard error of sqrt(.1875/1000) = .013693, and the bound's own is 1.0583 times that: z above
        // 1.6464 x 1.0583
        // - 3.6515 = -1.909, so .971. Needed are (1.644854 x .458258 + .841621 x .433013)^2/.0025 = 500.1, and 1.5 more
        // for t.
        assertThat(Called.in(folder, "power", "a")).isEqualTo(new Called(0, """
                        a assumes accuracy .8, discordance .1, icc .2, seed-sd .02, gap .1, rarest-class .5:
                          weak: accuracy at least .7: 1,000 examples in 1,000 clusters, 1 seed; decides with power .8 from .7356 up; at the alternative .75 the power is .97, and .8 needs 502 examples in 502 clusters
                        """, ""));
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void nothing_need_be_labelled_yet() throws IOException {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "claim-" + i + ",topic-" + i / 5 + "\n")
                .collect(Collectors.joining());
        Called.file(folder.resolve("a/claims.csv"), "id,topic\n" + rows);
        Called.file(folder.resolve("a/task.yaml"), """
                task: a
                about: Neither a rating nor a truth is there.
                dataset: {file: claims.csv, id: id, cluster: topic, split: {transfer: 0.5, held-out: 0.5}}
                labeling: {ratings: {column: rating}}
                truth: {column: is_true}
                verdict:
                  - {metric: accuracy, arm: weak, at-least: 0.7}
                """);

        assertThat(Called.in(folder, "power", "a")).isEqualTo(new Called(0, """
                        a assumes accuracy .75, discordance .1, icc .2, seed-sd .02, gap .1, rarest-class .5 (the defaults; say otherwise under truth.assume):
                          weak: accuracy at least .7: 50 examples in 10 clusters, 1 seed; decides with power .8 from .9105 up; declare an alternative (alternative: VALUE, above .7) to learn how many clusters decide it
                        """, ""));
        assertThat(Called.in(folder, "validate", "a").exit()).isEqualTo(2);
    }

    @Test
    void a_truth_that_errs_is_planned_for_and_a_sample_is_said_not_to_be() throws IOException {
        String rows =
                IntStream.range(0, 2000).mapToObj(i -> "claim-" + i + "\n").collect(Collectors.joining());
        Called.file(folder.resolve("a/claims.csv"), "id\n" + rows);
        Called.file(folder.resolve("a/task.yaml"), """
                task: a
                about: A rater.
                dataset: {file: claims.csv, id: id, split: {transfer: 0.5, held-out: 0.5}}
                labeling: {ratings: {column: rating}}
                truth: {column: is_true, error-rate: 0.02, sampled: {probability: 0.5}, assume: {accuracy: 0.8}}
                verdict:
                  - {metric: accuracy, arm: weak, at-least: 0.7, alternative: 0.75}
                """);

        assertThat(Called.in(folder, "power", "a")).isEqualTo(new Called(0, """
                        a assumes accuracy .8, discordance .1, icc .2, seed-sd .02, gap .1, rarest-class .5:
                          truth may be wrong on up to 2 %, which the plan takes in: what that may hide no number of examples makes up for
                          truth will be known of a sample only, which the plan does not take in: it counts every example
                          weak: accuracy at least .7: 1,000 examples in 1,000 clusters, 1 seed; decides with power .8 from .7554 up; at the alternative .75 the power is .67, and .8 needs 1,391 examples in 1,391 clusters
                        """, ""));
    }

    @Test
    void bad_input_is_told_as_by_validate() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), "[");

        assertThat(Called.in(folder, "power", "a"))
                .isEqualTo(new Called(
                        2, "a/task.yaml:1:2: a value is missing here; write one, or close what was opened\n", ""));
        assertThat(Called.in(folder, "power").exit()).isEqualTo(2);
        assertThat(Called.in(folder, "power", "nowhere").exit()).isEqualTo(2);
    }

    @Test
    void data_without_their_root_are_left_out_where_the_task_was_come_across() throws IOException {
        String task = """
                task: a
                about: Reads a file.
                dataset: {file: "shared:data.csv"}
                truth: {column: is_true}
                """;
        Called.file(folder.resolve("all/a/task.yaml"), task);

        assertThat(Called.in(folder, "power", "all"))
                .isEqualTo(new Called(
                        0,
                        "all/a/task.yaml is left out: the data root 'shared' was not given; add --data shared=PATH\n",
                        ""));
        assertThat(Called.in(folder, "power", "all/a").exit()).isEqualTo(2);
    }
}
