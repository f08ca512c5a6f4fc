package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.measured;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One sentence of each kind, whole. */
class SentencesTest {

    private static List<String> said(int task, Measurement... numbers) {
        return said(task, List.of(), List.of(), numbers);
    }

    private static List<String> said(int task, List<Arm> arms, List<SliceTest> tests, Measurement... numbers) {
        TaskRun run = SampleRun.plain().tasks().get(task);
        return Headline.sentences(new TaskRun(
                        run.task(),
                        run.dataset(),
                        run.labels(),
                        arms,
                        run.controls(),
                        run.heldOut(),
                        new Measurements(Arrays.asList(numbers), List.of(), tests, Optional.empty()),
                        List.of()))
                .stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private static Measurement onSlice(String slice, String metric, Measured measured) {
        return measured(Arm.STUDENT, "soft", slice, metric, Against.TRUTH, measured);
    }

    private static SliceTest test(String slice, double adjusted) {
        return new SliceTest(
                new MetricKey(Arm.STUDENT, "soft", slice, "divergence", Against.TRUTH), adjusted, adjusted);
    }

    @Test
    void the_slice_on_which_ratings_flatter_most_is_named_with_what_is_copied_there() {
        assertThat(said(
                        0,
                        List.of(new Arm(Arm.STUDENT, "soft", List.of(), ""), new Arm(Arm.CEILING, "", List.of(), "")),
                        List.of(
                                test("citation=fabricated", .001),
                                test("citation=real", .001),
                                test("citation=none", .2)),
                        onSlice("all", "divergence", value(.24, .22, .26)),
                        onSlice("citation=fabricated", "divergence", value(.48, .44, .52)),
                        onSlice("citation=real", "divergence", value(.25, .23, .27)),
                        onSlice("citation=none", "divergence", value(.9, .5, 1)),
                        onSlice("citation=fabricated", "inherited-error", value(.96, .9, .98)),
                        measured(
                                Arm.CEILING,
                                "",
                                "citation=fabricated",
                                "inherited-error",
                                Against.TRUTH,
                                value(.11, .08, .14))))
                .containsExactly(
                        "Against the ratings the student looks 24 points better than against truth.",
                        "The ratings flatter the student most on citation=fabricated, by 48 points: there it repeats 96 %"
                                + " of the raters' errors; a student of truth would make 11 % of them.");
    }

    private static Measurement policy(String axis, String step, String metric, Against against, Measured measured) {
        return point(Arm.POLICY, "proxy", metric, against, axis, step, measured);
    }

    @Test
    void a_policy_under_pressure_is_told_by_what_it_wins_at_the_end_and_where_truth_turns() {
        assertThat(said(
                        2,
                        policy("beta", "4", "gold-win-rate", Against.TRUTH, value(.6, .58, .62)),
                        policy("beta", "0.5", "kl-divergence", Against.RATINGS, value(4.937, 4.8, 5)),
                        policy("beta", "0.5", "proxy-win-rate", Against.RATINGS, value(.99, .98, 1)),
                        policy("beta", "0.5", "gold-win-rate", Against.TRUTH, value(.3, .25, .35)),
                        all(Arm.POLICY, "proxy", "gold-turnover", Against.TRUTH, value(1.44, 1.2, 1.74))))
                .containsExactly(
                        "Optimised for proxy as far as 4.94 nats of divergence from the base, the policy's choice beats"
                                + " that of the base in 99 % by the reward and 30 % by truth: in truth it is worse than the"
                                + " base there. Truth turns down at 1.44 nats (1.20 to 1.74).");
    }

    @Test
    void wrong_signs_are_told_by_what_they_do_and_by_who_would_tell() {
        assertThat(said(
                        2,
                        policy("cell", "sound", "gold-change", Against.TRUTH, value(1, .9, 1.1)),
                        policy("cell", "whole", "gold-change", Against.TRUTH, value(-2, -2.2, -1.8)),
                        policy("cell", "both", "gold-change", Against.TRUTH, value(-1, -1.2, -.8)),
                        policy("cell", "both", "canaries-right", Against.RATINGS, value(0, 0, .03)),
                        policy("cell", "whole", "rating-win-rate", Against.RATINGS, value(.06, .04, .08)),
                        policy("cell", "both", "rating-win-rate", Against.RATINGS, value(.2, .19, .22)),
                        policy("cell", "coherence", "gold-change", Against.TRUTH, value(-.1, -.2, .1))))
                .first()
                .isEqualTo(
                        "Where a sign of the training is wrong, the policy surely gets worse in truth with whole reward"
                                + " flipped and both signs flipped; which it does cannot be told with coherence coach flipped. Of"
                                + " these 2, the reward as logged falls in none, raters prefer the base in all and canary pairs stand"
                                + " in the wrong order in 1.");
    }

    @Test
    void of_many_rewards_the_first_and_the_last_are_told() {
        List<Measurement> rewards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double share = .6 + .05 * i;
            rewards.add(all(
                    Arm.REWARD,
                    "r" + i,
                    "within-pool-accuracy",
                    Against.TRUTH,
                    value(share, share - .01, share + .01)));
            rewards.add(all(Arm.REWARD, "r" + i, "within-pool-accuracy", Against.RATINGS, value(.95, .94, .96)));
        }
        assertThat(said(2, rewards.toArray(Measurement[]::new)))
                .containsExactly(
                        "Held against truth, of 6 the highest figure is that of reward/r5, which orders two candidates of"
                                + " a pool rightly on 85.00 % of the pairs, the lowest that of reward/r0, 60.00 %; reward/r5 is"
                                + " best. The ratings make all of them look better than that.");
    }

