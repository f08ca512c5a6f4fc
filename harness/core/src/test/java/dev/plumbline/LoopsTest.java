package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Passes;
import dev.plumbline.rounds.Loops;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Loop;
import dev.plumbline.truth.LoopCurves;
import dev.plumbline.truth.LoopRound;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.GateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole loops, on prompts of eight answers each. */
class LoopsTest {

    @TempDir
    private Path folder;

    /** Answers whose raters take polish for care, which it is bought with. */
    private static final String POLISH = """
            task: polish
            about: Raters take polish for care.
            dataset:
              world: {answers: {examples: 4800, candidates: 8, aspects: [quality, polish]}}
              split: {transfer: 0.5, held-out: 0.5}
            labeling: {panel: {raters: {crowd: {count: 3, noise: 0.5, perceives: {care: polish}}}}}
            learning: {student: {view: all, model: logistic}}
            policy: {rounds: ROUNDS}
            truth: {slices: [polished]}
            verdict: []
            """;

    private static String polish(String rounds) {
        return POLISH.replace("ROUNDS", rounds);
    }

    private static String sound(String rounds) {
        return polish(rounds).replace(", perceives: {care: polish}", "");
    }

    private Task task(String yaml, long seed) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        return TaskFiles.read(file).withSeed(seed);
    }

    private static Loaded load(Task task) {
        return new Harness(Settings.standard()).check(task);
    }

    private static Loops loops(Task task, Loaded loaded) {
        return RoundsRun.loops(
                task, loaded, new Stages(task, loaded, Passes.own(1)).label().orElseThrow(), Passes.own(1));
    }

    private Measurements measured(String yaml, long seed) throws IOException {
        Task task = task(yaml, seed);
        Loops loops = loops(task, load(task));
        return Measurements.of(LoopCurves.of(loops.evidence(loops.run())));
    }

    private static double at(Measurements measured, String loop, String metric, Against against, int round) {
        MetricKey key = new MetricKey("policy", loop, "all", metric, against).at("round", Integer.toString(round));
        return ((Measured.Value) measured.find(key).orElseThrow()).estimate();
    }

    private static Measured detected(Measurements measured, String loop, String alarm, Against against) {
        return measured.find(new MetricKey("policy", loop, "all", alarm + "-detected", against))
                .orElseThrow();
    }

    private static void silent(Measurements measured, String loop, String alarm, Against against) {
        assertThat(detected(measured, loop, alarm, against)).as(alarm).isInstanceOf(Measured.Undefined.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_raters_err_ratings_rise_while_truth_falls_and_no_alarm_by_ratings_is_given(long seed)
            throws IOException {
        Measurements measured = measured(polish("{count: 5, best-of: 2, monitor: {share: 0.5, shift: 2}}"), seed);
        for (int round = 1; round <= 5; round++) {
            assertThat(at(measured, "unpatched", "chosen-good", Against.RATINGS, round))
                    .isGreaterThan(at(measured, "unpatched", "chosen-good", Against.RATINGS, round - 1));
            assertThat(at(measured, "unpatched", "chosen-good", Against.TRUTH, round))
                    .isLessThan(at(measured, "unpatched", "chosen-good", Against.TRUTH, round - 1));
            assertThat(at(measured, "unpatched", "chosen-gold", Against.TRUTH, round))
                    .isLessThan(at(measured, "unpatched", "chosen-gold", Against.TRUTH, round - 1));
        }
        assertThat(at(measured, "unpatched", "chosen-good", Against.RATINGS, 5)).isGreaterThan(.95);
        assertThat(at(measured, "unpatched", "chosen-good", Against.TRUTH, 5)).isLessThan(.35);
        for (String alarm : List.of(
                "approval-below-base",
                "approval-falls",
                "agreement-falls",
                "rater-agreement-falls",
                "reward-against-rating",
                "feature-shift")) {
            silent(measured, "unpatched", alarm, Against.RATINGS);
        }
        assertThat(detected(measured, "unpatched", "good-below-base", Against.TRUTH))
                .isInstanceOfSatisfying(
                        Measured.Value.class,
                        round -> assertThat(round.estimate()).isBetween(1.0, 4.0));
        assertThat(detected(measured, "unpatched", "divergence-above", Against.TRUTH))
                .isInstanceOfSatisfying(
                        Measured.Value.class,
                        round -> assertThat(round.estimate()).isBetween(1.0, 2.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_raters_do_not_err_ratings_and_truth_rise_together_and_nothing_diverges(long seed) throws IOException {
        Measurements measured = measured(sound("{count: 5, best-of: 2, monitor: {share: 0.5, shift: 2}}"), seed);
        assertThat(at(measured, "unpatched", "chosen-good", Against.TRUTH, 5)).isGreaterThan(.95);
        for (int round = 1; round <= 5; round++) {
            // three raters with noise .5 against a gold value of standard deviation 2.2 err on a tenth at most
            assertThat(at(measured, "unpatched", "chosen-divergence", Against.TRUTH, round))
                    .isEqualTo(0, within(.05));
        }
        silent(measured, "unpatched", "good-below-base", Against.TRUTH);
        silent(measured, "unpatched", "divergence-above", Against.TRUTH);
        silent(measured, "unpatched", "approval-below-base", Against.RATINGS);
        silent(measured, "unpatched", "reward-against-rating", Against.RATINGS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_patch_by_ratings_leaves_the_hidden_failure_and_a_patch_by_truth_mends_it(long seed) throws IOException {
        Measurements measured = measured(
                polish(
                        "{count: 5, best-of: 2, draws-from: base, monitor: {share: 0.5}, loops: {nothing: {}, by-ratings: {patch:"
                                + " ratings}, by-truth: {patch: truth}}}"),
                seed);
        double nothing = at(measured, "nothing", "chosen-good", Against.TRUTH, 5);
        assertThat(nothing).isLessThan(.45);
        assertThat(at(measured, "by-ratings", "chosen-good", Against.TRUTH, 5)).isEqualTo(nothing, within(.02));
        assertThat(at(measured, "by-truth", "chosen-good", Against.TRUTH, 5)).isGreaterThan(.65);
        // what raters like least is what is not polished; what is worst is what is
        assertThat(patched(measured, "by-ratings", "polished=no", Against.RATINGS))
                .isEqualTo(1);
        assertThat(patched(measured, "by-truth", "polished=yes", Against.TRUTH)).isEqualTo(1);
        assertThat(at(measured, "by-truth", "reward-accuracy", Against.TRUTH, 5))
                .isGreaterThan(.9);
        assertThat(at(measured, "by-ratings", "reward-accuracy", Against.TRUTH, 5))
                .isLessThan(.45);
    }

    private static double patched(Measurements measured, String loop, String slice, Against by) {
        return ((Measured.Value) measured.find(new MetricKey("policy", loop, slice, "patched", by))
                        .orElseThrow())
                .estimate();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void feedback_that_is_shaped_by_the_model_agrees_with_it_more_and_with_truth_less(long seed) throws IOException {
        String yaml = sound(
                        "{count: 4, best-of: 2, loops: {own: {}, half: {shaped-by-model: 0.5}, all: {shaped-by-model: 1}}}")
                .replace("view: all", "view: shown");
        Measurements measured = measured(yaml, seed);
        for (String metric : List.of("reward-agreement", "rating-accuracy")) {
            Against against = metric.equals("rating-accuracy") ? Against.TRUTH : Against.RATINGS;
            assertThat(at(measured, "half", metric, against, 1))
                    .as("in round 1 there is no model yet")
                    .isEqualTo(at(measured, "own", metric, against, 1));
        }
        double own = at(measured, "own", "reward-agreement", Against.RATINGS, 4);
        double half = at(measured, "half", "reward-agreement", Against.RATINGS, 4);
        assertThat(half).isGreaterThan(own + .05);
        assertThat(at(measured, "all", "reward-agreement", Against.RATINGS, 4)).isGreaterThan(half + .05);
        double right = at(measured, "own", "rating-accuracy", Against.TRUTH, 4);
        double halfRight = at(measured, "half", "rating-accuracy", Against.TRUTH, 4);
        assertThat(halfRight).isLessThan(right - .05);
        assertThat(at(measured, "all", "rating-accuracy", Against.TRUTH, 4)).isLessThan(halfRight - .05);
        assertThat(at(measured, "half", "chosen-divergence", Against.TRUTH, 4))
                .isGreaterThan(at(measured, "own", "chosen-divergence", Against.TRUTH, 4) + .02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_the_sign_flipped_the_student_knows_ever_better_what_is_good_and_the_policy_does_the_opposite(long seed)
            throws IOException {
        String yaml = sound(
                        "{count: 8, best-of: 2, loops: {sound: {}, flipped: {flipped: true}}, monitor: {share: 0.6}}")
                .replace("examples: 4800", "examples: 2400")
                .replace("noise: 0.5", "noise: 2");
        Measurements measured = measured(yaml, seed);
        assertThat(at(measured, "flipped", "reward-accuracy", Against.TRUTH, 8))
                .isGreaterThan(at(measured, "flipped", "reward-accuracy", Against.TRUTH, 1));
        for (int round = 1; round <= 5; round++) {
            assertThat(at(measured, "flipped", "chosen-gold", Against.TRUTH, round))
                    .isLessThan(at(measured, "flipped", "chosen-gold", Against.TRUTH, round - 1));
        }
        assertThat(at(measured, "flipped", "chosen-good", Against.TRUTH, 8)).isLessThan(.1);
        assertThat(at(measured, "sound", "chosen-good", Against.TRUTH, 8)).isGreaterThan(.9);
        assertThat(detected(measured, "flipped", "approval-below-base", Against.RATINGS))
                .isInstanceOf(Measured.Value.class);
        assertThat(detected(measured, "flipped", "reward-against-rating", Against.RATINGS))
                .isInstanceOf(Measured.Value.class);
        assertThat(detected(measured, "flipped", "good-below-base", Against.TRUTH))
                .isInstanceOf(Measured.Value.class);
        silent(measured, "sound", "approval-below-base", Against.RATINGS);
        silent(measured, "sound", "good-below-base", Against.TRUTH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void one_round_that_rates_every_candidate_is_the_plain_task(long seed) throws IOException {
        Task task = task(polish("{count: 1, rated: 8}"), seed);
        Loaded loaded = load(task);
        WeakLabels labels = new Stages(task, loaded, Passes.own(1)).label().orElseThrow();
        LoopRound round = RoundsRun.loops(task, loaded, labels, Passes.own(1))
                .run()
                .get(0)
                .rounds()
                .get(0);
        Arm student = new Stages(task, loaded, Passes.own(1))
                .learn(java.util.Optional.of(labels)).stream()
                        .filter(arm -> arm.name().equals(Arm.STUDENT))
                        .findFirst()
                        .orElseThrow();
        assertThat(round.student().values()).isEqualTo(student.bySeed().get(0).values());
        assertThat(round.ratings().values()).isEqualTo(labels.labels().values());
    }

    @Test
    void the_same_bytes_come_out_with_one_thread_and_with_two_and_whatever_other_loops_there_are() throws IOException {
        String both = "{count: 3, best-of: 2, loops: {shaped: {shaped-by-model: 0.5}, flipped: {flipped: true}}}";
        Task task = task(polish(both), 5);
        Loaded loaded = load(task);
        WeakLabels labels = new Stages(task, loaded, Passes.own(1)).label().orElseThrow();
        List<Loop> one = RoundsRun.loops(task, loaded, labels, Passes.own(1)).run();
        List<Loop> two = RoundsRun.loops(task, loaded, labels, Passes.own(2)).run();
        Task lonely = task(polish("{count: 3, best-of: 2, loops: {flipped: {flipped: true}}}"), 5);
        List<Loop> alone =
                RoundsRun.loops(lonely, loaded, labels, Passes.own(1)).run();
        for (int r = 0; r < 3; r++) {
            for (int l = 0; l < 2; l++) {
                assertThat(one.get(l).rounds().get(r).policy())
                        .isEqualTo(two.get(l).rounds().get(r).policy());
            }
            assertThat(alone.get(0).rounds().get(r).policy())
                    .isEqualTo(one.get(1).rounds().get(r).policy());
            assertThat(alone.get(0).rounds().get(r).chosen())
                    .isEqualTo(one.get(1).rounds().get(r).chosen());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_loop_but_one_that_is_patched_by_truth_chooses_otherwise_when_the_truth_is_permuted(long seed)
            throws IOException {
        Task task = task(
                polish(
                        "{count: 3, best-of: 2, monitor: {share: 0.5}, loops: {plain: {}, shaped: {shaped-by-model: 0.5}, flipped:"
                                + " {flipped: true}, by-ratings: {patch: ratings}, by-truth: {patch: truth}}}"),
                seed);
        Loaded loaded = load(task);
        Loops loops = loops(task, loaded);
        List<Loop> before = loops.run();
        Loaded permuted = ControlTrials.permuted(task, loaded);
        List<Loop> after = loops.withTruth(permuted, new Stages(task, permuted, Passes.own(1)))
                .run();
        for (int l = 0; l < 4; l++) {
            for (int r = 0; r < 3; r++) {
                assertThat(after.get(l).rounds().get(r).policy())
                        .as(before.get(l).name())
                        .isEqualTo(before.get(l).rounds().get(r).policy());
            }
        }
        assertThat(after.get(4).rounds().get(2).policy())
                .as("the patch by truth does see it, so the permutation did something")
                .isNotEqualTo(before.get(4).rounds().get(2).policy());
    }

    @Test
    void the_control_of_the_truth_permuted_is_one_of_the_runs_controls() throws IOException {
        Task task = task(polish("{count: 2, loops: {plain: {}, mended: {patch: truth}}}"), 1);
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        assertThat(run.controls().all().get(3))
                .isEqualTo(new Control(
                        "rounds-truth-permuted",
                        Control.Outcome.HELD,
                        "with the ratings as they are and the truth of the transfer, validation and held-out splits"
                                + " permuted, the loop plain chooses to the byte what it did before"));
    }

    @Test
    void a_gate_is_of_the_last_round_unless_it_names_one_and_a_counted_round_has_no_bound() throws IOException {
        Task task = task(polish("{count: 3, best-of: 2, monitor: {share: 0.5}}").replace("verdict: []", """
                        verdict:
                          - {metric: chosen-good, arm: policy, at-least: 0.45, round: 0}
                          - {silent-failure: chosen-good, arm: policy, at-least: 0.5, expect: fail}
                          - {silent-failure: chosen-good, arm: policy, at-least: 0.5, expect: fail, round: 2}
                          - {metric: divergence-above-detected, arm: policy, at-most: 3}
                          - {metric: approval-falls-detected, arm: policy, against: ratings, at-most: 3, inconclusive: allow}
                        """), 1);
        List<GateResult> verdict =
                new Harness(Settings.standard()).run(task, Progress.SILENT).verdict();
        assertThat(verdict).allSatisfy(gate -> assertThat(gate.standing()).isEqualTo(GateResult.Standing.AS_EXPECTED));
        assertThat(verdict)
                .extracting(GateResult::name)
                .containsExactly(
                        "chosen-good policy at least .45 at round 0",
                        "silent failure of chosen-good policy at least .5",
                        "silent failure of chosen-good policy at least .5 at round 2",
                        "divergence-above-detected policy at most 3",
                        "approval-falls-detected against ratings policy at most 3");
        assertThat(verdict.get(1).key().step()).isEmpty();
        assertThat(verdict.get(2).key().step()).isEqualTo("2");
        assertThat(verdict.get(3).sentence())
                .isEqualTo("policy/unpatched: divergence-above-detected is 1, required at most 3");
        // 300 held-out prompts in three rounds, half of them watched
        assertThat(verdict.get(4).sentence())
                .isEqualTo(
                        "policy/unpatched: approval-falls-detected against ratings is undefined: never in 3 rounds, in which"
                                + " 150 prompts were watched; required at most 3");
    }

    @Test
    void a_file_is_dealt_to_the_rounds_as_a_world_is_and_has_no_gold_value() throws IOException {
        StringBuilder csv = new StringBuilder("prompt,merit,rating,good\n");
        Draws draws = Draws.of(1, "test", 0);
        for (int i = 0; i < 1200; i++) {
            double merit = draws.gaussian();
            String good = merit > 0 ? "yes" : "no";
            String rating = draws.uniform() < .9 ? good : merit > 0 ? "no" : "yes";
            csv.append("p" + i / 4 + "," + merit + "," + rating + "," + good + "\n");
        }
        Files.writeString(folder.resolve("answers.csv"), csv);
        Measurements measured = measured("""
                task: file
                about: Four answers to each of 300 prompts, rated.
                dataset:
                  file: answers.csv
                  pool: prompt
                  views: {all: {columns: {names: [merit]}}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {ratings: {column: rating}}
                learning: {student: {view: all, model: logistic}}
                policy: {rounds: {count: 3, best-of: 2, approves: "yes", monitor: {share: 0.2}}}
                truth: {column: good}
                verdict: []
                """, 1);
        assertThat(at(measured, "unpatched", "chosen-good", Against.TRUTH, 3)).isGreaterThan(.9);
        // one rating in ten is wrong
        assertThat(at(measured, "unpatched", "chosen-divergence", Against.TRUTH, 3))
                .isEqualTo(-.08, within(.08));
        assertThat(measured.find(new MetricKey("policy", "unpatched", "all", "chosen-gold", Against.TRUTH)))
                .contains(new Measured.Undefined("the truth of these examples is a class, without a gold value"));
    }
}
