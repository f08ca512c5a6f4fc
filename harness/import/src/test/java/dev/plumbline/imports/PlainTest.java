package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TaskRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two questions with two answers each. */
class PlainTest {

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void tables() throws IOException {
        importing = Importing.in(folder);
        for (String table : List.of("samples", "scores", "truth", "worth", "ratings")) {
            importing.sample("plain/" + table + ".csv");
        }
    }

    private Importing scored() {
        return importing
                .with(Option.POOL, "question")
                .with(Option.TEXT, "answer")
                .with(Option.SCORES, "scores.csv")
                .with(Option.TRUTH, "truth.csv");
    }

    @Test
    void scores_and_truth_join_the_samples_by_id() throws IOException {
        Importing scored = scored();

        assertThat(scored.run("csv", "samples.csv")).isEqualTo(new Imported("out", 4));

        assertThat(scored.read("task.yaml")).isEqualTo(Importing.resource("plain/expected-task.yaml"));
        assertThat(scored.read("samples.csv")).isEqualTo(Importing.resource("plain/samples.csv"));
        TaskRun run = scored.task();
        assertThat(run.dataset()
                        .examples()
                        .candidates()
                        .stringColumn("small-rm")
                        .asList())
                .containsExactly("2", "1.5", "1", "3");
    }

    @Test
    void ratings_are_a_panel_with_groups() throws IOException {
        Importing rated = importing
                .with(Option.RATINGS, "ratings.csv")
                .with(Option.RATER, "worker")
                .with(Option.RATING, "verdict")
                .with(Option.GROUP, "age")
                .with(Option.TRUTH, "truth.csv");

        rated.run("csv", "samples.csv");

        // s1 yes and s3 yes are right, s4 no is right, s2 is tied: three and a half of four.
        assertThat(Importing.figure(rated.task(), "weak", "", "all", "accuracy-ties-shared"))
                .isEqualTo(3.5 / 4);
    }

    @Test
    void truth_that_is_a_number_of_many_is_what_samples_are_worth() throws IOException {
        Importing worth = scored().with(Option.TRUTH, "worth.csv");

        worth.run("csv", "samples.csv");

        assertThat(worth.read("task.yaml")).contains("  gold: {column: truth, good-above: 1}       # the median\n");
    }

    @Test
    void files_beneath_a_named_folder_are_named_and_not_copied() throws IOException {
        Importing named = scored().with(Option.DATA, "here=.");

        named.run("csv", "samples.csv");

        assertThat(folder.resolve("out/samples.csv")).doesNotExist();
        assertThat(named.read("task.yaml"))
                .contains("  file: \"here:samples.csv\"\n")
                .contains("    - file: \"here:scores.csv\"\n");
        assertThat(named.read("README.md")).endsWith("\n    plumbline run out --data here=.\n");
        assertThat(named.task(Map.of("here", folder)).dataset().examples().size())
                .isEqualTo(4);
    }

    @Test
    void ids_that_do_not_match_are_named_in_the_users_own_files() throws IOException {
        Importing scored = scored();
        scored.file("scores.csv", "id,rm", "s1,1", "s2,2", "s2,3", "s9,4");

        assertThat(scored.refusal("csv", "samples.csv"))
                .isEqualTo(
                        "scores.csv:4: the id 's2' stands at scores.csv:3 already; give every line an id of its own\n"
                                + "samples.csv:4: the id 's3' is not in scores.csv; add a line for it\n"
                                + "samples.csv:5: the id 's4' is not in scores.csv; add a line for it\n"
                                + "scores.csv:5: the id 's9' is not in samples.csv; remove the line");
    }

    @Test
    void scores_that_are_no_numbers_are_refused() throws IOException {
        Importing scored = scored();
        scored.file("scores.csv", "id,rm", "s1,1", "s2,high", "s3,", "s4,4");

        assertThat(scored.refusal("csv", "samples.csv"))
                .isEqualTo(
                        "scores.csv:3: expected a finite number in 'rm', found 'high'; correct the line, or leave it out\n"
                                + "scores.csv:4: expected a finite number in 'rm', found none; correct the line, or leave it out");
    }

    @Test
    void scores_of_single_samples_are_probabilities() throws IOException {
        Importing single = importing.with(Option.SCORES, "scores.csv").with(Option.TRUTH, "truth.csv");
        assertThat(single.refusal("csv", "samples.csv"))
                .startsWith(
                        "scores.csv:2: expected a probability of the last class in 'small-rm', from 0 to 1, found 1.5; any number is"
                                + " a score among the samples of one prompt: name its column by --pool\n");

        single.file("scores.csv", "id,rm", "s1,.75", "s2,.5", "s3,.25", "s4,0");
        single.run("csv", "samples.csv");
        assertThat(Importing.figure(single.task(), "scores", "rm", "all", "accuracy"))
                .isEqualTo(2. / 4);
    }

    @Test
    void what_is_missing_is_said() throws IOException {
        assertThat(importing.refusal("csv", "samples.csv"))
                .isEqualTo(
                        "a task needs truth, by --truth FILE or --truth-column COLUMN, and something to hold against it, by --scores"
                                + " FILE or --ratings FILE");
        assertThat(scored().refusal("csv", "samples.csv", "scores.csv"))
                .isEqualTo("expected one file of samples, found 2; name the others by --scores, --ratings and --truth");
        assertThat(scored().with(Option.ID, "key").refusal("csv", "samples.csv"))
                .isEqualTo("samples.csv: no column 'key'; there are id, question, answer");
        assertThat(scored().with(Option.POOL, "questoin").refusal("csv", "samples.csv"))
                .isEqualTo("samples.csv: no column 'questoin'; did you mean 'question'?");
        assertThat(scored().with(Option.TRUTH, "scores.csv").refusal("csv", "samples.csv"))
                .isEqualTo("scores.csv has 2 columns beside 'id'; name that of the truth by --truth-column");
        assertThat(scored().with(Option.TRUTH, "worth.csv")
                        .with(Option.RATINGS, "ratings.csv")
                        .with(Option.RATER, "worker")
                        .with(Option.RATING, "verdict")
                        .refusal("csv", "samples.csv"))
                .isEqualTo(
                        "ratings name classes, and the truth in 'worth' is a number; leave out --pool or --ratings, or name another"
                                + " --truth-column");
    }

    @Test
    void a_data_root_needs_a_folder() {
        assertThatThrownBy(() -> scored().with(Option.DATA, "here=nowhere").run("csv", "samples.csv"))
                .hasMessage("expected --data NAME=PATH with a folder, found 'here=nowhere'");
    }
}