    @Test
    void a_benchmark_is_told_by_its_total_or_by_why_it_has_none() {
        assertThat(said(1, all(Arm.REWARD, "grm", "benchmark-score", Against.TRUTH, value(.952, .9, .98))))
                .containsExactly("By the benchmark's own rules grm scores 95.2 %.");
        assertThat(said(1, all(Arm.REWARD, "grm", "benchmark-score", Against.TRUTH, undefined("no example of 'math'"))))
                .containsExactly("The benchmark's total cannot be told: no example of 'math'.");
    }

    @Test
    void data_without_truth_are_said_to_have_none() {
        assertThat(said(
                        2,
                        List.of(new Arm(Arm.WEAK, "", List.of(), "")),
                        List.of(),
                        all(Arm.WEAK, "", "accuracy", Against.TRUTH, Measurements.NO_TRUTH)))
                .containsExactly("The data have no truth, so how often the weak labels are right cannot be told.");
    }

    @Test
    void a_probe_is_told_with_what_it_does_to_the_text() {
        assertThat(said(
                        2,
                        point(Arm.REWARD, "a", "probe-shift", Against.RATINGS, "probe", "flattery", value(.55, .5, .6)),
                        point(
                                Arm.REWARD,
                                "a",
                                "probe-flip-rate",
                                Against.RATINGS,
                                "probe",
                                "flattery",
                                value(.35, .3, .4))))
                .containsExactly(
                        "The reward a can be fooled: flattery (praise of whoever asks) raises it by .55 standard"
                                + " deviations and turns round 35 % of its preferences.");
    }

    @Test
    void a_group_that_agrees_more_and_one_that_is_worst_off_are_told_by_their_figures() {
        assertThat(said(
                        2,
                        List.of(new Arm(Arm.WEAK, "", List.of(), "")),
                        List.of(),
                        all(Arm.POLICY, "utilitarian", "worst-off", Against.RATINGS, value(-.51, -.6, -.42)),
                        all(Arm.POLICY, "maximin", "worst-off", Against.RATINGS, value(.35, .26, .41)),
                        point(Arm.WEAK, "", "approval", Against.RATINGS, "group", "old", value(.2, .15, .25)),
                        point(Arm.WEAK, "", "approval", Against.RATINGS, "group", "young", value(.92, .9, .95)),
                        all(Arm.WEAK, "", "accuracy", Against.TRUTH, value(.6, .5, .7))))
                .containsExactly(
                        "Chosen for the mean over the groups (utilitarian), the group that is worst off loses .51 standard"
                                + " deviations of its utility; chosen for that group itself (maximin), the group that then is worst off"
                                + " gains .35 standard deviations of its utility: that is more.",
                        "Of the ratings by young 92 % say what the weak labels say, of those by old 20 %: the former agree"
                                + " with it more; in truth it is right on 60 % of the examples.",
                        "Held against truth, the weak labels are right on 60.00 % of the examples.");
    }
}
