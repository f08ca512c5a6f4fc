package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricValuesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Truth, and the probability of yes: .5 is a tie. */
    private static EvidenceBuilder fourExamples() {
        return truth(1, 1, 0, 0).soft("scores", "rm", .9, .5, .2, .6);
    }

    @Test
    void accuracy_counts_a_tie_as_a_miss() {
        // Right: 1 and 3. The tie and the fourth are misses.
        Measured.Value accuracy = fourExamples().value("scores", "rm", "accuracy");
        assertThat(accuracy.estimate()).isEqualTo(2 / 4.0, EXACT);
        assertThat(accuracy.n()).isEqualTo(4);
        assertThat(accuracy.clusters()).isEqualTo(4);
        assertThat(accuracy.seeds()).isEqualTo(1);
        assertThat(fourExamples().value("scores", "rm", "ties").estimate()).isEqualTo(1 / 4.0, EXACT);
    }

    @Test
    void a_tie_may_be_shared_among_the_classes_that_tie() {
        // Right: 1 and 3, and half of the tie; the fourth is a miss.
        Measured.Value two = fourExamples().value("scores", "rm", "accuracy-ties-shared");
        assertThat(two.estimate()).isEqualTo(2.5 / 4, EXACT);
        // Three tie, then two of whom the true one is none, then two of whom it is one, then none.
        double third = 1 / 3.0;
        double[] shares = {third, third, third, .4, .4, .2, .4, .4, .2, .1, .2, .7};
        Probabilities ties = new Probabilities(List.of("a", "b", "c"), shares);
        EvidenceBuilder three = truth(0, 2, 1, 2).classes("a", "b", "c").arm("scores", "rm", List.of(ties));
        assertThat(three.value("scores", "rm", "accuracy-ties-shared").estimate())
                .isEqualTo((third + 0 + .5 + 1) / 4, EXACT);
        assertThat(three.value("scores", "rm", "accuracy").estimate()).isEqualTo(1 / 4.0, EXACT);
    }

    @Test
    void balanced_accuracy_is_the_mean_of_the_recalls() {
        EvidenceBuilder evidence = truth(0, 0, 0, 0, 1, 1).arm("scores", "rm", new int[] {0, 0, 0, 1, 1, 0});
        assertThat(evidence.value("scores", "rm", "balanced-accuracy").estimate())
                .isEqualTo((3 / 4.0 + 1 / 2.0) / 2, EXACT);
    }

    @Test
    void balanced_accuracy_is_undefined_where_a_class_is_in_fewer_than_two_clusters() {
        EvidenceBuilder without = truth(0, 0, 0).arm("scores", "rm", new int[] {0, 0, 1});
        assertThat(without.measure("scores", "rm", "balanced-accuracy"))
                .isEqualTo(new Measured.Undefined("no held-out example here has the class 'yes'"));
        EvidenceBuilder one = truth(0, 0, 1).arm("scores", "rm", new int[] {0, 0, 1});
        assertThat(one.measure("scores", "rm", "balanced-accuracy"))
                .isEqualTo(new Measured.Undefined(
                        "only 1 cluster here has the class 'yes'; an interval needs at least 2"));
    }

    @Test
    void auc_counts_a_tie_half() {
        // Positives .8 .4, negatives .4 .2: of 4 pairs 3 are in order and 1 is tied.
        EvidenceBuilder evidence = truth(1, 1, 0, 0).soft("scores", "rm", .8, .4, .4, .2);
        assertThat(evidence.value("scores", "rm", "auc").estimate()).isEqualTo(3.5 / 4, EXACT);
    }

    @Test
    void auc_is_undefined_for_more_than_two_classes_and_for_one() {
        EvidenceBuilder three = truth(0, 1, 2, 2).classes("a", "b", "c").arm("scores", "rm", new int[] {0, 1, 2, 2});
        assertThat(three.measure("scores", "rm", "auc")).isEqualTo(new Measured.Undefined("more than two classes"));
        EvidenceBuilder one = truth(1, 1).soft("scores", "rm", .2, .3);
        assertThat(one.measure("scores", "rm", "auc"))
                .isEqualTo(new Measured.Undefined("no held-out example here has the class 'no'"));
    }

    @Test
    void balanced_accuracy_varies_by_what_each_class_contributes() {
        // 3 of 4 and 1 of 2: contributions (1 - 3/4)/4/2 = 1/32 three times, -3/32, and 4/32, -4/32. Squares 44/1024,
        // times
        // 2/1 for the 2 clusters of the smaller class.
        EvidenceBuilder evidence = truth(0, 0, 0, 0, 1, 1).arm("scores", "rm", new int[] {0, 0, 0, 1, 1, 0});
        Measured.Value value = evidence.value("scores", "rm", "balanced-accuracy");
        assertThat(value.estimate()).isEqualTo(.625, EXACT);
        assertThat(value.interval().standardError()).isEqualTo(Math.sqrt(44 / 1024.0 * 2), EXACT);
    }

    @Test
    void log_loss_clips_probabilities_at_1e15() {
        EvidenceBuilder evidence = truth(1, 0).soft("scores", "rm", .25, 1);
        assertThat(evidence.value("scores", "rm", "log-loss").estimate())
                .isEqualTo((Math.log(4) - Math.log(1e-15)) / 2, EXACT);
    }

    @Test
    void what_is_a_logarithm_of_a_clipped_probability_has_an_end() {
        // -ln 1e-15 = 15 x 2.302585
        for (Metric metric : List.of(Metric.LOG_LOSS, Metric.MISFIT, Metric.MISFIT_ON_TRANSFER)) {
            assertThat(metric.least()).isEqualTo(0);
            assertThat(metric.greatest(2)).isEqualTo(34.538776, within(1e-6));
            assertThat(metric.greatest(3)).isEqualTo(34.538776, within(1e-6));
        }
    }

    @Test
    void brier_is_the_squared_error_of_the_second_class() {
        // (.1^2 + .5^2 + .2^2 + .6^2) / 4 = .66 / 4
        assertThat(fourExamples().value("scores", "rm", "brier").estimate()).isEqualTo(.66 / 4, EXACT);
    }

    @Test
    void brier_sums_over_more_than_two_classes() {
        // (.5 - 1)^2 + .3^2 + .2^2 = .38 and 0 + 0 + 0
        List<String> classes = List.of("a", "b", "c");
        Probabilities p = new Probabilities(classes, new double[] {.5, .3, .2, 0, 1, 0});
        EvidenceBuilder evidence = truth(0, 1).classes("a", "b", "c").arm("scores", "rm", List.of(p));
        assertThat(evidence.value("scores", "rm", "brier").estimate()).isEqualTo(.38 / 2, EXACT);
    }

    /**
     * Rows 0 to 3 have right weak labels, 4 to 7 wrong ones, 8 a tied and 9 an absent one.
     */
    private static EvidenceBuilder tenExamples() {
        return truth(1, 1, 0, 0, 1, 1, 0, 0, 1, 0)
                .weakSoft(.9, .8, .1, .2, .1, .2, .9, .8, .5, -1)
                .arm("student", "soft", new int[] {1, 1, 0, 1, 0, 1, 1, 1, 1, 0})
                .arm("ceiling", "", new int[] {1, 1, 0, 0, 1, 1, 0, 1, 1, 0});
    }

    @Test
    void relations_split_agreement_by_whether_the_weak_label_is_right() {
        EvidenceBuilder evidence = tenExamples();
        // f = w on rows 0 1 2 of the four right ones, and on 4 6 7 of the four wrong ones.
        assertThat(evidence.againstRatings("student", "soft", "agreement").estimate())
                .isEqualTo(6 / 8.0, EXACT);
        assertThat(evidence.value("student", "soft", "agreement-where-weak-right")
                        .estimate())
                .isEqualTo(3 / 4.0, EXACT);
        assertThat(evidence.value("student", "soft", "inherited-error").estimate())
                .isEqualTo(3 / 4.0, EXACT);
        assertThat(evidence.value("student", "soft", "corrected-error").estimate())
                .isEqualTo(1 / 4.0, EXACT);
        assertThat(evidence.value("student", "soft", "new-error").estimate()).isEqualTo(1 / 4.0, EXACT);
        // The ceiling copies row 7 only: 3/4 - 1/4.
        assertThat(evidence.value("student", "soft", "excess-inherited-error").estimate())
                .isEqualTo(3 / 4.0 - 1 / 4.0, EXACT);
        assertThat(evidence.value("student", "soft", "inherited-error").n()).isEqualTo(4);
    }

    @Test
    void divergence_is_agreement_minus_accuracy_on_the_rated_rows() {
        // Of the 8 rated rows the student is right on 0 1 2 and 5: 6/8 - 4/8.
        Measured.Value divergence = tenExamples().value("student", "soft", "divergence");
        assertThat(divergence.estimate()).isEqualTo(6 / 8.0 - 4 / 8.0, EXACT);
        assertThat(divergence.n()).isEqualTo(8);
    }

    @Test
    void the_weak_arm_counts_its_ties_and_leaves_out_what_it_did_not_label() {
        Measured.Value weak = tenExamples().value("weak", "", "accuracy");
        assertThat(weak.estimate()).isEqualTo(4 / 9.0, EXACT);
        assertThat(weak.n()).isEqualTo(9);
    }

    @Test
    void gap_and_gain_are_differences_of_accuracy_where_there_is_a_weak_label() {
        // On rows 0 to 8: weak 4, student 5 (0 1 2 5 8), ceiling 8 of 9.
        assertThat(tenExamples().value("student", "soft", "gap").estimate()).isEqualTo(4 / 9.0, EXACT);
        assertThat(tenExamples().value("student", "soft", "gain").estimate()).isEqualTo(1 / 9.0, EXACT);
    }

    @Test
    void relations_are_undefined_where_no_weak_label_is_wrong() {
        EvidenceBuilder evidence =
                truth(1, 0).weak(1, 0).arm("student", "soft", new int[] {1, 0}).arm("ceiling", "", new int[] {1, 0});
        assertThat(evidence.measure("student", "soft", "inherited-error"))
                .isEqualTo(new Measured.Undefined("no held-out example here has a wrong weak label"));
        assertThat(evidence.measure("student", "soft", "excess-inherited-error"))
                .isEqualTo(new Measured.Undefined("no held-out example here has a wrong weak label"));
    }

    @Test
    void the_weak_arm_is_undefined_without_weak_labels_on_the_held_out_split() {
        EvidenceBuilder evidence = truth(1, 0)
                .weak(-1, -1)
                .arm("student", "soft", new int[] {1, 0})
                .arm("ceiling", "", new int[] {1, 0});
        assertThat(evidence.measure("weak", "", "accuracy"))
                .isEqualTo(new Measured.Undefined("no held-out example here has a weak label"));
        assertThat(evidence.measure("student", "soft", "pgr"))
                .isEqualTo(new Measured.Undefined("no held-out example here has a weak label"));
        assertThat(evidence.measure("student", "soft", "all", "agreement", Against.RATINGS))
                .isEqualTo(new Measured.Undefined("no held-out example here has an untied weak label"));
    }

    @Test
    void a_slice_of_one_cluster_has_no_interval_and_so_no_number() {
        EvidenceBuilder evidence = truth(1, 0, 1)
                .clusters(0, 0, 1)
                .arm("scores", "rm", new int[] {1, 0, 1})
                .slice("topic=a", 0, 1);
        assertThat(evidence.measure("scores", "rm", "topic=a", "accuracy", Against.TRUTH))
                .isEqualTo(new Measured.Undefined("only 1 cluster here; an interval needs at least 2"));
    }

    @Test
    void the_mean_over_seeds_counts_seeds_only_where_they_differ() {
        int[] right = {1, 0, 1, 0};
        int[] half = {1, 0, 0, 1};
        EvidenceBuilder evidence =
                truth(1, 0, 1, 0).arm("scores", "two", right, half).arm("scores", "one", half, half);
        assertThat(evidence.value("scores", "two", "accuracy").estimate()).isEqualTo((1 + .5) / 2, EXACT);
        assertThat(evidence.value("scores", "two", "accuracy").seeds()).isEqualTo(2);
        assertThat(evidence.value("scores", "one", "accuracy").seeds()).isEqualTo(1);
    }

    @Test
    void against_truth_nothing_but_truth_counts() {
        EvidenceBuilder evidence = truth(1, 1, 0, 0).weak(0, 0, 1, 0).arm("scores", "rm", new int[] {1, 1, 0, 0});
        assertThat(evidence.value("scores", "rm", "accuracy").estimate()).isEqualTo(1);
        assertThat(evidence.againstRatings("scores", "rm", "agreement").estimate())
                .isEqualTo(1 / 4.0, EXACT);
    }

    @Test
    void against_ratings_the_weak_label_takes_the_place_of_truth() {
        EvidenceBuilder evidence = truth(1, 1, 0, 0).weak(0, 0, 1, 1).soft("scores", "rm", .8, .4, .4, .2);
        // Every pair turned round: 1 - 3.5/4.
        assertThat(evidence.againstRatings("scores", "rm", "auc").estimate()).isEqualTo(.5 / 4, EXACT);
        // (.8^2 + .4^2 + .6^2 + .8^2) / 4 = 1.8 / 4
        assertThat(evidence.againstRatings("scores", "rm", "brier").estimate()).isEqualTo(1.8 / 4, EXACT);
    }
}
