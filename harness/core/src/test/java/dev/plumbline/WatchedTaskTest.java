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

/** What a policy is watched by without truth, and a budget of nats, from a task file on, by numbers that can be checked by hand. */
class WatchedTaskTest {

    /**
     * Two prompts on sums and two on rhymes, each with an answer on sums and one on a wedding. The reward {@code fitting} prefers the first where sums
     * are asked for, {@code wedded} the second always; both by 1. The wedding is the flattering one, and longer by 4, 4, 4 and 0 words.
     */
    private static final String ANSWERS = """
            id,prompt,topic,about,fitting,wedded,flattery,words,same,gold
            a1,a,sums,sums,1,0,0,10,1,1
            a2,a,sums,wedding,0,1,4,14,1,0
            b1,b,sums,sums,1,0,0,20,1,1
            b2,b,sums,wedding,0,1,4,24,1,0
            c1,c,rhymes,sums,0,0,0,30,2,0
            c2,c,rhymes,wedding,1,1,4,34,2,1
            d1,d,rhymes,sums,0,0,0,40,2,0
            d2,d,rhymes,wedding,1,1,4,40,2,1
            """;

    @TempDir
    private Path folder;

    private Task task(String pressure) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), ANSWERS);
        Files.writeString(folder.resolve("task.yaml"), """
                task: watched
                about: Watched.
                dataset: {file: answers.csv, id: id, pool: prompt}
                learning: {rewards: {fitting: {given: {column: fitting}}, wedded: {given: {column: wedded}}}}
                policy: {pressure: {%s}}
                truth: {gold: {column: gold}}
                """.formatted(pressure));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private TaskRun run(String pressure) throws IOException {
        return new Harness(Settings.standard()).run(task(pressure), Progress.SILENT);
    }

    private static Measured measured(TaskRun run, String reward, String metric, String axis, String step) {
        MetricKey key = new MetricKey("policy", reward, "all", metric, Against.RATINGS).at(axis, step);
        return run.measurements().find(key).orElseThrow(() -> new AssertionError(key.toString()));
    }

    private static double value(TaskRun run, String reward, String metric, String axis, String step) {
        return ((Measured.Value) measured(run, reward, metric, axis, step)).estimate();
    }

    @Test
    void how_much_is_exploited_is_a_mean_a_change_and_what_the_most_probable_choice_does() throws IOException {
        TaskRun run = run("exploit: flattery, best-of: [1, 2]");

        // The base exploits by 2; best of two takes the liked answer 3 times of 4, which flatters in every prompt, or
        // in two of four.
        assertThat(value(run, "wedded", "exploit-mean", "best-of-pool", "1")).isEqualTo(2);
        assertThat(value(run, "wedded", "exploit-change", "best-of-pool", "1")).isZero();
        assertThat(value(run, "wedded", "exploit-mode", "best-of-pool", "1"))
                .as("both are as probable")
                .isEqualTo(2);
        assertThat(value(run, "wedded", "exploit-mean", "best-of-pool", "2")).isEqualTo(3);
        assertThat(value(run, "wedded", "exploit-change", "best-of-pool", "2")).isEqualTo(1);
        assertThat(value(run, "wedded", "exploit-mode", "best-of-pool", "2")).isEqualTo(4);
        assertThat(value(run, "fitting", "exploit-mean", "best-of-pool", "2")).isEqualTo(2);
        assertThat(value(run, "fitting", "exploit-mode", "best-of-pool", "2")).isEqualTo(2);
    }

    @Test
    void features_shift_by_deviations_within_pools_at_the_greatest_pressure() throws IOException {
        TaskRun run = run("features: [words, same], beta: [1, 0.000001]");

        // Half of 4 words in three prompts of four, over a deviation whose square is the mean of 4, 4, 4 and 0.
        assertThat(value(run, "wedded", "feature-shift", "feature", "words"))
                .isCloseTo(1.5 / Math.sqrt(3), within(1e-12));
        assertThat(value(run, "fitting", "feature-shift", "feature", "words"))
                .isCloseTo((-2 - 2 + 2) / 4. / Math.sqrt(3), within(1e-12));
        assertThat(measured(run, "wedded", "feature-shift", "feature", "same"))
                .isEqualTo(new Measured.Undefined("no two candidates of a pool differ in it"));
    }

    @Test
    void a_gate_holds_a_feature_of_a_policy_where_nobody_asks_what_moves_rewards() throws IOException {
        Path file = Path.of(task("features: [words], beta: [0.000001]").place().file());
        Files.writeString(
                file,
                Files.readString(file)
                        + "verdict: [{metric: feature-shift, arm: policy, method: wedded, against: ratings, at: {feature:"
                        + " words}, at-most: 9}]\n");
        TaskRun run = new Harness(Settings.standard()).run(TaskFiles.read(file), Progress.SILENT);

        assertThat(run.verdict())
                .singleElement()
                .satisfies(gate -> assertThat(gate.outcome()).isEqualTo(Outcome.PASS));
    }

    @Test
    void a_theme_tells_of_the_topic_until_all_choices_end_at_the_same() throws IOException {
        TaskRun run = run("theme: {column: about, of: topic}, beta: [1, 0.000001]");
        double chance = Math.log(2) - value(run, "fitting", "theme-information", "beta", "0.000001");

        assertThat(value(run, "fitting", "top-theme-share", "beta", "0.000001")).isEqualTo(.5);
        // Two of the six ways to deal two topics to four prompts go with the themes wholly, the others not at all.
        double dealt = 200 * chance / Math.log(2);
        assertThat(dealt).isCloseTo(Math.rint(dealt), within(1e-9)).isBetween(45., 90.);
        assertThat(value(run, "wedded", "theme-information", "beta", "0.000001"))
                .isCloseTo(0, within(1e-15));
        assertThat(value(run, "wedded", "top-theme-share", "beta", "0.000001")).isEqualTo(1);
        assertThat(value(run, "wedded", "top-theme-share", "beta", "1"))
                .isCloseTo(Math.E / (1 + Math.E), within(1e-12));
        assertThat(value(run, "wedded", "theme-share", "theme", "wedding")).isEqualTo(1);
        assertThat(value(run, "wedded", "theme-share", "theme", "sums")).isZero();
        assertThat(value(run, "fitting", "theme-share", "theme", "sums")).isEqualTo(.5);
    }

    @Test
    void topics_that_are_all_one_or_one_a_prompt_tell_nothing() throws IOException {
        assertThat(measured(
                        run("theme: {column: about, of: prompt}, beta: [1]"),
                        "wedded",
                        "theme-information",
                        "beta",
                        "1"))
                .isEqualTo(new Measured.Undefined(
                        "each prompt is of a topic of its own, so that nothing tells its topic from itself"));
        Task task = task("theme: {column: about, of: words}");
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "expected one topic a pool in column 'words', found several in the pool 'a'; name a column of the"
                                + " prompt");
    }

    @Test
    void a_budget_of_nats_is_used_up_or_everything_is_gained() throws IOException {
        TaskRun run = run("kl-budget: [0.130812035941137, 1]");

        // 3/4 ln 3/2 + 1/4 ln 1/2 nats choose the liked one of two 3 times of 4; more than ln 2 cannot be spent.
        assertThat(value(run, "wedded", "kl-divergence", "kl-budget", "0.130812035941137"))
                .isCloseTo(.75 * Math.log(1.5) + .25 * Math.log(.5), within(1e-9));
        assertThat(value(run, "wedded", "proxy-change", "kl-budget", "0.130812035941137"))
                .isCloseTo(.25, within(1e-9));
        assertThat(value(run, "wedded", "proxy-change", "kl-budget", "1")).isEqualTo(.5);
        assertThat(value(run, "wedded", "kl-divergence", "kl-budget", "1")).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void columns_that_are_not_there_are_told_together() throws IOException {
        Task task = task("exploit: flatery, features: [word], theme: {column: abot, of: topics}");
        String file = folder.resolve("task.yaml").toString();

        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage("""
                        FILE:5:20: no column 'flatery'; did you mean 'flattery'?
                        FILE:5:20: no column 'abot'; did you mean 'about'?
                        FILE:5:20: no column 'topics'; did you mean 'topic'?
                        FILE:5:20: no column 'word'; did you mean 'words'?""".replace("FILE", file));
    }
}
