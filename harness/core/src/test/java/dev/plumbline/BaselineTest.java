package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.learning.Passes;
import dev.plumbline.runs.BaselineFolder;
import dev.plumbline.runs.RunFolder;
import dev.plumbline.truth.Measured;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Baseline and anchor from the first run to the red one, on an audit of given scores. */
class BaselineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);

    private static final String AUDIT = """
            task: audit
            about: A reward model.
            dataset: {file: claims.csv, id: id}
            learning: {scores: {rm: score}}
            truth: {column: truth, slices: [topic]}
            verdict:
              - {metric: accuracy, no-worse-than: baseline, margin: 0.01}
              - {metric: accuracy, no-worse-than: anchor, margin: 0.01}
            """;

    @TempDir
    private Path folder;

    /** Claims of which the first so many are judged wrongly. */
    private void claims(int n, int wrong) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,topic,text,truth,score"));
        for (int i = 0; i < n; i++) {
            boolean truth = i % 2 == 0;
            boolean says = i < wrong ? !truth : truth;
            lines.add("c" + i + ",t" + i % 4 + ",secret-text," + (truth ? "yes" : "no") + "," + (says ? ".9" : ".1"));
        }
        claims(lines);
    }

    private void claims(List<String> lines) throws IOException {
        Files.writeString(folder.resolve("claims.csv"), String.join("\n", lines) + "\n");
    }

    private List<String> claims() throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("claims.csv")));
    }

    private TaskRun run(String yaml) throws IOException {
        return run(yaml, OptionalLong.empty());
    }

    private TaskRun run(String yaml, OptionalLong seed) throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), yaml);
        Settings settings = new Settings(Map.of(), seed, Passes.own(1), true, Disclosure.EXAMPLES, CLOCK);
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT);
    }

    private List<BaselineFolder.Written> accept(TaskRun run, boolean anchor) throws IOException {
        Path written = new RunFolder(folder.resolve("runs"), Settings.standard(), CLOCK)
                .write(new Run(List.of(run), List.of()), CLOCK.instant());
        return BaselineFolder.update(written, folder, anchor);
    }

    private static List<Standing> standings(TaskRun run) {
        return run.verdict().stream().map(GateResult::standing).toList();
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void ten_small_losses_pass_one_by_one_and_the_anchor_turns_red() throws IOException {
        claims(2000, 0);
        TaskRun first = run(AUDIT);
        assertThat(standings(first)).containsExactly(Standing.RED, Standing.RED);
        accept(first, false);
        String anchor = file("anchor.json");
        List<Outcome> ofBaseline = new ArrayList<>();
        List<Outcome> ofAnchor = new ArrayList<>();
        for (int step = 1; step <= 10; step++) {
            claims(2000, 4 * step);
            TaskRun run = run(AUDIT);
            ofBaseline.add(run.verdict().get(0).outcome());
            ofAnchor.add(run.verdict().get(1).outcome());
            accept(run, false);
        }
        assertThat(ofBaseline).containsOnly(Outcome.PASS).hasSize(10);
        // After k steps the change is -.002 k with a standard error of about sqrt(.002 k / 2000).
        assertThat(ofAnchor)
                .containsExactly(
                        Outcome.PASS,
                        Outcome.PASS,
                        Outcome.PASS,
                        Outcome.INCONCLUSIVE,
                        Outcome.INCONCLUSIVE,
                        Outcome.INCONCLUSIVE,
                        Outcome.INCONCLUSIVE,
                        Outcome.FAIL,
                        Outcome.FAIL,
                        Outcome.FAIL);
        assertThat(file("anchor.json")).isEqualTo(anchor);
        assertThat(file("baseline.json")).isNotEqualTo(anchor);
    }

    @Test
    void only_a_word_moves_the_anchor() throws IOException {
        claims(400, 0);
        accept(run(AUDIT), false);
        claims(400, 100);
        TaskRun worse = run(AUDIT);
        assertThat(standings(worse)).containsExactly(Standing.RED, Standing.RED);
        assertThat(accept(worse, false))
                .extracting(written -> String.valueOf(written.file().getFileName()))
                .containsExactly("baseline.json");
        assertThat(run(AUDIT).verdict()).extracting(GateResult::outcome).containsExactly(Outcome.PASS, Outcome.FAIL);
        assertThat(accept(run(AUDIT), true)).hasSize(2);
        assertThat(standings(run(AUDIT))).containsExactly(Standing.AS_EXPECTED, Standing.AS_EXPECTED);
    }

    @Test
    void the_file_has_an_example_a_line_sorted_by_id_and_no_text_of_the_data() throws IOException {
        claims(List.of("id,topic,text,truth,score", "b,t,secret-text,yes,.2", "\"a\"\"\u202e\",u,secret-text,no,.1"));
        accept(run(AUDIT), false);
        assertThat(file("baseline.json")).isEqualTo("""
                {
                "format": 1,
                "task": "audit",
                "seed": 1,
                "world": "",
                "gates": [
                "accuracy no worse than baseline by .01",
                "accuracy no worse than anchor by .01"
                ],
                "outcomes": [
                {"arm": "scores", "method": "rm", "metric": "accuracy", "against": "truth", "seeds": 1}
                ],
                "examples": [
                ["a\\"\\u202E",1],
                ["b",0]
                ]
                }
                """);
        assertThat(file("anchor.json")).isEqualTo(file("baseline.json"));
    }

    @Test
    void the_order_of_the_data_changes_neither_the_file_nor_the_verdict() throws IOException {
        claims(400, 20);
        accept(run(AUDIT), false);
        String before = file("baseline.json");
        List<String> lines = claims();
        Collections.reverse(lines.subList(1, lines.size()));
        claims(lines);
        TaskRun run = run(AUDIT);
        assertThat(((Measured.Value) run.verdict().get(0).measured()).estimate())
                .isZero();
        accept(run, false);
        assertThat(file("baseline.json")).isEqualTo(before);
    }

    @Test
    void an_example_that_is_gone_is_red_and_one_that_is_new_is_told() throws IOException {
        claims(400, 20);
        accept(run(AUDIT), false);
        List<String> lines = claims();
        lines.remove(1);
        claims(lines);
        assertThat(run(AUDIT).verdict().get(0).faults())
                .containsExactly("1 example of the baseline is no longer measured, 'c0'; put it back, or accept with"
                        + " 'plumbline baseline update RUN'");
        claims(402, 20);
        TaskRun more = run(AUDIT);
        assertThat(standings(more)).containsExactly(Standing.AS_EXPECTED, Standing.AS_EXPECTED);
        assertThat(more.verdict().get(0).sentence()).endsWith("; 2 examples are not in the baseline and not compared");
    }

    @Test
    void a_gate_that_is_gone_is_red_and_without_any_the_file_must_go_too() throws IOException {
        claims(400, 20);
        accept(run(AUDIT), false);
        assertThat(run(AUDIT.replaceFirst("  - .metric: accuracy, no-worse-than: anchor.*\n", ""))
                        .verdict()
                        .get(0)
                        .faults())
                .containsExactly(
                        "the baseline records a gate that the task no longer has, 'accuracy no worse than anchor"
                                + " by .01'; put it back, or accept with 'plumbline baseline update RUN'");
        assertThatThrownBy(() -> run(AUDIT.replaceFirst("(?s)verdict:.*", "verdict: []\n")))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        folder.resolve("task.yaml") + ":1:1: no gate is held against baseline.json, which stands beside"
                                + " the task and records 'accuracy no worse than baseline by .01', 'accuracy no worse than"
                                + " anchor by .01'; put back the gate with 'no-worse-than', or delete the file");
    }

    @Test
    void another_metric_or_another_task_is_red() throws IOException {
        claims(400, 20);
        accept(run(AUDIT), false);
        String brier = AUDIT + "  - {metric: brier, no-worse-than: baseline, margin: 0.01}\n";
        assertThat(run(brier).verdict().get(2).faults())
                .containsExactly("baseline.json records no brier of scores/rm against truth; accept with 'plumbline"
                        + " baseline update RUN'");
        assertThat(run(AUDIT.replace("task: audit", "task: other"))
                        .verdict()
                        .get(1)
                        .faults())
                .containsExactly(
                        "baseline.json was recorded for the task 'audit'; accept with 'plumbline baseline update RUN'",
                        "anchor.json was recorded for the task 'audit'; anchor anew with 'plumbline baseline update"
                                + " --anchor RUN'");
    }

    @Test
    void another_seed_divides_a_file_anew_and_is_paired_where_both_hold_out() throws IOException {
        String split = AUDIT.replace("id: id}", "id: id, split: {transfer: 0.5, held-out: 0.5}}");
        claims(2000, 20);
        accept(run(split), false);
        TaskRun seven = run(split, OptionalLong.of(7));
        GateResult gate = seven.verdict().get(0);
        assertThat(gate.faults()).isEmpty();
        Measured.Value change = (Measured.Value) gate.measured();
        assertThat(change.n()).isBetween(400, 600);
        assertThat(change.estimate()).isZero();
        assertThatThrownBy(() -> accept(seven, false))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder.resolve("task.yaml")
                        + ":1:1: the run had the seed 7 and the task has 1; run it without --seed");
    }

    @Test
    void another_seed_of_a_world_makes_other_examples() throws IOException {
        String world = """
                task: world
                about: A rater.
                dataset: {world: {arithmetic-claims: {examples: 400}}}
                labeling: {simulated-rater: {error-rate: 0.25}}
                truth: {slices: []}
                verdict: [{metric: accuracy, no-worse-than: baseline, margin: 0.05}]
                """;
        accept(run(world), false);
        assertThat(standings(run(world))).containsExactly(Standing.AS_EXPECTED);
        assertThat(run(world, OptionalLong.of(2)).verdict().get(0).faults())
                .containsExactly("baseline.json was recorded on other examples, of arithmetic-claims{examples=400} with"
                        + " seed 1, and these are of arithmetic-claims{examples=400} with seed 2; accept with"
                        + " 'plumbline baseline update RUN'");
    }

    @Test
    void a_student_is_paired_seed_by_seed_and_on_slices() throws IOException {
        String student = """
                task: student
                about: A student of several seeds.
                dataset:
                  world: {arithmetic-claims: {examples: 900}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {simulated-rater: {error-rate: 0.25}}
                learning: {student: {view: digits, model: {mlp: {hidden: 4, epochs: 2}}}, seeds: 3}
                truth: {slices: [size]}
                verdict:
                  - {metric: accuracy, no-worse-than: baseline, margin: 0.05}
                  - {metric: brier, slice: {size: 2-digit}, no-worse-than: anchor, margin: 0.05}
                """;
        accept(run(student), false);
        TaskRun again = run(student);
        assertThat(again.verdict()).allSatisfy(gate -> {
            assertThat(gate.outcome()).isEqualTo(Outcome.PASS);
            Measured.Value change = (Measured.Value) gate.measured();
            assertThat(change.estimate()).isZero();
            assertThat(change.seeds()).isEqualTo(3);
        });
        assertThat(((Measured.Value) again.verdict().get(1).measured()).n()).isLessThan(450);
        TaskRun fewer = run(student.replace("seeds: 3", "seeds: 2"));
        assertThat(fewer.verdict().get(0).sentence())
                .endsWith("is undefined: 3 seeds then cannot be paired with 2 now; required at least -.05; accept with"
                        + " 'plumbline baseline update RUN'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | is not JSON at line 2",
                "{\"format\": 2} | expected \"format\": 1",
                "{\"format\": 1} | expected a list under \"outcomes\"",
                "{\"format\": 1, \"outcomes\": []} | expected at least one of \"outcomes\"",
            })
    void a_file_that_is_not_as_it_was_written_is_bad_input(String json, String message) throws IOException {
        claims(40, 2);
        Files.writeString(folder.resolve("baseline.json"), json + "\n");
        assertThatThrownBy(() -> run(AUDIT))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        folder.resolve("baseline.json") + ": " + message + "; restore it, or delete it, run the task"
                                + " and write it with 'plumbline baseline update RUN'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[\"c0\",1] | [\"c0\"] | expected a number for each seed of 'c0'",
                "[\"c0\",1] | [\"c0\",1,1] | expected 1 outcomes of 'c0', found 2",
                "[\"c0\",1] | [\"c1\",1] | expected each id once, found 'c1' again",
                "[\"c0\",1] | [0,1] | expected text as an id at the head of each of \"examples\"",
                "\"seeds\": 1 | \"seeds\": 0 | expected at least 1 under \"seeds\"",
                "\"seed\": 1 | \"seed\": \"1\" | expected a whole number under \"seed\"",
                "\"against\": \"truth\" | \"against\": \"both\" | expected ratings or truth under \"against\"",
            })
    void a_line_that_was_edited_by_hand_is_told(String from, String to, String message) throws IOException {
        claims(40, 0);
        accept(run(AUDIT), false);
        Files.writeString(folder.resolve("baseline.json"), file("baseline.json").replace(from, to));
        assertThatThrownBy(() -> run(AUDIT))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(folder.resolve("baseline.json") + ": " + message + "; restore it");
    }

    @Test
    void a_waiver_lets_a_loss_through_and_nothing_that_is_missing_to_the_end_of_its_day_by_utc() throws IOException {
        claims(400, 20);
        String waived = AUDIT.replaceFirst(
                "margin: 0.01", "margin: 0.01, waiver: {owner: ann, because: a new rubric, until: 2026-12-31}");
        assertThat(standings(run(waived))).as("there is no baseline").containsExactly(Standing.RED, Standing.RED);
        accept(run(AUDIT), false);
        claims(400, 80);
        assertThat(standings(run(waived))).containsExactly(Standing.WAIVED, Standing.RED);
        Clock tokyo = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneId.of("Asia/Tokyo"));
        assertThat(new Settings(Map.of(), OptionalLong.empty(), Passes.own(1), true, Disclosure.EXAMPLES, tokyo)
                        .today())
                .isEqualTo("2026-12-31");
    }
}
