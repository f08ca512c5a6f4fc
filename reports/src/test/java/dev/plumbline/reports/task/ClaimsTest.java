package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is measured, no sentence claims a direction which the interval does not hold, and none is silent on one that it holds. */
class ClaimsTest {

    private static final String BETTER = "better";
    private static final String WORSE = "worse";

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** A figure whose interval lies above, below or about a number, or touches it. */
    private static Measured about(double number, int seed) {
        SplittableRandom draws = new SplittableRandom(seed);
        double at = number + (draws.nextDouble() - .5) * .4;
        double reach = draws.nextInt(5) == 0 ? Math.abs(at - number) : draws.nextDouble() * .2;
        return value(at, at - reach, at + reach);
    }

    private static double low(Measured measured) {
        return Figure.of(measured).low().orElseThrow();
    }

    private static double high(Measured measured) {
        return Figure.of(measured).high().orElseThrow();
    }

    private static Arm arm(String name, String method) {
        return new Arm(name, method, List.of(), "");
    }

    private static String said(int task, List<Arm> arms, Measurement... numbers) {
        TaskRun run = SampleRun.plain().tasks().get(task);
        return String.join(
                "\n",
                Headline.sentences(new TaskRun(
                        run.task(),
                        run.dataset(),
                        run.labels(),
                        arms,
                        run.controls(),
                        run.heldOut(),
                        Measurements.of(Arrays.asList(numbers)),
                        List.of())));
    }

