package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Passes;
import dev.plumbline.runs.RunFolder;
import dev.plumbline.truth.Arm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as labelers, weak models and students of a whole task. */
class CommandFlowTest {

    /** Keeps a copy of what it was given, and says "yes" of everything. */
    private static final String COPYING = """
            n=$(ls "$1" | wc -l)
            mkdir "$1/$n"
            cp job.json predict.jsonl "$1/$n"
            if [ -f train.jsonl ]; then cp train.jsonl "$1/$n"; fi
            sed -e 's/^{"id":\\("[^"]*"\\).*/{"id": \\1, "probabilities": {"yes": 1, "no": 0}}/' predict.jsonl >predictions.jsonl
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path copies;

    private Task task(String sections) throws IOException {
        StringBuilder csv = new StringBuilder("key,claim,length,rating,truth\n");
        for (int i = 0; i < 40; i++) {
            csv.append("c").append(i).append(",claim ").append(i).append(',').append(i % 7);
            csv.append(',').append(i % 3 == 0 ? "yes" : "no");
            csv.append(',').append(i % 2 == 0 ? "yes" : "no").append('\n');
        }
        Files.writeString(folder.resolve("claims.csv"), csv);
        Files.writeString(folder.resolve("copying.sh"), COPYING);
        Path file = Files.writeString(
                folder.resolve("task.yaml"), """
                task: commands
                about: Other people's programs.
                dataset:
                  file: claims.csv
                  id: key
                  views: {numbers: {columns: {names: [length]}}}
                  split: {supervise: 0.2, transfer: 0.4, held-out: 0.4}
                """ + sections.replace("COPIES", copies.toString()) + """
                truth: {column: truth}
                verdict: [{metric: accuracy, arm: weak, at-least: 0}]
                """);
        return TaskFiles.read(file);
    }

    private static Loaded permuted(Loaded loaded) {
        int[] truth = loaded.truth()
                .open(IntStream.range(0, loaded.dataset().examples().size()).toArray());
        int[] other = IntStream.of(truth).map(label -> 1 - label).toArray();
        return new Loaded(loaded.dataset(), new SealedTruth(loaded.truth().classes(), other));
    }

    private String copied(int run, String file) throws IOException {
        return Files.readString(copies.resolve(Integer.toString(run)).resolve(file));
    }

    private static final String STUDENT = """
            labeling: {ratings: {column: rating}}
            learning:
              student:
                view: numbers
                model:
                  command:
                    run: [sh, copying.sh, COPIES]
                    files: [copying.sh]
                    reads: [claim]
                    environment: [PATH]
              seeds: 1
            """;

    @Test
    void what_a_student_is_given_does_not_change_by_a_byte_when_truth_does() throws IOException {
        Task task = task(STUDENT);
        Loaded loaded = new Harness(Settings.standard()).check(task);
        Optional<WeakLabels> labels = new Stages(task, loaded, Passes.own(1)).label();
        new Stages(task, loaded, Passes.own(1)).learn(labels);
        new Stages(task, permuted(loaded), Passes.own(1)).learn(labels);

        // One thread: student, ceiling, strong-direct; then the same with the truth turned round.
        assertThat(copies.toFile().list()).hasSize(6);
        for (String file : List.of("job.json", "predict.jsonl", "train.jsonl")) {
            assertThat(copied(3, file)).as(file).isEqualTo(copied(0, file));
        }
        assertThat(copied(4, "train.jsonl"))
                .as("the ceiling does learn from the transfer split's truth, so the turn did something")
                .isNotEqualTo(copied(1, "train.jsonl"));
        assertThat(copied(4, "predict.jsonl")).isEqualTo(copied(1, "predict.jsonl"));
        assertThat(copied(0, "predict.jsonl").lines()).hasSize(40);
        assertThat(copied(0, "train.jsonl").lines()).hasSize(16);
        assertThat(copied(0, "predict.jsonl")).doesNotContain("yes").doesNotContain("no");
    }

    @Test
    void every_arm_is_a_run_of_the_command_and_says_so() throws IOException {
        Task task = task(STUDENT.replace("seeds: 1", "seeds: 2"));
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        assertThat(copies.toFile().list()).hasSize(6);
        assertThat(copied(0, "job.json")).contains("\"seed\" : 1,");
        assertThat(copied(1, "job.json")).contains("\"seed\" : 1000004,");
        Arm student = run.arms().stream()
                .filter(arm -> arm.name().equals(Arm.STUDENT))
                .findFirst()
                .orElseThrow();
        assertThat(student.bySeed()).hasSize(2);
        assertThat(student.note())
                .startsWith("predicted by the command 'sh copying.sh ")
                .endsWith("'; they repeat to the byte only as far as the command does");
    }

    @Test
    void a_command_labels_and_a_command_is_a_weak_model() throws IOException {
        String label = """
                labeling:
                  command: {run: [sh, copying.sh, COPIES], files: [copying.sh], reads: [claim, length], environment: [PATH]}
                """;
        TaskRun labeled = new Harness(Settings.standard()).run(task(label), Progress.SILENT);
        assertThat(labeled.labels().orElseThrow().labels().at(7, 1)).isEqualTo(1);
        assertThat(labeled.labels().orElseThrow().labeler()).startsWith("the command 'sh copying.sh ");
        assertThat(copied(0, "predict.jsonl"))
                .startsWith("{\"id\":\"c0\",\"columns\":{\"claim\":\"claim 0\",\"length\":\"0\"}}\n");
        assertThat(copies.resolve("0/train.jsonl")).doesNotExist();

        String model = """
                labeling:
                  weak-model:
                    model: {command: {run: [sh, copying.sh, COPIES], files: [copying.sh], reads: [claim], environment: [PATH]}}
                """;
        TaskRun trained = new Harness(Settings.standard()).run(task(model), Progress.SILENT);
        assertThat(trained.labels().orElseThrow().labeler()).isEqualTo("a weak model");
        assertThat(copied(1, "train.jsonl").lines()).hasSize(8);
    }

    @Test
    void what_a_command_sees_is_held_against_the_data() throws IOException {
        Task task = task(STUDENT.replace("view: numbers", "view: number").replace("[claim]", "[clam, truth]"));
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage("""
                        FILE:11:5: no view 'number'; did you mean 'numbers'?
                        FILE:14:9: no column 'clam'; did you mean 'claim'?
                        FILE:14:9: no column 'truth'; it holds the truth, which is sealed; name another column""".replace("FILE", folder.resolve("task.yaml").toString()));
        Task blind = task(STUDENT.replace("    view: numbers\n", "").replace("        reads: [claim]\n", ""));
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(blind))
                .hasMessageEndingWith(
                        ": a command sees a view, or columns, or both; add view: VIEW or reads: [COLUMN]");
        Task viewless = task("labeling: {weak-model: {model: logistic}}\n");
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(viewless))
                .hasMessageEndingWith(": missing key 'view'; only a command can do without one");
        Task deaf = task("labeling: {command: {run: [sh]}}\n");
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(deaf))
                .hasMessageEndingWith(": a labeler reads at least one column; add reads: [COLUMN]");
        Task comparing = task(STUDENT.replace("    view: numbers\n", "")
                + "  methods: [soft, probe-filter, knn-relabel, confidence]\n");
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(comparing))
                .hasMessageContaining("the method 'probe-filter' looks at the student's view; add view: VIEW\n")
                .hasMessageContaining("the method 'knn-relabel' looks at the student's view; add view: VIEW\n")
                .hasMessageContaining("the method 'confidence' does not fit this student: its target moves");
        Task leaking = task(STUDENT.replace("files: [copying.sh]", "files: [claims.csv]"));
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(leaking))
                .hasMessageContaining("the file 'claims.csv' holds the task's data, and with them its truth");
    }

    @Test
    void a_task_whose_needs_are_missing_is_left_out_unless_it_was_named() throws IOException {
        Path file = Path.of(task(STUDENT.replace(
                        "reads: [claim]",
                        "reads: [claim]\n        needs: {run: [sh, -c, exit 1], install: apt-get install it}"))
                .place()
                .file());
        assertThat(notRun(file, false).kind()).isEqualTo(NotRun.Kind.LEFT_OUT);
        assertThat(notRun(file, true).kind()).isEqualTo(NotRun.Kind.BAD_INPUT);
        assertThat(notRun(file, true).problems().get(0).message())
                .isEqualTo("'sh -c exit 1' does not work on this machine; install what it needs (apt-get install it)");
        assertThat(copies.toFile().list()).isEmpty();
    }

    @Test
    void a_task_whose_command_fails_is_broken_and_one_whose_command_is_absent_or_answers_badly_is_bad_input()
            throws IOException {
        Path file = Path.of(task(STUDENT).place().file());
        Files.writeString(folder.resolve("copying.sh"), "echo 'out of memory' >&2\nexit 9\n");
        NotRun broken = notRun(file, true);
        assertThat(broken.kind()).isEqualTo(NotRun.Kind.BROKEN);
        assertThat(broken.problems().toString())
                .contains("ended with status 9; the end of its stderr follows")
                .contains("stderr:1: out of memory")
                .doesNotContain("please report");
        Files.writeString(folder.resolve("copying.sh"), "exit 0\n");
        assertThat(notRun(file, true).kind()).isEqualTo(NotRun.Kind.BAD_INPUT);
        Path absent = Path.of(task(STUDENT.replace("run: [sh", "run: [no-such-program-"))
                .place()
                .file());
        assertThat(notRun(absent, true).kind()).isEqualTo(NotRun.Kind.BAD_INPUT);
    }

    private static NotRun notRun(Path file, boolean named) {
        return new Suite(Settings.standard(), 1, Progress.SILENT)
                .run(List.of(new Suite.Entry(file, named)), name -> true)
                .notRun()
                .get(0);
    }

    @Test
    void the_run_records_what_its_programs_were(@TempDir Path runs) throws IOException {
        Task task = task(STUDENT);
        Run run = new Run(List.of(new Harness(Settings.standard()).run(task, Progress.SILENT)), List.of());
        Path written = new RunFolder(runs, Settings.standard(), Clock.systemUTC()).write(run, Instant.EPOCH);
        assertThat(written.resolve("provenance.json"))
                .content()
                .contains("\"" + folder.resolve("copying.sh") + "\" : \"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("claims.csv", "copying.sh", "task.yaml");
        }
    }
}
