package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy under pressure, from a task file to its gates, by numbers that can be checked by hand. */
class PressureTaskTest {

    /** Two prompts of two answers: of each the second has the higher reward, pleases the rater, and is worth less. */
    private static final String ANSWERS = """
            id,prompt,reward,rating,guided,gold,logp
            a1,a,1,2,0,3,-0.2876820724517809
            a2,a,2,3,1,1,-1.3862943611198906
            b1,b,5,1,1,2,0
            b2,b,6,5,0,-2,0
            """;

    @TempDir
    private Path folder;

    private Task task(String learning, String pressure, String truth, String verdict) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), ANSWERS);
        Files.writeString(folder.resolve("task.yaml"), """
                task: pressure
                about: Optimised.
                dataset: {file: answers.csv, id: id, pool: prompt}
                learning: {%s}
                policy: {pressure: {%s}}
                truth: {%s}
                verdict: [%s]
                """.formatted(learning, pressure, truth, verdict));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static final String REWARDS = "rewards: {liked: {given: {column: reward}}}";
    private static final String GOLD = "gold: {column: gold, good-above: 1}";

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static Measured measured(TaskRun run, String metric, Against against, int draws) {
        MetricKey key =
                new MetricKey("policy", "liked", "all", metric, against).at("best-of-pool", Integer.toString(draws));
        return run.measurements().find(key).orElseThrow(() -> new AssertionError(key.toString()));
    }

    private static double value(TaskRun run, String metric, Against against, int draws) {
        return ((Measured.Value) measured(run, metric, against, draws)).estimate();
    }

    private String refused(String learning, String pressure, String truth) throws IOException {
        Task task = task(learning, pressure, truth, "");
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> e.problems()
                                .forEach(problem -> message.append(problem).append('\n')));
        return message.toString().replace(folder.toString() + "/", "");
    }

    @Test
    void the_best_of_two_draws_takes_the_higher_reward_three_times_of_four_and_truth_falls() throws IOException {
        TaskRun run = run(task(REWARDS, "rating: rating, best-of: [1, 2]", GOLD, ""));

        // Of the second answer the weight is 3/4 in place of 1/2.
        assertThat(value(run, "proxy-change", Against.RATINGS, 2)).isEqualTo(.25);
        assertThat(value(run, "rating-change", Against.RATINGS, 2)).isEqualTo((.25 + 1) / 2);
        assertThat(value(run, "gold-change", Against.TRUTH, 2)).isEqualTo((-.5 - 1) / 2);
        // It beats the base's answer where the two differ: 3/4 * 3/4 + 1/4 * 1/4 by reward, the rest by truth.
        assertThat(value(run, "proxy-win-rate", Against.RATINGS, 2)).isEqualTo(.625);
        assertThat(value(run, "gold-win-rate", Against.TRUTH, 2)).isEqualTo(.375);
        assertThat(value(run, "kl-divergence", Against.RATINGS, 2))
                .isCloseTo(.75 * Math.log(1.5) + .25 * Math.log(.5), within(1e-12));
        assertThat(value(run, "gold-change", Against.TRUTH, 1)).isZero();
        assertThat(value(run, "kl-divergence", Against.RATINGS, 1)).isZero();
    }

    @Test
    void the_gaps_add_up_to_what_the_reward_offers() throws IOException {
        TaskRun run = run(task(REWARDS, "rating: rating, guideline: guided, best-of: [1, 2]", GOLD, ""));

        // By reward and rating the second answer wins, by the guideline it does of one prompt, in truth of none.
        assertThat(value(run, "policy-gap", Against.RATINGS, 2)).isEqualTo(.75 - .625);
        assertThat(value(run, "reward-gap", Against.RATINGS, 2)).isZero();
        assertThat(value(run, "rater-gap", Against.TRUTH, 2)).isEqualTo(.625 - .5);
        assertThat(value(run, "guideline-gap", Against.TRUTH, 2)).isEqualTo(.5 - .375);
        assertThat(value(run, "gold-win-rate", Against.TRUTH, 2)).isEqualTo(.375);
        assertThat(value(run, "policy-gap", Against.RATINGS, 1)).isEqualTo(.25);
        assertThat(value(run, "rater-gap", Against.TRUTH, 1)).isZero();
        TaskRun unguided = run(task(REWARDS, "rating: rating, best-of: [2]", GOLD, ""));
        assertThat(value(unguided, "rater-gap", Against.TRUTH, 2)).isEqualTo(.25);
        assertThat(measured(unguided, "guideline-gap", Against.TRUTH, 2))
                .isEqualTo(new Measured.Undefined(
                        "the task names no guideline; name a column under policy.pressure.guideline"));
    }

    @Test
    void the_base_has_the_log_probabilities_of_a_column() throws IOException {
        TaskRun run = run(task(REWARDS, "log-probability: logp, rating: rating, best-of: [2]", GOLD, ""));

        // The base takes the second answer of prompt a once in four times: best of two takes it 7/16.
        assertThat(value(run, "gold-change", Against.TRUTH, 2)).isCloseTo((-2 * 3 / 16. - 1) / 2, within(1e-12));
    }

    @Test
    void without_ratings_there_is_a_reason_and_without_gold_values_the_class_is_worth_one() throws IOException {
        TaskRun run = run(task(REWARDS, "best-of: [2]", "column: rating", ""));

        assertThat(measured(run, "rating-change", Against.RATINGS, 2))
                .isEqualTo(new Measured.Undefined(
                        "nobody rates every candidate; name a column under policy.pressure.rating"));
        // The last class, "5", is that of b2, which is taken a quarter more often, of one prompt in two.
        assertThat(value(run, "gold-change", Against.TRUTH, 2)).isEqualTo(.125);
    }

    @Test
    void a_gate_names_a_point_of_a_curve() throws IOException {
        TaskRun run = run(
                task(
                        REWARDS,
                        "rating: rating, best-of: [1, 2]",
                        GOLD,
                        "{metric: proxy-change, arm: policy, method: liked, against: ratings, at: {best-of-pool: 2}, at-least: 0.1}"));

        assertThat(run.verdict()).singleElement().satisfies(gate -> {
            assertThat(gate.outcome()).as("of two prompts").isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(gate.name())
                    .isEqualTo("proxy-change against ratings policy/liked at least .1 at best-of-pool 2");
        });
    }

    private String unmeasured(String at) throws IOException {
        Task task = task(
                REWARDS,
                "best-of: [1, 2], relative-beta: 1",
                GOLD,
                "{metric: gold-change, arm: policy, method: liked%s, at-least: 0.1}".formatted(at));
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> run(task)).isInstanceOfSatisfying(BadInput.class, e -> message.append(e.getMessage()));
        return message.toString().replaceAll(".*: gold", "gold");
    }

    @Test
    void a_gate_on_a_point_that_is_not_there_is_told_where_there_are_some() throws IOException {
        assertThat(unmeasured(", at: {best-of: 3}"))
                .isEqualTo(
                        "gold-change of policy/liked against truth at best-of 3 is not measured; there it is measured at"
                                + " 1, 2");
        assertThat(unmeasured(", at: {draws: 2}"))
                .isEqualTo("gold-change of policy/liked against truth at draws 2 is not measured; it is measured along"
                        + " best-of, along best-of-pool, along relative-beta");
        assertThat(unmeasured(""))
                .isEqualTo(
                        "gold-change of policy/liked against truth is not measured; it is measured along best-of, along"
                                + " best-of-pool, along relative-beta");
    }

    @Test
    void what_does_not_go_together_is_told() throws IOException {
        assertThat(refused(REWARDS, "rewards: [likes]", GOLD))
                .isEqualTo("task.yaml:5:20: no reward 'likes'; did you mean 'liked'?\n");
        assertThat(refused("scores: {liked: reward}", "", GOLD))
                .isEqualTo("task.yaml:5:20: a policy is optimised against a reward, and the task has none; add rewards:"
                        + " {NAME: {given: {column: COLUMN}}} to learning\n");
        assertThat(refused(REWARDS, "rating: rewards, approves: best", "column: rating"))
                .isEqualTo("""
                        task.yaml:5:20: no class 'best' to approve of; expected one of 1, 2, 3, 5
                        task.yaml:5:20: no column 'rewards'; did you mean 'reward'?
                        """);
        assertThat(refused(REWARDS, "", "column: rating, gold: {column: gold}"))
                .isEqualTo("task.yaml:6:8: expected 'column' or 'gold', found both; leave one out\n");
    }

    @Test
    void gold_is_sealed_and_no_reward() throws IOException {
        assertThat(refused("rewards: {liked: {given: {column: gold}}}", "", GOLD))
                .isEqualTo("task.yaml:4:37: no column 'gold'; it holds the truth, which is sealed; name another"
                        + " column\n");
    }
}
