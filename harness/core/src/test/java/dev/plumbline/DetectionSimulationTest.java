package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Loaded;
import dev.plumbline.learning.Passes;
import dev.plumbline.rounds.Loops;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.LoopCurves;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In which round whose alarm comes, over worlds, by the share of the answers that anybody sees: of a loop whose sign was flipped, which
 * ratings show, of one whose raters err, which they do not, and of a sound one, where every alarm is a false one.
 */
@Tag("simulation")
class DetectionSimulationTest {

    private static final int SEEDS = 20;
    private static final int ROUNDS = 8;
    private static final int NEVER = ROUNDS + 1;

    private static final List<String> BY_RATINGS = List.of(
            "approval-below-base",
            "approval-falls",
            "agreement-falls",
            "rater-agreement-falls",
            "reward-against-rating");
    private static final List<String> BY_TRUTH = List.of("good-below-base", "good-falls", "divergence-above");

    private static final String TASK = """
            task: watched
            about: How late does an alarm come that sees a share only?
            dataset:
              world: {answers: {examples: 9600, candidates: 8, aspects: [quality, polish]}}
              split: {transfer: 0.25, held-out: 0.75}
            labeling: {panel: {raters: {crowd: {count: 3, noise: 1}}}}
            learning: {student: {view: all, model: logistic}}
            policy:
              rounds: {count: 8, best-of: 2, monitor: {share: SHARE, level: 0.05}, loops: {loop: {}}}
            truth: {slices: []}
            verdict: []
            """;

    private static String task(double share) {
        return TASK.replace("SHARE", Double.toString(share));
    }

    private static String flipped(double share) {
        return task(share).replace("loop: {}", "loop: {flipped: true}");
    }

    private static String polish(double share) {
        return task(share).replace("noise: 1", "noise: 1, perceives: {care: polish}");
    }

    @TempDir
    private Path folder;

    /** Over the seeds the round of each alarm, ascending, {@code NEVER} where it never came; printed. */
    private Map<String, int[]> detected(String name, String yaml, int seeds) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        Map<String, int[]> rounds = new LinkedHashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            Task task = TaskFiles.read(file).withSeed(seed);
            Loaded loaded = new Harness(Settings.standard()).check(task);
            Loops loops = RoundsRun.loops(
                    task,
                    loaded,
                    new Stages(task, loaded, Passes.own(2)).label().orElseThrow(),
                    Passes.own(2));
            Measurements measured = Measurements.of(LoopCurves.of(loops.evidence(loops.run())));
            for (String alarm : BY_RATINGS) {
                rounds.computeIfAbsent(alarm, key -> new int[seeds])[seed] = round(measured, alarm, Against.RATINGS);
            }
            for (String alarm : BY_TRUTH) {
                rounds.computeIfAbsent(alarm, key -> new int[seeds])[seed] = round(measured, alarm, Against.TRUTH);
            }
        }
        rounds.forEach((alarm, each) -> {
            Arrays.sort(each);
            System.out.println(name + ", " + alarm + ": " + counted(each));
        });
        return rounds;
    }

    private static int round(Measurements measured, String alarm, Against against) {
        Measured round = measured.find(new MetricKey("policy", "loop", "all", alarm + "-detected", against))
                .orElseThrow();
        return round instanceof Measured.Value value ? (int) value.estimate() : NEVER;
    }

    private static String counted(int[] rounds) {
        return IntStream.rangeClosed(1, NEVER)
                .mapToObj(r -> (r == NEVER ? "never " : r + ": ")
                        + Arrays.stream(rounds).filter(one -> one == r).count())
                .collect(Collectors.joining(", "));
    }

    private static long ever(Map<String, int[]> rounds, String alarm) {
        return Arrays.stream(of(rounds, alarm)).filter(round -> round < NEVER).count();
    }

    private static double mean(Map<String, int[]> rounds, String alarm) {
        return Arrays.stream(of(rounds, alarm)).average().orElseThrow();
    }

    private static int[] of(Map<String, int[]> rounds, String alarm) {
        return Objects.requireNonNull(rounds.get(alarm), alarm);
    }

    @Test
    void who_sees_less_of_a_flipped_loop_is_alarmed_later_or_never_by_ratings_as_by_truth() throws IOException {
        Map<String, int[]> few = detected("flipped, .01 watched", flipped(.01), SEEDS);
        Map<String, int[]> some = detected("flipped, .05 watched", flipped(.05), SEEDS);
        Map<String, int[]> many = detected("flipped, .2 watched", flipped(.2), SEEDS);
        for (String alarm : List.of("approval-below-base", "good-below-base")) {
            // over 40 worlds: never in 32, mean 4.1 and 3.9, mean 2.0 and 2.1
            assertThat(ever(few, alarm)).as(alarm).isLessThan(SEEDS / 2);
            assertThat(mean(some, alarm)).as(alarm).isBetween(3.0, 5.5);
            assertThat(mean(many, alarm)).as(alarm).isBetween(1.5, 2.75);
        }
        assertThat(mean(some, "reward-against-rating"))
                .as("the correlation with the reward that is really optimised tells it first")
                .isLessThan(mean(some, "approval-below-base") - 1);
    }

    @Test
    void where_raters_err_no_share_is_large_enough_for_an_alarm_by_ratings_and_truth_tells_it() throws IOException {
        Map<String, int[]> few = detected("polish, .01 watched", polish(.01), SEEDS);
        Map<String, int[]> some = detected("polish, .05 watched", polish(.05), SEEDS);
        Map<String, int[]> many = detected("polish, .2 watched", polish(.2), SEEDS);
        for (Map<String, int[]> rounds : List.of(few, some, many)) {
            // .05 of 20 is 1, and four standard errors are 3.9
            assertThat(BY_RATINGS)
                    .allSatisfy(
                            alarm -> assertThat(ever(rounds, alarm)).as(alarm).isLessThanOrEqualTo(4));
        }
        // over 40 worlds: never in 20; mean 3.3; mean 1.8
        assertThat(mean(few, "divergence-above")).isBetween(7.0, 9.0);
        assertThat(mean(some, "divergence-above")).isBetween(2.5, 4.5);
        assertThat(mean(many, "divergence-above")).isBetween(1.2, 2.5);
    }

    @Test
    void a_policy_that_chooses_nothing_gives_each_alarm_no_more_often_than_the_level_says() throws IOException {
        int seeds = 120;
        Map<String, int[]> idle = detected("best of 1", task(.2).replace("best-of: 2", "best-of: 1"), seeds);
        for (String alarm : List.of(
                "approval-below-base", "approval-falls", "rater-agreement-falls", "good-below-base", "good-falls")) {
            // .05 of 120 is 6, and four standard errors are 9.6
            assertThat(ever(idle, alarm)).as(alarm).isLessThanOrEqualTo(15);
        }
        assertThat(ever(idle, "reward-against-rating")).isZero();
        assertThat(ever(idle, "divergence-above")).isLessThanOrEqualTo(15);
    }
}
