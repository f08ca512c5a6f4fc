package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.DatasetReader;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.RatedPairs;
import dev.plumbline.learning.RewardLesson;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.learning.RewardTrainer;
import dev.plumbline.rewards.Rewards;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reward model of real comparisons, by the task that trains it. */
class HhRlhfTest {

    private static Settings settings() {
        return new Settings(Map.of("shared", SharedData.folder()), OptionalLong.empty(), 2, false);
    }

    private static Task task() {
        return TaskFiles.read(Path.of(System.getProperty("plumbline.root"), "tasks/real/hh-rlhf/task.yaml"));
    }

    private static Measured.Value agreement(TaskRun run, String reward) {
        return (Measured.Value) run.measurements()
                .find(new MetricKey(Arm.REWARD, reward, MetricKey.ALL, "agreement", Against.RATINGS))
                .orElseThrow();
    }

    @Test
    void a_reward_of_words_agrees_with_raters_on_62_to_63_of_100_prompts_that_it_has_not_seen() {
        TaskRun run = new Harness(settings()).run(task(), Progress.SILENT);

        Measured.Value found = agreement(run, "bradley-terry");
        assertThat(found.estimate()).isEqualTo(.6263, within(5e-4));
        assertThat(found.n()).isEqualTo(2312);
        assertThat(found.clusters()).isEqualTo(2310);
        // Counted by a script of its own: of 1,025 of 2,312 pairs the preferred response is the longer one, 11 are as
        // long.
        assertThat(agreement(run, "length").estimate()).isEqualTo(1025 / 2312.0);
        // and 1,276 the shorter one, which is all that can be learned of length
        assertThat(agreement(run, "length-alone").estimate()).isEqualTo(1276 / 2312.0);
        assertThat(run.measurements().all())
                .filteredOn(one -> one.key().against() == Against.TRUTH)
                .isNotEmpty()
                .allMatch(one -> one.measured() instanceof Measured.Undefined);
    }

    /** Ten times the sides are dealt by coins: what is learned of that says nothing of what raters prefer. */
    @Test
    void of_preferences_dealt_by_coins_it_learns_nothing() {
        Task task = task();
        Loaded loaded = DatasetReader.read(
                task.dataset(),
                Optional.empty(),
                task.truth().place(),
                settings().roots(task));
        Dataset dataset = loaded.dataset();
        RewardSpec.BradleyTerry written = (RewardSpec.BradleyTerry)
                Objects.requireNonNull(Rewards.specs(task).get("bradley-terry"));
        List<RewardLesson> lessons = new ArrayList<>();
        for (int shuffle = 0; shuffle < 10; shuffle++) {
            lessons.add(new RewardLesson(
                    Integer.toString(shuffle),
                    inTwoFolds(written),
                    Objects.requireNonNull(dataset.views().get("words")),
                    coins(dataset.examples(), shuffle),
                    ofCandidates(dataset.examples())));
        }

        double[] shares = new RewardTrainer(1, 1, Passes.own(2))
                .train(lessons).values().stream()
                        .mapToDouble(models -> chosen(
                                dataset.examples(),
                                models.rewards(Objects.requireNonNull(
                                                dataset.views().get("words")))
                                        .get(0)))
                        .toArray();

        double mean = Arrays.stream(shares).average().orElseThrow();
        double squares = Arrays.stream(shares)
                .map(share -> (share - mean) * (share - mean))
                .sum();
        double error = Math.sqrt(squares / 9 / 10);
        assertThat(Math.abs(mean - .5)).isLessThan(4 * error);
        assertThat(mean).isBetween(.45, .55);
    }

    private static RewardSpec.BradleyTerry inTwoFolds(RewardSpec.BradleyTerry spec) {
        return new RewardSpec.BradleyTerry(
                spec.place(),
                spec.view(),
                spec.model(),
                Optional.empty(),
                spec.pairs(),
                1,
                spec.start(),
                OptionalInt.of(2));
    }

    private static RatedPairs coins(Examples examples, int shuffle) {
        Draws draws = Draws.of(7, "test-coins", shuffle);
        int[] labels =
                IntStream.range(0, examples.size()).map(i -> draws.below(2)).toArray();
        return new RatedPairs(
                examples.first(),
                examples.second(),
                Probabilities.ofHard(LabelReader.PREFERENCES, labels),
                examples.clusters());
    }

    private static int[] ofCandidates(Examples examples) {
        int[] clusters = examples.clusters();
        int[] ofCandidates = new int[2 * clusters.length];
        for (int i = 0; i < clusters.length; i++) {
            ofCandidates[examples.first()[i]] = clusters[i];
            ofCandidates[examples.second()[i]] = clusters[i];
        }
        return ofCandidates;
    }

    /** The share of the pairs of which it prefers what people chose, which stands first. */
    private static double chosen(Examples examples, double[] rewards) {
        return IntStream.range(0, examples.size())
                        .filter(i -> rewards[examples.first()[i]] > rewards[examples.second()[i]])
                        .count()
                / (double) examples.size();
    }
}
