package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to optimise, as whole tasks. */
class OptimisersTaskTest {

    /** Prompt a of four answers, b of three of which two tie, c of one, d whose answers are all alike to the reward. */
    private static final String ANSWERS = """
            id,prompt,score,rating,worth,logp
            a1,a,1,2,4,-1
            a2,a,2,2,3,-2
            a3,a,3,3,2,-3
            a4,a,4,5,0,-4
            b1,b,5,1,0,-1
            b2,b,5,2,1,-1
            b3,b,1,1,1,-1
            c1,c,9,9,9,-1
            d1,d,3,1,1,-1
            d2,d,3,2,0,-2
            """;

    /** Of two prompts the policy's samples at three steps. */
    private static final String TRAINED = """
            id,prompt,step,score,worth,mine,base
            a1,a,0,1,1,-1,-1
            a2,a,0,3,2,-1,-1
            a3,a,10,3,2,-1,-2
            a4,a,10,4,0,-2,-1
            b1,b,0,2,1,-1,-1
            b2,b,0,2,3,-1,-1
            b3,b,10,5,3,-1,-3
            b4,b,20,6,0,-1,-900
            a5,a,20,6,0,-1,-9
            """;

    @TempDir
    private Path folder;

    private Task task(String rows, String rewards, String pressure, String verdict) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), rows);
        Files.writeString(folder.resolve("task.yaml"), """
                task: pressure
                about: What becomes of worth?
                dataset: {file: answers.csv, id: id, pool: prompt}
                learning: {rewards: {%s}}
                policy: {pressure: {%s}}
                truth: {gold: {column: worth, good-above: 1}}
                verdict: [%s]
                """.formatted(rewards, pressure, verdict));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private TaskRun run(String rows, String pressure) throws IOException {
        return run(task(rows, "score: {given: {column: score}}", pressure, ""));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static Measured measured(TaskRun run, String metric, Against against, String axis, String step) {
        MetricKey key = new MetricKey("policy", "score", "all", metric, against).at(axis, step);
        return run.measurements().find(key).orElseThrow(() -> new AssertionError(key.toString()));
    }

    private static double value(TaskRun run, String metric, Against against, String axis, String step) {
        return ((Measured.Value) measured(run, metric, against, axis, step)).estimate();
    }

    /** The best of two of a: worths 4, 3, 2, 0 by rank weigh 0, 1/6, 2/6, 3/6; of b: 1/3 of the pairs tie, 2/3 have one of the two. */
    @Test
    void best_of_two_is_by_hand_in_both_estimands() throws IOException {
        TaskRun run = run(ANSWERS, "best-of: [1, 2], rating: rating");
        double without = ((3 / 6. + 4 / 6.) - 9 / 4. + (1 / 2.) - 2 / 3. + 0) / 3;
        assertThat(value(run, "gold-change", Against.TRUTH, "best-of", "2")).isEqualTo(without, within(1e-12));
        double with = ((4 + 9 + 10) / 16. - 9 / 4. + (4 / 9. * 1 + 1 / 9. - 2 / 3.) + 0) / 3;
        assertThat(value(run, "gold-change", Against.TRUTH, "best-of-pool", "2"))
                .isEqualTo(with, within(1e-12));
        assertThat(value(run, "kl-bound", Against.RATINGS, "best-of", "2")).isEqualTo(Math.log(2) - .5, within(1e-12));
    }

    @Test
    void draws_that_a_pool_has_no_candidates_for_are_undefined_with_the_reason() throws IOException {
        TaskRun run = run(ANSWERS, "best-of: [4], rating: rating");
        for (String metric : new String[] {"proxy-change", "rating-win-rate", "kl-bound"}) {
            assertThat(measured(run, metric, Against.RATINGS, "best-of", "4"))
                    .isEqualTo(new Measured.Undefined(
                            "4 draws without replacement need as many candidates, and the smallest pool has 2"));
        }
        assertThat(value(run, "proxy-change", Against.RATINGS, "best-of-pool", "4"))
                .isPositive();
    }

    @Test
    void by_default_draws_are_powers_of_two_up_to_the_largest_pool() throws IOException {
        TaskRun run = run(ANSWERS, "");
        assertThat(run.measurements().all())
                .filteredOn(one -> one.key().axis().equals("best-of-pool")
                        && one.key().metric().equals("gold-change"))
                .extracting(one -> one.key().step())
                .containsExactly("1", "2", "4");
        assertThat(run.measurements().all())
                .filteredOn(one -> one.key().metric().equals("gold-change"))
                .extracting(one -> one.key().axis())
                .contains("relative-beta")
                .doesNotContain("beta", "soft-best-of", "chi-squared", "step");
    }

    /** A pool of one leaves nothing to choose and does not count; one of equals counts, with no change. */
    @Test
    void pools_of_one_do_not_count_and_pools_of_equals_do() throws IOException {
        TaskRun run = run(
                ANSWERS, "best-of: 2, beta: 0.001, relative-beta: 1, chi-squared: 1, soft-best-of: {temperature: 1}");
        assertThat(((Measured.Value) measured(run, "gold-change", Against.TRUTH, "beta", "0.001")).n())
                .isEqualTo(3);
        assertThat(value(run, "gold-change", Against.TRUTH, "beta", "0.001"))
                .isEqualTo((0 - 9 / 4. + .5 - 2 / 3. + 0) / 3, within(1e-9));
        assertThat(value(run, "kl-divergence", Against.RATINGS, "beta", "0.001"))
                .isEqualTo((Math.log(4) + Math.log(1.5) + 0) / 3, within(1e-9));
        assertThat(((Measured.Value) measured(run, "saturation", Against.RATINGS, "beta", "0.001")).n())
                .isEqualTo(2);
        assertThat(value(run, "saturation", Against.RATINGS, "beta", "0.001")).isEqualTo(1, within(1e-9));
        assertThat(value(run, "effective-candidates", Against.RATINGS, "beta", "0.001"))
                .isEqualTo((1 + 2 + 2) / 3., within(1e-9));
        assertThat(value(run, "max-log-ratio", Against.RATINGS, "beta", "0.001"))
                .isEqualTo((Math.log(4) + Math.log(1.5)) / 3, within(1e-9));
        assertThat(run.measurements().all().stream().map(Measurement::measured))
                .allMatch(one -> !(one instanceof Measured.Value value) || Double.isFinite(value.estimate()))
                .contains(new Measured.Undefined("truth falls from the base on, so that no beta is large enough"));
    }

    @Test
    void a_reward_to_which_all_are_alike_changes_nothing_anywhere() throws IOException {
        TaskRun run = run(
                ANSWERS.replaceAll("(?m)^(\\w\\d,\\w),\\d,", "$1,7,"),
                "best-of: [1, 2, 3], chi-squared: [2, 1], soft-best-of: {temperature: 0.5}");
        assertThat(run.measurements().all())
                .filteredOn(one -> one.key().metric().endsWith("-change") && one.measured() instanceof Measured.Value)
                .hasSizeGreaterThan(20)
                .allMatch(one -> ((Measured.Value) one.measured()).estimate() == 0);
        assertThat(measured(run, "saturation", Against.RATINGS, "relative-beta", "1"))
                .isEqualTo(new Measured.Undefined("no held-out example here has candidates of different rewards"));
    }

    @Test
    void log_probabilities_make_the_base_and_leave_the_draws_without_replacement_undefined() throws IOException {
        TaskRun run = run(ANSWERS, "best-of: [1, 2], log-probability: logp, beta: 1e9");
        assertThat(measured(run, "gold-change", Against.TRUTH, "best-of", "1"))
                .isEqualTo(new Measured.Undefined(
                        "draws without replacement are from candidates that are as likely each, and the base has"
                                + " log-probabilities; best-of-pool is exact for it"));
        double e = Math.exp(-1);
        double sum = 1 + e + e * e + e * e * e;
        // Of d both are alike to the reward, so the base keeps its shares.
        // it
        double a = chosen(new double[] {1 / sum, e / sum, e * e / sum, e * e * e / sum}, new double[] {4, 3, 2, 0});
        double b = 4 / 9. + 1 / 9. - 2 / 3.;
        double base = (4 + 3 * e + 2 * e * e) / sum;
        assertThat(value(run, "gold-change", Against.TRUTH, "best-of-pool", "2"))
                .isEqualTo((a - base + b + 0) / 3, within(1e-12));
        assertThat(value(run, "kl-divergence", Against.RATINGS, "beta", "1000000000"))
                .isEqualTo(0, within(1e-12));
    }

    /** Over all pairs of draws, rewards ascending. */
    private static double chosen(double[] base, double[] worth) {
        double sum = 0;
        for (int i = 0; i < base.length; i++) {
            for (int j = 0; j < base.length; j++) {
                sum += base[i] * base[j] * worth[Math.max(i, j)];
            }
        }
        return sum;
    }

    @Test
    void a_flipped_reward_is_the_other_end_of_each_pool() throws IOException {
        Task task = task(
                ANSWERS,
                "score: {given: {column: score, flipped: true}}",
                "best-of: 3",
                "{metric: gold-change, arm: policy, at: {best-of-pool: 3}, at-least: 0}");
        TaskRun run = run(task);
        assertThat(value(run, "proxy-change", Against.RATINGS, "best-of-pool", "3"))
                .isPositive();
        double[] quarter = {1 / 64., 7 / 64., 19 / 64., 37 / 64.};
        double a = quarter[3] * 4 + quarter[2] * 3 + quarter[1] * 2 - 9 / 4.;
        double b = 19 / 27. + 8 / 27. / 2 - 2 / 3.;
        assertThat(value(run, "gold-change", Against.TRUTH, "best-of-pool", "3"))
                .isEqualTo((a + b) / 3, within(1e-12));
    }

    @Test
    void a_trained_policy_is_followed_by_its_samples() throws IOException {
        TaskRun run = run(
                TRAINED, "best-of: 2, checkpoints: {step: step, log-probability: mine, base-log-probability: base}");
        // a: (2 + 0) / 2 - (1 + 2) / 2, b: 3 - (1 + 3) / 2
        assertThat(value(run, "gold-change", Against.TRUTH, "step", "10")).isEqualTo((-.5 + 1) / 2, within(1e-12));
        // a: 2 beats 1 and ties with 2, 0 loses twice: .375; b: 3 beats 1 and ties with 3: .75
        assertThat(value(run, "gold-win-rate", Against.TRUTH, "step", "10")).isEqualTo(.5625, within(1e-12));
        assertThat(value(run, "proxy-change", Against.RATINGS, "step", "20")).isEqualTo(4, within(1e-12));
        assertThat(value(run, "gold-change", Against.TRUTH, "step", "0")).isZero();
        assertThat(value(run, "kl-k1", Against.RATINGS, "step", "10")).isEqualTo((0 + 2) / 2., within(1e-12));
        assertThat(value(run, "kl-k3", Against.RATINGS, "step", "10"))
                .isEqualTo(((Math.exp(-1) + Math.exp(1) - 2) / 2 + Math.exp(-2) - 1 + 2) / 2, within(1e-12));
        // the exact policies choose among the samples of the base: of a the better one by the score, of b either
        assertThat(value(run, "gold-change", Against.TRUTH, "best-of", "2")).isEqualTo((.5 + 0) / 2, within(1e-12));
    }

    @Test
    void a_ratio_that_no_number_can_hold_has_no_k3_and_samples_without_log_probabilities_have_neither()
            throws IOException {
        TaskRun run = run(
                TRAINED.replace(",-1,-900", ",-900,-1"),
                "checkpoints: {step: step, log-probability: mine, base-log-probability: base}");
        assertThat(measured(run, "kl-k3", Against.RATINGS, "step", "20"))
                .isEqualTo(new Measured.Undefined(
                        "a sample is so much more probable under the base than under its own policy that their ratio"
                                + " exceeds what a number can hold"));
        assertThat(value(run, "kl-k1", Against.RATINGS, "step", "20")).isEqualTo((8 - 899) / 2., within(1e-9));
        TaskRun without = run(TRAINED, "checkpoints: {step: step}");
        assertThat(measured(without, "kl-k1", Against.RATINGS, "step", "20"))
                .isEqualTo(new Measured.Undefined(
                        "there are no log-probabilities of the samples; name their columns under checkpoints as"
                                + " log-probability and base-log-probability"));
    }

    private void refused(String rows, String pressure, String message) throws IOException {
        assertThatThrownBy(() -> run(rows, pressure))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_do() throws IOException {
        refused(
                TRAINED,
                "checkpoints: {step: step, log-probability: mine}",
                "expected both or neither of 'log-probability' and 'base-log-probability', found one; a divergence is"
                        + " estimated from their difference");
        refused(TRAINED, "checkpoints: {step: steps}", "no column 'steps'; did you mean 'step'?");
        refused(
                TRAINED,
                "log-probability: mine, checkpoints: {step: step}",
                "samples of a policy are drawn by its probabilities already, so each counts alike; leave out log-probability, or"
                        + " write it under checkpoints with base-log-probability, where it tells the divergence");
        refused(
                TRAINED.replace("a1,a,0", "a1,a,start"),
                "checkpoints: {step: step}",
                "expected a finite number in 'step'");
        refused(ANSWERS, "beta: 0", "expected");
        refused(ANSWERS, "best-of: 0", "expected");
        refused(ANSWERS, "soft-best-of: {temperature: -1}", "expected");
    }
}
