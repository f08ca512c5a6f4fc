package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raters of one accuracy whose errors are more and more systematic, and the controls. */
class ErrorMixTest {

    private static final List<String> SHARES = List.of("share-0", "share-33", "share-67", "share-100");
    private static final String BLIND = "size=2-digit";

    private static double pgr(String task) {
        return estimate(task, "student", "soft", "all", "pgr");
    }

    @Test
    void every_rater_is_right_on_three_claims_of_four() {
        for (String share : SHARES) {
            // four standard errors of 7,200 held-out claims are .0204
            assertThat(estimate("arithmetic-claims-" + share, "weak", "", "all", "accuracy"))
                    .as(share)
                    .isCloseTo(0.75, within(0.0204));
        }
    }

    @Test
    void pgr_falls_as_the_share_of_systematic_errors_rises() {
        List<Double> pgr =
                SHARES.stream().map(share -> pgr("arithmetic-claims-" + share)).toList();
        System.out.println("PGR (soft) at systematic share 0, .33, .67, 1: " + pgr);
        assertThat(pgr.get(0)).isGreaterThan(0.7).isGreaterThan(pgr.get(1));
        assertThat(pgr.get(1)).isGreaterThan(pgr.get(2));
        assertThat(pgr.get(2)).isGreaterThan(pgr.get(3));
        assertThat(pgr.get(3)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"share-67", "share-100"})
    void where_most_labels_are_wrong_the_student_is_worse_than_its_rater(String share) {
        String task = "arithmetic-claims-" + share;
        assertThat(estimate(task, "student", "soft", BLIND, "accuracy"))
                .isLessThan(estimate(task, "weak", "", BLIND, "accuracy"));
    }

    @Test
    void a_gain_overall_can_hide_a_loss_on_a_slice() {
        String task = "arithmetic-claims-round-sums";
        assertThat(pgr(task)).isPositive();
        assertThat(estimate(task, "student", "soft", "round=yes", "accuracy"))
                .isLessThan(estimate(task, "weak", "", "round=yes", "accuracy"));
    }

    @Test
    void a_student_sees_past_a_weak_model_of_another_view_and_copies_one_of_its_own() {
        assertThat(pgr("two-views-second-view")).isGreaterThan(0.8);
        assertThat(pgr("two-views-both-views")).isCloseTo(0, within(0.15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-views-both-views", "arithmetic-claims-last-digit", "arithmetic-claims-share-100"})
    void pgr_stays_below_a_tenth_in_the_negative_controls(String task) {
        assertThat(pgr(task)).isLessThanOrEqualTo(0.1);
    }

    @Test
    void labels_that_are_the_truth_leave_no_gap_to_recover() {
        Measured pgr = SuiteRun.task("arithmetic-claims-truth-as-labels")
                .measurements()
                .find(new MetricKey("student", "soft", "all", "pgr", Against.TRUTH))
                .orElseThrow();
        assertThat(pgr).isInstanceOf(Measured.Undefined.class);
    }
}
