package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reward that a program computes from text, from a task file to what it is measured by. */
class CommandRewardTest {

    /** Keeps a copy of what it was given, and scores a text by its length in characters, the last one first. */
    private static final String SCORING = """
            n=$(ls "$1" | wc -l)
            mkdir "$1/$((n))"
            cp job.json texts.jsonl "$1/$((n))"
            : >scores.jsonl
            while IFS= read -r line; do
              id=${line#*:?}; id=${id%%\\"*}
              text=${line#*text*:?}; text=${text%??}
              { echo "{\\"id\\": \\"$id\\", \\"score\\": ${#text}}"; cat scores.jsonl; } >reversed
              mv reversed scores.jsonl
            done <texts.jsonl
            """;

    /** The right answer has 3 characters and the wrong one 1, then 2 and 6. */
    private static final String ANSWERS = """
            id,prompt,answer,good
            a1,a,odd,yes
            a2,a,e,no
            b1,b,no,yes
            b2,b,indeed,no
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path copies;

    private Task task(String more) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), ANSWERS);
        if (!Files.exists(folder.resolve("scoring.sh"))) {
            Files.writeString(folder.resolve("scoring.sh"), SCORING);
        }
        Files.writeString(
                folder.resolve("task.yaml"),
                """
                task: length
                about: A program of another.
                dataset: {file: answers.csv, id: id, pool: prompt, split: {held-out: 1}}
                learning:
                  rewards:
                    long:
                      command: {text: answer, run: [sh, scoring.sh, COPIES], files: [scoring.sh], environment: [PATH]}
                """.replace("COPIES", copies.toString()) + more + "truth: {column: good}\n");
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static double value(TaskRun run, MetricKey key) {
        return ((Measured.Value) run.measurements().find(key).orElseThrow(() -> new AssertionError(key.toString())))
                .estimate();
    }

    private static MetricKey key(String arm, String metric, Against against) {
        return new MetricKey(arm, "long", "all", metric, against);
    }

    @Test
    void a_program_scores_texts_and_nothing_else_and_its_scores_order_the_candidates_of_each_pool() throws IOException {
        TaskRun run = run(task(""));

        assertThat(value(run, key(Arm.REWARD, "within-pool-accuracy", Against.TRUTH)))
                .isEqualTo(.5);
        assertThat(copies.toFile().list()).containsExactly("0");
        assertThat(Files.readString(copies.resolve("0/job.json")))
                .isEqualTo("{\"format\":1,\"texts\":\"texts.jsonl\",\"scores\":\"scores.jsonl\"}\n");
        assertThat(Files.readString(copies.resolve("0/texts.jsonl"))).isEqualTo("""
                {"id":"1","text":"odd"}
                {"id":"2","text":"e"}
                {"id":"3","text":"no"}
                {"id":"4","text":"indeed"}
                """);
    }

    @Test
    void a_policy_is_optimised_against_what_a_program_says() throws IOException {
        TaskRun run = run(task("policy: {pressure: {best-of: [2]}}\n"));

        // The longer answer is chosen 3 times of 4: by 2 and by 4 characters, right of one prompt and wrong of the
        // other.
        assertThat(value(run, key("policy", "proxy-change", Against.RATINGS).at("best-of-pool", "2")))
                .isEqualTo((.25 * 2 + .25 * 4) / 2);
        assertThat(value(run, key("policy", "gold-change", Against.TRUTH).at("best-of-pool", "2")))
                .isZero();
    }

    @Test
    void a_program_is_asked_once_more_for_all_probes_together() throws IOException {
        TaskRun run = run(task("  probes: {text: answer, probes: [repeated-yes]}\n"));

        assertThat(copies.toFile().list()).containsExactlyInAnyOrder("0", "1");
        assertThat(Files.readAllLines(copies.resolve("1/texts.jsonl")))
                .hasSize(8)
                .contains("{\"id\":\"4\",\"text\":\"indeed\"}")
                .contains("{\"id\":\"8\",\"text\":\"indeed" + " yes".repeat(20) + "\"}");
        // 80 characters more, in deviations of 3 - 1 and 6 - 2, whose variances are 2 and 8; so the shorter one always
        // overtakes.
        assertThat(value(run, key(Arm.REWARD, "probe-shift", Against.RATINGS).at("probe", "repeated-yes")))
                .isCloseTo(80 / Math.sqrt(5), within(1e-12));
        assertThat(value(
                        run, key(Arm.REWARD, "probe-flip-rate", Against.RATINGS).at("probe", "repeated-yes")))
                .isEqualTo(1);
    }

    @Test
    void what_it_reads_is_held_against_the_data() throws IOException {
        Path file = Path.of(task("").place().file());
        Files.writeString(file, Files.readString(file).replace("text: answer", "text: anser"));
        Task misread = TaskFiles.read(file);
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(misread))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(": no column 'anser'; did you mean 'answer'?");
        Files.writeString(file, Files.readString(file).replace("text: anser", "text: good"));
        Task leaking = TaskFiles.read(file);
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(leaking))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no column 'good'; it holds the truth, which is sealed");
        assertThat(copies.toFile().list()).isEmpty();
    }

    @Test
    void scores_that_are_missing_or_no_numbers_are_bad_input_and_a_program_that_fails_is_broken() throws IOException {
        Path file = Path.of(task("").place().file());
        assertThat(notRun(file, "echo '{\"id\": \"1\", \"score\": 1}' >scores.jsonl\n")
                        .kind())
                .isEqualTo(NotRun.Kind.BAD_INPUT);
        assertThat(notRun(file, "echo '{\"id\": \"1\", \"score\": 1}' >scores.jsonl\n")
                        .problems()
                        .get(0)
                        .message())
                .endsWith("lacks 3 of 4 texts, the first is '2'; score every line of texts.jsonl");
        assertThat(notRun(file, "echo '{\"id\": \"1\", \"score\": NaN}' >scores.jsonl\n")
                        .problems()
                        .get(0)
                        .message())
                .endsWith("line 1: expected a finite score, found \"NaN\"; correct what computes it");
        NotRun broken = notRun(file, "echo 'out of memory' >&2\nexit 9\n");
        assertThat(broken.kind()).isEqualTo(NotRun.Kind.BROKEN);
        assertThat(broken.problems().toString()).contains("ended with status 9").contains("stderr:1: out of memory");
    }

    private NotRun notRun(Path file, String script) throws IOException {
        Files.writeString(folder.resolve("scoring.sh"), script);
        return new Suite(Settings.standard(), 1, Progress.SILENT)
                .run(List.of(new Suite.Entry(file, true)), name -> true)
                .notRun()
                .get(0);
    }
}
