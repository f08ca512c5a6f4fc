package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Loaded;
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
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In which round whose alarm comes, over worlds, by the share of the answers that anybody sees: of a loop whose sign was flipped, which
 * ratings show, of one whose raters err, which they do not, and of a sound one, where every alarm is a false one.
 */
@Tag("simulation")
class DetectionSimulationTest {

    private static final int SEEDS = 40;
    private static final int ROUNDS = 8;
    private static final double LEVEL = 0.05;

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
            labeling: {panel: {raters: {crowd: {count: 3, noise: 1ERROR}}}}
            learning: {student: {view: all, model: logistic}}
            policy:
              rounds: {count: 8, best-of: 2, monitor: {share: SHARE, level: 0.05}, loops: {sound: {}, flipped: {flipped: true}}}
            truth: {slices: []}
            verdict: []
            """;

    @TempDir
    private Path folder;

    /** The rounds of an alarm over the seeds, {@code ROUNDS + 1} for never. */
    private record Detected(Map<String, int[]> byAlarm) {

        int[] of(String loop, String alarm) {
            return Objects.requireNonNull(byAlarm.get(loop + "/" + alarm), alarm);
        }

        long ever(String loop, String alarm) {
            return Arrays.stream(of(loop, alarm)).filter(round -> round <= ROUNDS).count();
        }

        double mean(String loop, String alarm) {
            return Arrays.stream(of(loop, alarm)).average().orElseThrow();
        }

        String line(String loop, String alarm) {
            Map<Integer, Integer> counts = new TreeMap<>();
            Arrays.stream(of(loop, alarm)).forEach(round -> counts.merge(round, 1, Integer::sum));
            return loop + " " + alarm + " by round (9 is never): " + counts;
        }
    }

    private Detected detected(double share, String error) throws IOException {
        Map<String, int[]> byAlarm = new LinkedHashMap<>();
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, TASK.replace("SHARE", Double.toString(share)).replace("ERROR", error));
        for (int seed = 0; seed < SEEDS; seed++) {
            Task task = TaskFiles.read(file).withSeed(seed);
            Loaded loaded = new Harness(Settings.standard()).check(task);
            Loops loops =
                    Loops.of(task, loaded, new Stages(task, loaded, 2).label().orElseThrow(), 2);
            Measurements measured = Measurements.of(LoopCurves.of(loops.evidence(loops.run())));
            for (String loop : List.of("sound", "flipped")) {
                for (String alarm : BY_RATINGS) {
                    put(byAlarm, seed, loop, alarm, measured, Against.RATINGS);
                }
                for (String alarm : BY_TRUTH) {
                    put(byAlarm, seed, loop, alarm, measured, Against.TRUTH);
                }
            }
        }
        return new Detected(byAlarm);
    }

    private static void put(
            Map<String, int[]> byAlarm, int seed, String loop, String alarm, Measurements measured, Against against) {
        Measured round = measured.find(new MetricKey("policy", loop, "all", alarm + "-detected", against))
                .orElseThrow();
        byAlarm.computeIfAbsent(loop + "/" + alarm, key -> new int[SEEDS])[seed] =
                round instanceof Measured.Value value ? (int) value.estimate() : ROUNDS + 1;
    }

    @Test
    void explore() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String error : List.of("", ", perceives: {care: polish}")) {
            for (double share : new double[] {.01, .05, .2}) {
                Detected detected = detected(share, error);
                for (String loop : List.of("sound", "flipped")) {
                    for (String alarm : BY_RATINGS) {
                        all.append(share + error + ": " + detected.line(loop, alarm) + "\n");
                    }
                    for (String alarm : BY_TRUTH) {
                        all.append(share + error + ": " + detected.line(loop, alarm) + "\n");
                    }
                }
            }
        }
        Files.writeString(Path.of("/tmp/rt/detect.txt"), all);
        assertThat(LEVEL).isPositive();
    }
}
