package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final String NOTHING = "Nothing was measured that would answer the task's question.";

    private static Arm arm(String name, String method) {
        return new Arm(name, method, List.of(), "");
    }

    private static Measurement of(String arm, String method, String metric, Measured measured) {
        return all(arm, method, metric, Against.TRUTH, measured);
    }

    private static List<String> headline(int task, List<Arm> arms, Measurement... numbers) {
        TaskRun run = SampleRun.plain().tasks().get(task);
        Measurements measurements = Measurements.of(new ArrayList<>(Arrays.asList(numbers)));
        Html page = new Html();
        new Headline(new Findings(new TaskRun(
                        run.task(),
                        run.dataset(),
                        run.labels(),
                        arms,
                        run.controls(),
                        run.heldOut(),
                        measurements,
                        List.of())))
                .write(page);
        return Jsoup.parse(page.page()).select("p").eachText();
    }

    @Test
    void students_are_told_of_by_their_methods() {
        assertThat(headline(
                        0,
                        List.of(arm(Arm.STUDENT, "soft"), arm(Arm.STUDENT, "hard")),
                        of(Arm.STUDENT, "soft", "inherited-error", value(0.7, 0.6, 0.8)),
                        of(Arm.STUDENT, "hard", "divergence", value(-0.01, -0.02, -0.001))))
                .containsExactly(
                        "The student soft repeats 70 % of the raters' errors. Against the ratings hard looks 1 point"
                                + " worse than against truth.");
    }

    @Test
    void a_share_below_a_hundredth_keeps_a_decimal_and_an_interval_that_holds_0_tells_no_direction() {
        assertThat(headline(
                        0,
                        List.of(arm(Arm.STUDENT, "soft")),
                        of(Arm.STUDENT, "soft", "inherited-error", value(0.004, 0, 0.01)),
                        of(Arm.STUDENT, "soft", "divergence", value(0.0001, 0, 0.01))))
                .containsExactly(
                        "The student repeats 0.4 % of the raters' errors. Whether the ratings flatter the student"
                                + " cannot be told.");
    }

    @Test
    void a_missing_figure_gives_its_reason() {
        assertThat(headline(
                        0,
                        List.of(arm(Arm.STUDENT, "soft"), arm(Arm.CEILING, "")),
                        of(Arm.STUDENT, "soft", "inherited-error", undefined("the weak labels make no error")),
                        of(Arm.STUDENT, "soft", "divergence", undefined("no example is rated")),
                        of(Arm.CEILING, "", "inherited-error", value(0.1, 0, 0.2))))
                .containsExactly("What share of the raters' errors the student repeats cannot be told: the weak labels"
                        + " make no error. How far the ratings flatter the student cannot be told: no example is"
                        + " rated.");
    }

    private static List<String> predictability(Measured measured) {
        return headline(
                0,
                List.of(arm(Arm.WEAK, ""), arm(Arm.STUDENT, "soft")),
                of(Arm.WEAK, "", "error-predictability", measured));
    }

    @Test
    void errors_are_called_predictable_or_noise_where_the_interval_tells() {
        assertThat(predictability(value(0.966, 0.95, 0.98)))
                .containsExactly("The raters' errors are predictable from what the student sees (AUC .97"
                        + " within a class; .50 is chance), so a student can learn them.");
        assertThat(predictability(value(0.512, 0.48, 0.54)))
                .containsExactly(
                        "The raters' errors are no more predictable from what the student sees than chance would"
                                + " have it (AUC .51 within a class; .50 is chance), so there is hardly anything in them to learn.");
        assertThat(predictability(value(0.56, 0.52, 0.58))).containsExactly(NOTHING);
        assertThat(predictability(value(0.6, 0.55, 0.65))).containsExactly(NOTHING);
        assertThat(predictability(undefined("no weak label is wrong"))).containsExactly(NOTHING);
    }

    @Test
    void a_student_of_random_flips_stands_beside_the_student_of_truth() {
        assertThat(headline(
                        0,
                        List.of(arm(Arm.STUDENT, "soft"), arm(Arm.CEILING, ""), arm(Arm.RANDOM_FLIPS, "")),
                        of(Arm.STUDENT, "soft", "inherited-error", value(0.7, 0.6, 0.8)),
                        of(Arm.CEILING, "", "inherited-error", value(0.1, 0, 0.2)),
                        of(Arm.RANDOM_FLIPS, "", "inherited-error", value(0.15, 0.1, 0.2))))
                .containsExactly("The student repeats 70 % of the raters' errors; a student of truth would make"
                        + " 10 % of them, one of random flips 15 %.");
    }

    @Test
    void that_nothing_was_measured_is_said() {
        assertThat(headline(0, List.of(arm(Arm.STUDENT, "soft")))).containsExactly(NOTHING);
    }

    @Test
    void scores_stand_in_one_sentence_and_those_without_a_value_after_it() {
        assertThat(headline(
                        1,
                        List.of(arm(Arm.SCORES, "a"), arm(Arm.SCORES, "b"), arm(Arm.SCORES, "c"), arm(Arm.SCORES, "d")),
                        of(Arm.SCORES, "a", "pairwise-accuracy", value(0.5, 0.4, 0.6)),
                        of(Arm.SCORES, "b", "pairwise-accuracy", value(0.62285714, 0.5, 0.7)),
                        of(Arm.SCORES, "c", "pairwise-accuracy", undefined("no pair is scored")),
                        of(Arm.SCORES, "d", "pairwise-accuracy", value(1, 1, 1))))
                .containsExactly(
                        "Held against truth, a is right on 50.00 % of the pairs, b on 62.29 %, d on 100.00 %; d is best.",
                        "How often c is right cannot be told: no pair is scored.");
    }

    private static Measurement chosen(String loop, Against against, int round, double share) {
        return point(
                "policy", loop, "chosen-good", against, "round", Integer.toString(round), value(share, share, share));
    }

    @Test
    void a_loop_is_told_by_what_raters_approve_and_by_what_is_good() {
        assertThat(headline(
                        2,
                        List.of(),
                        chosen("unpatched", Against.RATINGS, 0, 0.5),
                        chosen("unpatched", Against.RATINGS, 6, 0.864),
                        chosen("unpatched", Against.TRUTH, 0, 0.53),
                        chosen("unpatched", Against.TRUTH, 6, 0.306),
                        chosen("by-truth", Against.TRUTH, 0, 0.53),
                        chosen("by-truth", Against.TRUTH, 6, 0.87)))
                .containsExactly(
                        "In 6 rounds of the loop unpatched the share of choices that raters approve goes from 50 to"
                                + " 86 %, and the share that is good from 53 to 31 %: raters see it get better while it gets worse.");
    }

    @Test
    void several_aggregations_are_told_in_place_of_the_weak_labels() {
        assertThat(headline(
                        2,
                        List.of(arm(Arm.WEAK, ""), arm(Arm.AGGREGATION, "majority"), arm(Arm.AGGREGATION, "glad")),
                        of(Arm.WEAK, "", "accuracy", value(0.7593, 0.6, 0.8)),
                        of(Arm.AGGREGATION, "majority", "accuracy", value(0.7593, 0.6, 0.8)),
                        of(Arm.AGGREGATION, "glad", "accuracy", value(0.8981, 0.8, 0.95))))
                .containsExactly(
                        "Held against truth, majority is right on 75.93 % of the examples, glad on 89.81 %; which is"
                                + " best cannot be told.");
    }

    @Test
    void alarms_are_told_by_how_many_errors_they_find() {
        assertThat(headline(
                        2,
                        List.of(),
                        point("alarm", "odd-rater", "power", Against.RATINGS, "error", "spam", value(0.9, 0.8, 1)),
                        point("alarm", "odd-rater", "power", Against.RATINGS, "error", "length", value(0.1, 0, 0.2))))
                .containsExactly(
                        "An alarm finds an error where it goes off in 80 % of the trials or more. Of 2 planted errors, 1 is found by"
                                + " an alarm that uses ratings only, and none by one that uses truth.");
    }
}