    private static void holds(
            String text, String above, String below, String untold, double number, Measured measured) {
        assertThat(text.contains(above)).as("%s: %s", above, text).isEqualTo(low(measured) > number);
        assertThat(text.contains(below)).as("%s: %s", below, text).isEqualTo(high(measured) < number);
        assertThat(text.contains(untold))
                .as("%s: %s", untold, text)
                .isEqualTo(low(measured) <= number && high(measured) >= number);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratings_flatter_a_student_only_where_the_whole_divergence_is_above_0(int seed) {
        Measured divergence = about(0, seed);
        String text = said(
                0,
                List.of(arm(Arm.STUDENT, "soft")),
                all(Arm.STUDENT, "soft", "divergence", Against.TRUTH, divergence));
        holds(text, BETTER, WORSE, "cannot be told", 0, divergence);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_student_that_repeats_no_more_errors_than_a_student_of_truth_is_not_said_to_copy(int seed) {
        Measured excess = about(0, seed);
        String text = said(
                0,
                List.of(arm(Arm.STUDENT, "soft")),
                all(Arm.STUDENT, "soft", "inherited-error", Against.TRUTH, value(.5, .4, .6)),
                all(Arm.STUDENT, "soft", "excess-inherited-error", Against.TRUTH, excess));
        holds(text, "errors.", "fewer than a student of truth", "cannot be told", 0, excess);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_policy_is_better_than_the_base_only_where_all_of_its_win_rate_is_above_a_half(int seed) {
        Measured wins = about(.5, seed);
        String text = said(2, List.of(), policy("beta", "0.5", "gold-win-rate", wins));
        holds(text, "is better than the base", "is worse than the base", "cannot be told", .5, wins);
    }

    private static Measurement policy(String axis, String step, String metric, Measured measured) {
        return point(Arm.POLICY, "proxy", metric, Against.TRUTH, axis, step, measured);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_wrong_sign_makes_a_policy_worse_only_where_all_of_its_change_is_below_0(int seed) {
        Measured change = about(0, seed);
        String text = said(2, List.of(), policy("cell", "whole", "gold-change", change));
        holds(text, "surely gets better", "surely gets worse", "cannot be told", 0, change);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_loop_gets_better_only_where_its_last_interval_is_above_its_first(int seed) {
        Measured first = about(.5, seed);
        Measured last = about(.5, seed + 1000);
        Measured same = value(.5, .4, .6);
        String text = said(
                2,
                List.of(),
                round(Against.RATINGS, 0, same),
                round(Against.RATINGS, 1, same),
                round(Against.TRUTH, 0, first),
                round(Against.TRUTH, 1, last));
        assertThat(says(text, "it gets better")).as(text).isEqualTo(low(last) > high(first));
        assertThat(says(text, "it gets worse")).as(text).isEqualTo(high(last) < low(first));
    }

    private static boolean says(String text, String what) {
        return text.contains(": " + what) || text.contains("while " + what);
    }

    private static Measurement round(Against against, int round, Measured share) {
        return point(Arm.POLICY, "plain", "chosen-good", against, "round", Integer.toString(round), share);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_of_several_is_best_only_where_its_interval_is_above_those_of_the_others(int seed) {
        List<Measured> all = Stream.of(seed, seed + 1000, seed + 2000)
                .map(own -> about(.5, own))
                .toList();
        String text = said(
                2,
                List.of(arm(Arm.AGGREGATION, "a"), arm(Arm.AGGREGATION, "b"), arm(Arm.AGGREGATION, "c")),
                all(Arm.AGGREGATION, "a", "accuracy", Against.TRUTH, all.get(0)),
                all(Arm.AGGREGATION, "b", "accuracy", Against.TRUTH, all.get(1)),
                all(Arm.AGGREGATION, "c", "accuracy", Against.TRUTH, all.get(2)));
        boolean any = false;
        for (int i = 0; i < 3; i++) {
            int own = i;
            boolean best = IntStream.range(0, 3)
                    .filter(other -> other != own)
                    .allMatch(other -> low(all.get(own)) > high(all.get(other)));
            assertThat(text.contains("abc".charAt(i) + " is best")).as(text).isEqualTo(best);
            any |= best;
        }
        assertThat(text.contains("which is best cannot be told")).as(text).isEqualTo(!any);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratings_make_a_reward_look_better_only_where_the_two_intervals_are_apart(int seed) {
        Measured truth = about(.5, seed);
        Measured ratings = about(.5, seed + 1000);
        String text = said(
                2,
                List.of(),
                all(Arm.REWARD, "a", "within-pool-accuracy", Against.TRUTH, truth),
                all(Arm.REWARD, "a", "within-pool-accuracy", Against.RATINGS, ratings));
        assertThat(text.contains("look better than that")).as(text).isEqualTo(low(ratings) > high(truth));
        assertThat(text.contains("look worse than that")).as(text).isEqualTo(high(ratings) < low(truth));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_worst_off_gain_only_where_the_interval_is_above_0(int seed) {
        Measured mean = about(0, seed);
        Measured fair = about(.1, seed + 1000);
        String text = said(2, List.of(), worst("utilitarian", mean), worst("maximin", fair));
        assertThat(text.split("; ")[0].contains("off gains")).as(text).isEqualTo(low(mean) > 0);
        assertThat(text.split("; ")[0].contains("off loses")).as(text).isEqualTo(high(mean) < 0);
        assertThat(text.contains(": that is more")).as(text).isEqualTo(low(fair) > high(mean));
        assertThat(text.contains(": that is less")).as(text).isEqualTo(high(fair) < low(mean));
    }

    private static Measurement worst(String policy, Measured utility) {
        return all(Arm.POLICY, policy, "worst-off", Against.RATINGS, utility);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_group_agrees_more_only_where_its_interval_is_above_that_of_the_other(int seed) {
        Measured young = about(.5, seed);
        Measured old = about(.5, seed + 1000);
        String text = said(2, List.of(arm(Arm.WEAK, "")), approval("young", young), approval("old", old));
        boolean apart = low(young) > high(old) || low(old) > high(young);
        assertThat(text.contains("the former agree with it more")).as(text).isEqualTo(apart);
        assertThat(text.contains("who agrees with it more cannot be told"))
                .as(text)
                .isEqualTo(!apart);
    }

    private static Measurement approval(String group, Measured share) {
        return point(Arm.WEAK, "", "approval", Against.RATINGS, "group", group, share);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_reward_is_fooled_only_where_all_of_the_shift_is_above_0(int seed) {
        Measured shift = about(0, seed);
        String text =
                said(2, List.of(), point(Arm.REWARD, "a", "probe-shift", Against.RATINGS, "probe", "flattery", shift));
        assertThat(text.contains("can be fooled")).as(text).isEqualTo(low(shift) > 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void errors_are_predictable_or_not_only_where_the_interval_tells(int seed) {
        Measured area = about(.55, seed);
        String text = said(
                0,
                List.of(arm(Arm.WEAK, ""), arm(Arm.STUDENT, "soft")),
                all(Arm.WEAK, "", "error-predictability", Against.TRUTH, area));
        assertThat(text.contains("are predictable")).as(text).isEqualTo(low(area) > .6);
        assertThat(text.contains("no more predictable"))
                .as(text)
                .isEqualTo(high(area) < .6 && low(area) <= .5 && high(area) >= .5);
    }
}
