package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.DatasetReader;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Reward;
import dev.plumbline.rewards.Rewards;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewards that are trained on the ratings of a whole task. */
class TrainedRewardsTest {

    private static final int POOLS = 60;
    private static final int EACH = 4;

    @TempDir
    private Path folder;

    /** Answers of citations and substance: raters count the citations, truth the substance. */
    @BeforeEach
    void data() throws IOException {
        Draws draws = Draws.of(5, "test-answers", 0);
        StringBuilder lines = new StringBuilder("id,prompt,text,cited,substance,rating,gold\n");
        for (int p = 0; p < POOLS; p++) {
            for (int c = 0; c < EACH; c++) {
                int cited = draws.below(5);
                int substance = draws.below(5);
                int rating = Math.min(6, Math.max(0, cited + draws.below(3)));
                lines.append("p%d-%d,p%d,%s%s,%d,%d,%d,%d%n"
                        .formatted(
                                p,
                                c,
                                p,
                                "ref ".repeat(cited),
                                "fact ".repeat(substance),
                                cited,
                                substance,
                                rating,
                                substance));
            }
        }
        Files.writeString(folder.resolve("answers.csv"), lines.toString());
    }

    private Task task(String rewards, String more) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: trained
                about: What does a reward learn from raters who count citations?
                dataset:
                  file: answers.csv
                  pool: prompt
                  views:
                    text: {ngrams: {of: text, words: 1, buckets: 64}}
                    numbers: {columns: {names: [cited, substance]}}
                  split: {transfer: 0.5, held-out: 0.5}
                learning:
                  seeds: 3
                  rewards:
                %struth: {gold: {column: gold, good-above: 2}}
                verdict: []
                """.formatted(rewards.indent(4)) + more);
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private TaskRun run(String rewards) throws IOException {
        return new Harness(Settings.standard()).run(task(rewards, ""), Progress.SILENT);
    }

    private Loaded load(Task task) {
        return DatasetReader.read(
                task.dataset(),
                task.truth().sealed(),
                Optional.empty(),
                task.truth().place(),
                Settings.standard().roots(task),
                examples -> {});
    }

    private List<Reward> rewards(String written) throws IOException {
        Task task = task(written, "");
        return Rewards.of(task, load(task), Optional.empty(), Passes.own(2));
    }

    private static Measured.Value accuracy(TaskRun run, String reward, Against against) {
        return (Measured.Value) run.measurements()
                .find(new MetricKey(Arm.REWARD, reward, "all", "within-pool-accuracy", against))
                .orElseThrow();
    }

    private static final String LINEAR = "bt: {bradley-terry: {view: numbers, ratings: rating}}\n";
    private static final String MLP = "{mlp: {hidden: 4, epochs: 3}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bradley-terry: {view: numbers, ratings: rating}",
                "least-squares: {view: numbers, ratings: rating}",
                "ordinal: {view: numbers, ratings: rating}",
                "least-squares: {view: numbers, ratings: rating, model: {mlp: {hidden: 8, epochs: 20}}}",
                "bradley-terry: {view: text, ratings: rating, model: {mlp: {hidden: 8, epochs: 20}}}",
                "bradley-terry: {view: text, ratings: rating, model: {linear: {rate: 0.05}}}"
            })
    void a_reward_of_raters_who_count_citations_orders_by_them_and_not_by_substance(String kind) throws IOException {
        TaskRun run = run("points: {" + kind + "}\n");

        // text shows how much of it is citations, not how many there are
        assertThat(accuracy(run, "points", Against.RATINGS).estimate()).isGreaterThan(kind.contains("text") ? .65 : .8);
        assertThat(accuracy(run, "points", Against.TRUTH).interval().high(.95)).isLessThan(.7);
    }

    @Test
    void the_truth_in_another_order_moves_no_reward_by_a_byte() throws IOException {
        String written = LINEAR + "net: {bradley-terry: {view: text, ratings: rating, model: " + MLP + ", folds: 3}}\n"
                + "points: {ordinal: {view: numbers, ratings: rating}}\nboth: {ensemble: {of: [bt, points]}}\n";
        TaskRun run = run(written);

        assertThat(run.controls().all())
                .containsExactly(new Control(
                        "rewards-truth-permuted",
                        Control.Outcome.HELD,
                        "with the truth of the transfer, validation and held-out splits permuted, every reward is to the"
                                + " byte what it was before"));
    }

    @Test
    void a_reward_that_moves_with_truth_breaks_the_control() {
        Reward before = new Reward("bt", List.of(new double[] {1, 2, 3}), "");
        Reward after = new Reward("bt", List.of(new double[] {1, 2.5, 3}), "");

        assertThat(RewardControl.unmoved(List.of(before), List.of(after)))
                .isEqualTo(new Control(
                        "rewards-truth-permuted",
                        Control.Outcome.BROKEN,
                        "with the truth of the transfer, validation and held-out splits permuted, the reward 'bt' differs on 1 of"
                                + " 3 candidates: it has seen truth"));
    }

    @Test
    void a_reward_on_text_gives_a_text_of_the_data_what_it_gave_its_candidate() throws IOException {
        Reward reward = rewards("bt: {bradley-terry: {view: text, ratings: rating, model: " + MLP + "}}\n")
                .get(0);

        assertThat(reward.scorers()).hasSize(3);
        assertThat(reward.scorers().get(1).column()).isEqualTo("text");
        List<String> texts =
                load(task(LINEAR, "")).dataset().examples().column("text").asList();
        assertThat(reward.scorers().get(1).score(texts))
                .containsExactly(reward.bySeed().get(1));
        assertThat(rewards(LINEAR).get(0).scorers()).isEmpty();
    }

    @Test
    void ensembles_and_weight_averages_are_rewards_of_their_own() throws IOException {
        TaskRun run = run("""
                net: {bradley-terry: {view: text, ratings: rating, start: shared, subsample: 0.7, model: {mlp: {hidden: 4, epochs: 5}}}}
                worst: {ensemble: {of: net, by: worst-case}}
                averaged: {weight-average: {of: net}}
                """);

        assertThat(accuracy(run, "net", Against.RATINGS).seeds()).isEqualTo(3);
        assertThat(accuracy(run, "worst", Against.RATINGS).seeds()).isEqualTo(1);
        assertThat(accuracy(run, "averaged", Against.RATINGS).seeds()).isEqualTo(1);
        assertThat(accuracy(run, "averaged", Against.RATINGS).estimate()).isGreaterThan(.6);
    }

    @Test
    void of_linear_rewards_the_weight_average_is_the_mean_of_the_seeds() throws IOException {
        List<Reward> rewards =
                rewards("bt: {bradley-terry: {view: numbers, ratings: rating, subsample: 0.5, folds: 2}}\n"
                        + "averaged: {weight-average: {of: bt}}\n");
        List<double[]> seeds = rewards.get(0).bySeed();

        assertThat(seeds).hasSize(3);
        assertThat(seeds.get(0)).isNotEqualTo(seeds.get(1));
        for (int row = 0; row < POOLS * EACH; row++) {
            double mean = (seeds.get(0)[row] + seeds.get(1)[row] + seeds.get(2)[row]) / 3;
            assertThat(rewards.get(1).first()[row]).isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private String refused(String rewards) {
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> new Harness(Settings.standard()).run(task(rewards, ""), Progress.SILENT))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> e.problems().forEach(problem -> message.append(problem.message())));
        return message.toString();
    }

    @Test
    void rewards_that_cannot_be_made_are_refused_in_words() {
        assertThat(refused("bt: {bradley-terry: {view: numbers}}\n"))
                .isEqualTo(
                        "a reward learns from ratings, and there are none; add ratings: COLUMN, or a section labeling");
        assertThat(refused("bt: {bradley-terry: {view: numbers, ratings: rating, model: knn}}\n"))
                .isEqualTo("the model 'knn' gives a candidate no reward; expected logistic, linear or mlp");
        assertThat(refused("bt: {bradley-terry: {view: numbers, ratings: rating, start: shared}}\n"))
                .isEqualTo("only a net starts from drawn weights; leave out start, or choose the model mlp");
        assertThat(refused("bt: {bradley-terry: {view: number, ratings: rating}}\n"))
                .isEqualTo("no view 'number'; did you mean 'numbers'?");
        assertThat(refused("bt: {bradley-terry: {view: numbers, ratings: ratings}}\n"))
                .isEqualTo("no column 'ratings'; did you mean 'rating'?");
        assertThat(refused("bt: {bradley-terry: {view: numbers, ratings: rating, folds: 61}}\n"))
                .isEqualTo(
                        "the reward 'bt' cannot be trained, for its ratings lie in 58 clusters, too few for 61 folds; add"
                                + " examples or ratings, or ask for fewer folds");
        assertThat(refused("bt: {bradley-terry: {view: numbers, ratings: gold}}\n"))
                .isEqualTo("no column 'gold'; it holds the truth, which is sealed; name another column");
    }

    @Test
    void what_cannot_be_an_ensemble_is_refused_in_words() {
        assertThat(refused(LINEAR + "e: {ensemble: {of: [bt, other]}}\n")).isEqualTo("no reward 'other'; there are bt");
        assertThat(refused("a: {ensemble: {of: [b, c]}}\nb: {ensemble: {of: [a, c]}}\nc: {given: {column: cited}}\n"))
                .isEqualTo("the reward 'a' is made of itself (a of b of a); make one of these of another reward");
        assertThat(refused(LINEAR + "e: {ensemble: {of: [bt, bt]}}\n"))
                .isEqualTo("a reward stands twice under 'of'; name each once");
        assertThat(refused(LINEAR + "e: {ensemble: {of: bt}}\n"))
                .isEqualTo(
                        "'bt' has one training only; ask for several seeds and for subsample: 0.8, choose the model mlp, or"
                                + " name several rewards in an ensemble");
        assertThat(refused(LINEAR + "c: {given: {column: cited}}\ne: {ensemble: {of: [bt, c], lambda: 2}}\n"))
                .isEqualTo(
                        "lambda is the price of variance or deviation, which this ensemble does not count; leave it out, or"
                                + " write by: mean-minus-variance or mean-minus-deviation");
        assertThat(refused("c: {given: {column: cited}}\ne: {weight-average: {of: c}}\n"))
                .isEqualTo("'c' has no weights to average; name a reward that is trained here");
        assertThat(refused("net: {bradley-terry: {view: numbers, ratings: rating, model: " + MLP
                        + "}}\ne: {weight-average: {of: net}}\n"))
                .isEqualTo(
                        "the nets of 'net' start from weights of their own, so the means of their weights mean nothing; add"
                                + " start: shared to 'net'");
    }
}
