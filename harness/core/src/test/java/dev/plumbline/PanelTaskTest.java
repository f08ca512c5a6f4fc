package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A panel whose ratings stand in a file, as the labeler of a whole task. */
class PanelTaskTest {

    private static final String TRUTH = "question,truth\nq1,no\nq2,yes\nq3,yes\nq4,no\n";

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private TaskRun run(String panel) throws IOException {
        return new Harness(Settings.standard()).run(task("question", "", panel), Progress.SILENT);
    }

    private Task task(String id, String more, String panel) throws IOException {
        write("task.yaml", """
                task: panel
                about: A panel labels.
                dataset:
                  file: truth.csv
                  id: %s
                %slabeling:
                  panel: %s
                truth: {column: truth}
                verdict: []
                """.formatted(id, more, panel));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static PanelLabels panel(TaskRun run) {
        return run.labels().flatMap(WeakLabels::panel).orElseThrow();
    }

    private static double accuracy(TaskRun run, String arm, String method) {
        Measured measured = run.measurements()
                .find(new MetricKey(arm, method, "all", "accuracy", Against.TRUTH))
                .orElseThrow();
        return ((Measured.Value) measured).estimate();
    }

    @Test
    void the_majority_of_a_panel_labels_and_a_rating_that_is_missing_is_none() throws IOException {
        write("truth.csv", TRUTH);
        write("said.csv", "question,worker,answer\nq1,b,no\nq1,a,no\nq1,c,yes\nq2,a,yes\nq3,a,no\nq3,b,\n");

        TaskRun run = run("{ratings: {file: said.csv, example: question, rater: worker, rating: answer}}");

        PanelRatings ratings = panel(run).ratings();
        assertThat(ratings.raters()).containsExactly("a", "b", "c");
        assertThat(ratings.item()).containsExactly(0, 0, 0, 1, 2);
        assertThat(ratings.rater()).containsExactly(0, 1, 2, 0, 0);
        assertThat(ratings.says()).containsExactly(0, 0, 1, 1, 0);
        assertThat(run.labels().orElseThrow().labels().values()).containsExactly(2 / 3.0, 1 / 3.0, 0, 1, 1, 0, -1, -1);
        assertThat(run.labels().orElseThrow().labeler()).isEqualTo("a panel of 3 raters, by majority");
        // q4 is not rated, and is in no figure of the weak labels
        assertThat(accuracy(run, "weak", "")).isEqualTo(2 / 3.0);
    }

    @Test
    void what_is_no_example_is_rated_all_the_same_and_a_class_that_only_raters_name_is_one() throws IOException {
        write("truth.csv", TRUTH);
        write("said.csv", "example,rater,rating\nother,a,perhaps\nq1,a,no\nq1,a,no\nq2,b,perhaps\n");

        TaskRun run = run("{ratings: {file: said.csv}}");

        PanelRatings ratings = panel(run).ratings();
        assertThat(ratings.classes()).containsExactly("no", "perhaps", "yes");
        assertThat(ratings.examples()).isEqualTo(4);
        assertThat(ratings.items()).isEqualTo(5);
        assertThat(ratings.item()).containsExactly(0, 0, 1, 4);
        assertThat(run.heldOut().classes()).containsExactly("no", "perhaps", "yes");
        assertThat(accuracy(run, "weak", "")).isEqualTo(.5);
    }

    @Test
    void each_group_of_raters_is_an_arm_of_its_own() throws IOException {
        write("truth.csv", TRUTH);
        write(
                "said.csv",
                "example,rater,rating,age\nq1,a,no,young\nq1,b,yes,old\nq2,a,no,young\nq2,b,yes,old\nq3,b,yes,old\n");

        TaskRun run = run("{ratings: {file: said.csv, group: age}}");

        assertThat(accuracy(run, "group", "old")).isEqualTo(2 / 3.0);
        assertThat(accuracy(run, "group", "young")).isEqualTo(1 / 2.0);
    }

    @Test
    void the_order_of_the_lines_changes_nothing() throws IOException {
        write("truth.csv", TRUTH);
        write("said.csv", "example,rater,rating\nq1,a,no\nq1,b,yes\nq2,a,yes\nq3,b,no\n");
        TaskRun one = run("{ratings: {file: said.csv}}");
        write("said.csv", "example,rater,rating\nq3,b,no\nq1,b,yes\nq2,a,yes\nq1,a,no\n");

        TaskRun other = run("{ratings: {file: said.csv}}");

        assertThat(other.measurements()).isEqualTo(one.measurements());
    }

    @Test
    void raters_of_pairs_name_the_candidate_that_they_prefer() throws IOException {
        write("truth.csv", "id,left,right,truth\np1,x,y,L\np2,x,y,R\np3,x,y,R\n");
        write("said.csv", "example,rater,rating\np1,a,1\np1,b,1\np2,a,1\nelsewhere,a,2\np3,a,2\n");
        Task task = task("id", """
                  shape: pairs
                  candidates: {l: {text: left}, r: {text: right}}
                """, "{ratings: {file: said.csv, preferred: {1: l, 2: r}}}");
        Path file = folder.resolve("task.yaml");
        Files.writeString(
                file, Files.readString(file).replace("{column: truth}", "{column: truth, preferred: {L: l, R: r}}"));

        TaskRun run = new Harness(Settings.standard()).run(TaskFiles.read(file), Progress.SILENT);

        assertThat(task.task()).isEqualTo("panel");
        assertThat(panel(run).ratings().says()).containsExactly(1, 1, 1, 0);
        Measured accuracy = run.measurements()
                .find(new MetricKey("weak", "", "all", "pairwise-accuracy", Against.TRUTH))
                .orElseThrow();
        assertThat(((Measured.Value) accuracy).estimate()).isEqualTo(2 / 3.0);
    }

    private void refused(String said, String panel, String message) throws IOException {
        write("truth.csv", TRUTH);
        write("said.csv", said);
        Task task = task("question", "", panel);
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage(message.replace("TASK", folder.resolve("task.yaml").toString())
                        .replace("said.csv:", folder.resolve("said.csv") + ":"));
    }

    @Test
    void every_mistake_in_the_ratings_is_told_at_its_line() throws IOException {
        refused(
                "example,rater,rating\n,a,no\nq1,,yes\n",
                "{ratings: {file: said.csv}}",
                "said.csv:2: expected the id of an example in 'example', found an empty cell; fill it in, or remove the"
                        + " line\nsaid.csv:3: expected a rater in 'rater', found an empty cell; fill it in, or remove"
                        + " the line");
        refused(
                "example,worker,rating\nq1,a,no\n",
                "{ratings: {file: said.csv}}",
                "TASK:7:20: unknown field 'rater'; there are example, rating, worker");
    }

    @Test
    void a_rater_of_two_groups_is_refused() throws IOException {
        refused(
                "example,rater,rating,age\nq1,a,no,young\nq2,a,no,old\n",
                "{ratings: {file: said.csv, group: age}}",
                "said.csv:3: the rater 'a' is in the group 'young' already, found 'old'; give every rater one group");
    }

    @Test
    void an_aggregation_that_stands_twice_is_refused_and_so_is_a_panel_without_any() throws IOException {
        refused(
                "example,rater,rating\nq1,a,no\n",
                "{ratings: {file: said.csv}, aggregation: [majority, majority]}",
                "TASK:7:62: the aggregation 'majority' stands twice; name each once in a task");
        refused(
                "example,rater,rating\nq1,a,no\n",
                "{ratings: {file: said.csv}, aggregation: bradley-terry}",
                "TASK:7:51: the aggregation 'bradley-terry' does not fit these examples: it scores the two candidates of"
                        + " pairs, and these items are no pairs; choose dawid-skene");
        refused(
                "example,rater,rating\n,,\n",
                "{ratings: {file: said.csv}}",
                "TASK:7:20: expected ratings of the examples, found none in said.csv; name the column of their ids"
                        + " under 'example'");
        refused(
                "example,rater,rating\nq1,a,no\n",
                "{ratings: {file: said.csv}, aggregation: []}",
                "TASK:7:10: expected at least one aggregation, found none; write aggregation: majority");
    }
}
