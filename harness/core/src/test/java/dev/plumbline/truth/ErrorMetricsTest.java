package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMetricsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void inherited_error_over_random_flips_is_paired_with_the_student_of_random_flips() {
        // Wrong weak labels on rows 2 to 5: the student copies three of them, the student of random flips one.
        EvidenceBuilder evidence = truth(1, 0, 1, 1, 0, 0)
                .weak(1, 0, 0, 0, 1, 1)
                .arm("student", "soft", new int[] {1, 0, 0, 0, 1, 0})
                .arm("random-flips", "", new int[] {0, 0, 1, 1, 0, 1});
        assertThat(evidence.value("student", "soft", "inherited-error-over-random-flips")
                        .estimate())
                .isEqualTo(3 / 4.0 - 1 / 4.0, EXACT);
        EvidenceBuilder without = truth(1, 0).weak(0, 1).arm("student", "soft", new int[] {1, 0});
        assertThat(without.measure("student", "soft", "inherited-error-over-random-flips"))
                .isEqualTo(new Measured.Undefined("there is no arm random-flips"));
    }

    @Test
    void by_chance_an_error_meets_a_wrong_label_only_where_it_is_on_the_same_class() {
        // Where the weak label is right, a is taken for b once and for c once in 4, b for a twice in 4.
        // Of the 4 wrong labels a is called b twice, a is called c once, b is called c once: 2/4 1/4 + 1/4 1/4 + 0.
        int[] y = {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1};
        int[] w = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2};
        int[] f = {0, 0, 1, 2, 1, 1, 0, 0, 1, 1, 2, 2};
        EvidenceBuilder evidence = truth(y).classes("a", "b", "c").weak(w).arm("student", "soft", f);
        assertThat(evidence.value("student", "soft", "chance-inherited-error").estimate())
                .isEqualTo(3 / 16.0, EXACT);
        assertThat(evidence.value("student", "soft", "inherited-error").estimate())
                .isEqualTo(1, EXACT);
    }

    @Test
    void chance_needs_right_weak_labels_of_every_class_that_is_labelled_wrongly() {
        EvidenceBuilder evidence = truth(1, 1, 0, 0).weak(0, 0, 0, 0).arm("student", "soft", new int[] {1, 0, 0, 0});
        assertThat(evidence.measure("student", "soft", "chance-inherited-error"))
                .isEqualTo(
                        new Measured.Undefined("no held-out example here has a right weak label of the class 'yes'"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_standard_error_of_chance_is_that_of_a_jackknife(long seed) {
        Draws draws = Draws.of(seed, "chance", 0);
        int n = 400;
        int[] y = IntStream.range(0, n).map(i -> draws.below(3)).toArray();
        int[] w = Arrays.stream(y)
                .map(k -> draws.uniform() < .7 ? k : draws.below(3))
                .toArray();
        int[] f = Arrays.stream(y)
                .map(k -> draws.uniform() < .6 ? k : draws.below(3))
                .toArray();
        double[] without = IntStream.range(0, n)
                .mapToDouble(left ->
                        chance(leave(y, left), leave(w, left), leave(f, left)).estimate())
                .toArray();
        double mean = Arrays.stream(without).average().orElseThrow();
        double jackknife = Math.sqrt(
                Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum() * (n - 1) / n);
        assertThat(chance(y, w, f).interval().standardError()).isEqualTo(jackknife, within(.02 * jackknife));
    }

    private static int[] leave(int[] all, int left) {
        return IntStream.range(0, all.length)
                .filter(i -> i != left)
                .map(i -> all[i])
                .toArray();
    }

    private static Measured.Value chance(int[] y, int[] w, int[] f) {
        return (Measured.Value) truth(y).classes("a", "b", "c")
                .weak(w)
                .arm("student", "soft", f)
                .only("student", Metric.CHANCE_INHERITED_ERROR);
    }

    /** Rows 0 to 5 are the transfer split, with wrong weak labels on 0 to 3; of rows 6 to 11 on 6 to 9. */
    private static EvidenceBuilder learned() {
        return truth(1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0)
                .transfer(6)
                .weakSoft(.2, .2, .9, .9, .9, .2, .2, .2, .9, .9, .9, .2)
                .soft("student", "soft", .2, .3, .8, .3, .9, .1, .3, .8, .2, .2, .9, .1);
    }

    @Test
    void memorisation_is_inherited_error_on_transfer_beyond_that_on_held_out() {
        // Copied on transfer: rows 0 1 2; on held-out: row 6.
        assertThat(learned()
                        .value("student", "soft", "inherited-error-on-transfer")
                        .estimate())
                .isEqualTo(3 / 4.0, EXACT);
        Measured.Value memorised = learned().value("student", "soft", "memorisation");
        assertThat(memorised.estimate()).isEqualTo(3 / 4.0 - 1 / 4.0, EXACT);
        assertThat(memorised.n()).isEqualTo(8);
        // Both variances are 3/4 1/4 / 4, with 4/3 for 4 clusters.
        assertThat(memorised.interval().standardError()).isEqualTo(Math.sqrt(2 * 3 / 64.0 * 4 / 3), within(1e-9));
    }

    @Test
    void misfit_is_the_divergence_of_the_predictions_from_the_soft_labels_on_either_split() {
        double same = 0;
        double wrongSure = .2 * Math.log(.2 / .8) + .8 * Math.log(.8 / .2);
        double ofNine = .9 * Math.log(.9 / .2) + .1 * Math.log(.1 / .8);
        double slight = .2 * Math.log(.2 / .3) + .8 * Math.log(.8 / .7);
        double last = .2 * Math.log(.2 / .1) + .8 * Math.log(.8 / .9);
        assertThat(learned().againstRatings("student", "soft", "misfit").estimate())
                .isEqualTo((slight + wrongSure + 2 * ofNine + same + last) / 6, EXACT);
        assertThat(learned()
                        .againstRatings("student", "soft", "agreement-on-transfer")
                        .estimate())
                .isEqualTo(5 / 6.0, EXACT);
        assertThat(learned()
                        .againstRatings("student", "soft", "misfit-on-transfer")
                        .estimate())
                .isGreaterThan(0);
    }

    @Test
    void without_a_transfer_split_nothing_is_said_of_it() {
        EvidenceBuilder evidence = truth(1, 0, 1).weak(0, 0, 1).arm("student", "soft", new int[] {1, 0, 1});
        assertThat(evidence.measure("student", "soft", "memorisation"))
                .isEqualTo(new Measured.Undefined("there is no transfer example here"));
    }

    @Test
    void confident_disagreement_says_how_often_and_who_is_right_over_all_seeds() {
        // Seed 1 parts with confidence on rows 0 (right), 1 (wrong); seed 2 on row 0 (right). Row 2 lacks confidence.
        List<String> classes = List.of("no", "yes");
        EvidenceBuilder evidence = truth(1, 0, 1, 0)
                .weak(0, 0, 0, 0)
                .arm(
                        "student",
                        "soft",
                        List.of(
                                Probabilities.ofSecond(classes, new double[] {.96, .99, .9, .1}),
                                Probabilities.ofSecond(classes, new double[] {.97, .5, .9, .1})));
        assertThat(evidence.againstRatings("student", "soft", "confident-disagreement")
                        .estimate())
                .isEqualTo((2 / 4.0 + 1 / 4.0) / 2, EXACT);
        Measured.Value right = evidence.value("student", "soft", "confident-disagreement-right");
        assertThat(right.estimate()).isEqualTo(2 / 3.0, EXACT);
        assertThat(right.n()).isEqualTo(2);
        assertThat(evidence.value("student", "soft", "confident-disagreement-weak-right")
                        .estimate())
                .isEqualTo(1 / 3.0, EXACT);
        assertThat(truth(1, 0)
                        .weak(1, 0)
                        .arm("student", "soft", new int[] {1, 0})
                        .measure("student", "soft", "confident-disagreement-right"))
                .isEqualTo(new Measured.Undefined("no held-out example here has a confident disagreement"));
    }

    /** The ceiling knows rows 0 to 5, is unsure on 6 and wrong on 7; the weak labels are unsure on 0, 1, 4 and 6. */
    private static EvidenceBuilder regions(int... student) {
        return truth(1, 1, 1, 1, 1, 1, 1, 1)
                .weakSoft(.6, .3, .9, .9, .7, .1, .6, .9)
                .arm("student", "soft", student)
                .soft("ceiling", "", .9, .8, .9, .8, .9, .9, .7, .1);
    }

    @Test
    void known_region_errors_are_those_on_what_the_ceiling_knows_where_the_weak_label_is_unsure() {
        // Errors on 0, 1, 2 of what the ceiling knows, and on 7: 2 of 3 where the weak label is unsure, against 3 of 6.
        EvidenceBuilder evidence = regions(0, 0, 0, 1, 1, 1, 1, 0);
        Measured.Value share = evidence.value("student", "soft", "known-region-error");
        assertThat(share.estimate()).isEqualTo(2 / 3.0, EXACT);
        assertThat(share.n()).isEqualTo(3);
        assertThat(evidence.value("student", "soft", "known-region-lift").estimate())
                .isEqualTo(2 / 3.0 - 3 / 6.0, EXACT);
    }

    @Test
    void three_quarters_are_not_known_and_are_unsure() {
        // The ceiling does not know row 0. Of the errors on the other four two are where the weak label is unsure.
        EvidenceBuilder evidence = truth(1, 1, 1, 1, 1)
                .weakSoft(.9, .75, .75, .9, .9)
                .arm("student", "soft", new int[5])
                .soft("ceiling", "", .75, .8, .8, .8, .8);
        assertThat(evidence.value("student", "soft", "known-region-error").estimate())
                .isEqualTo(2 / 4.0, EXACT);
    }

    @Test
    void what_is_known_and_where_the_arm_errs_is_paired_by_seed() {
        // Seed 0: all known, errors on 0 and 1. Seed 1: 2 and 3 known, errors on 2 and 3. All but 1 are unsure: 3 of 4.
        List<String> classes = List.of("no", "yes");
        EvidenceBuilder evidence = truth(1, 1, 1, 1)
                .weakSoft(.6, .9, .6, .3)
                .arm("student", "soft", new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0})
                .arm(
                        "ceiling",
                        "",
                        List.of(
                                Probabilities.ofSecond(classes, new double[] {.9, .9, .9, .9}),
                                Probabilities.ofSecond(classes, new double[] {.6, .6, .9, .9})));
        Measured.Value share = evidence.value("student", "soft", "known-region-error");
        assertThat(share.estimate()).isEqualTo(3 / 4.0, EXACT);
        assertThat(share.n()).isEqualTo(4);
        // Of 4 + 2 known ones 3 + 2 are unsure.
        assertThat(evidence.value("student", "soft", "known-region-lift").estimate())
                .isEqualTo(3 / 4.0 - 5 / 6.0, EXACT);
    }

    @Test
    void a_probability_of_95_per_cent_is_confident() {
        EvidenceBuilder evidence = truth(1, 1, 1, 1).weak(0, 0, 0, 1).soft("student", "soft", .95, .94, .5, .02);
        assertThat(evidence.againstRatings("student", "soft", "confident-disagreement")
                        .estimate())
                .isEqualTo(2 / 4.0, EXACT);
    }

    @Test
    void known_region_errors_need_errors_and_unsure_labels_and_a_ceiling() {
        assertThat(regions(1, 1, 1, 1, 1, 1, 0, 0).measure("student", "soft", "known-region-lift"))
                .isEqualTo(new Measured.Undefined("no held-out example here has an error on what the ceiling knows"));
        EvidenceBuilder sure = truth(1, 1, 1)
                .weak(0, 1, 0)
                .arm("student", "soft", new int[] {0, 0, 0})
                .arm("ceiling", "", new int[] {1, 1, 1});
        assertThat(sure.measure("student", "soft", "known-region-error"))
                .isEqualTo(new Measured.Undefined(
                        "no held-out example here has an unsure weak label where the ceiling knows"));
        assertThat(truth(1, 1)
                        .weak(0, 1)
                        .arm("student", "soft", new int[] {0, 0})
                        .measure("student", "soft", "known-region-error"))
                .isEqualTo(new Measured.Undefined("there is no ceiling"));
    }

    /** 30 % of one of two classes called the other, at random, and a forecast that knows the class and nothing else. */
    private static EvidenceBuilder oneSidedFlips(long seed) {
        Draws draws = Draws.of(seed, "flips", 0);
        int n = 2000;
        int[] y = IntStream.range(0, n).map(i -> draws.below(2)).toArray();
        int[] w = Arrays.stream(y)
                .map(k -> k == 1 && draws.uniform() < .3 ? 0 : k)
                .toArray();
        double[] forecast = IntStream.range(0, n)
                .mapToDouble(i -> .1 + .5 * y[i] + .01 * draws.uniform())
                .toArray();
        int[] folds = IntStream.range(0, n).map(i -> i % 5).toArray();
        return truth(y).transfer(n).weak(w).arm("random-flips", "", y).errors(forecast, folds);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void class_conditional_random_flips_are_not_predictable_within_the_class(long seed) {
        EvidenceBuilder evidence = oneSidedFlips(seed);
        Measured.Value within = evidence.value("weak", "", "error-predictability");
        assertThat(within.interval().low(.999)).isLessThan(.5);
        assertThat(within.interval().high(.999)).isGreaterThan(.5);

        // Over both classes at once the same forecast looks telling: (.5 + 1 .. ) P(class of a right label below).
        Court court = Court.of(
                evidence.build(),
                evidence.build().truth().open(IntStream.range(0, 2000).toArray()));
        int[] wrong = IntStream.range(0, 2000)
                .map(row -> court.weakWrong(row) ? 1 : 0)
                .toArray();
        Probabilities forecast = Probabilities.ofSecond(
                List.of("right", "wrong"),
                evidence.build().errors().orElseThrow().wrong());
        double uncorrected = new RankAuc(List.of("right", "wrong"), wrong)
                .of(forecast, new int[0], court.transfer())
                .value();
        assertThat(uncorrected).isEqualTo(.79, within(.03));
    }

    @Test
    void errors_are_compared_within_their_class_and_fold_and_weighted_by_their_number() {
        // Class 1, fold 0: wrong .9 .2, right .5: 1 and 0. Class 1, fold 1: wrong .1, right .3: 0.
        // Class 0, fold 0: wrong .6, right .4 .6: (1 + 1/2)/2. Class 0, fold 1 has no wrong label.
        EvidenceBuilder evidence = truth(1, 1, 1, 1, 1, 0, 0, 0, 0)
                .transfer(9)
                .clusters(0, 1, 2, 3, 4, 0, 5, 6, 7)
                .weak(0, 0, 1, 0, 1, 1, 0, 0, 0)
                .arm("random-flips", "", new int[9])
                .errors(new double[] {.9, .2, .5, .1, .3, .6, .4, .6, .8}, 0, 0, 0, 1, 1, 0, 0, 0, 1);
        Measured.Value auc = evidence.value("weak", "", "error-predictability");
        assertThat(auc.estimate()).isEqualTo((1 + 0 + 0 + .75) / 4, EXACT);
        assertThat(auc.n()).isEqualTo(8);
        // Mean 28/64. Contributions in 64ths, of the placements and, where wrong, of the weight: 8 + 1, -8 + 1, 0; -7,
        // 0; 5, 2, -2.
        // The first and the one of 5 are one cluster: squares 14^2 + 7^2 + 7^2 + 2^2 + 2^2, with 3/2 for 3 clusters of
        // wrong labels.
        assertThat(auc.interval().standardError()).isEqualTo(Math.sqrt(302 / 4096.0 * 3 / 2), EXACT);
    }

    @Test
    void a_forecast_of_0_is_a_forecast() {
        // Wrong 0 .5, right .2 .3: 0 and 1.
        EvidenceBuilder evidence = truth(1, 1, 1, 1, 1)
                .transfer(5)
                .weak(0, 0, 1, 1, 0)
                .arm("random-flips", "", new int[5])
                .errors(new double[] {0, .5, .2, .3, -1}, 0, 0, 0, 0, 0);
        Measured.Value auc = evidence.value("weak", "", "error-predictability");
        assertThat(auc.estimate()).isEqualTo((0 + 1) / 2.0, EXACT);
        assertThat(auc.n()).isEqualTo(4);
    }

    @Test
    void the_standard_error_of_predictability_is_that_of_a_jackknife() {
        Draws draws = Draws.of(9, "predictability", 0);
        int n = 300;
        int[] y = IntStream.range(0, n).map(i -> draws.below(2)).toArray();
        int[] w = Arrays.stream(y).map(k -> draws.uniform() < .3 ? 1 - k : k).toArray();
        double[] forecast = IntStream.range(0, n)
                .mapToDouble(i -> Math.min(.99, .3 * draws.uniform() + (w[i] == y[i] ? 0 : .15)))
                .toArray();
        double[] without = IntStream.range(0, n)
                .mapToDouble(left -> predictability(
                                leave(y, left),
                                leave(w, left),
                                IntStream.range(0, n)
                                        .filter(i -> i != left)
                                        .mapToDouble(i -> forecast[i])
                                        .toArray())
                        .estimate())
                .toArray();
        double mean = Arrays.stream(without).average().orElseThrow();
        double jackknife = Math.sqrt(
                Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum() * (n - 1) / n);
        assertThat(predictability(y, w, forecast).interval().standardError())
                .isEqualTo(jackknife, within(.05 * jackknife));
    }

    private static Measured.Value predictability(int[] y, int[] w, double[] forecast) {
        return truth(y).transfer(y.length)
                .weak(w)
                .arm("random-flips", "", y)
                .errors(forecast, new int[y.length])
                .value("weak", "", "error-predictability");
    }
}
