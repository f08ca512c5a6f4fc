package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    /** (1.644854 + .841621)^2. */
    private static final double Z = 6.182557;

    private static Power power(Metric metric, double bound, Design design) {
        return new Power(metric, bound, .95, design, Assumptions.STANDARD);
    }

    private static Design each(int items) {
        return new Design(items, items, 1, 1);
    }

    @Test
    void non_inferiority_with_margin_01_and_discordance_10_per_cent_needs_about_6_200_items() {
        // 6.182557 x .1 / .0001 = 6,182.6; the t test of as many needs a few more.
        int needed = power(Metric.GAIN, -.01, each(1000)).clusters(0).orElseThrow();
        assertThat(needed).isBetween(6_183, 6_190);
        assertThat(power(Metric.GAIN, -.01, each(needed)).at(0)).isEqualTo(.8, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        // metric, bound, alternative, variance of an item over the squared effect and share
        "DIVERGENCE, .1, .05, 99", // a quarter of the weak labels is wrong: (.25 - .0025)/.0025
        "GAIN, 0, .2, 4", // discordance at least the difference: (.2 - .04)/.04
        "EXCESS_INHERITED_ERROR, .1, 0, 160", // .1/.25 of those with a wrong weak label: .4/.01/.25
        "PGR, .2, .5, 93.3333", // .1 (1 - .2 + .04)/(.3 x .1)^2
    })
    void the_number_of_items_follows_from_the_closed_form(Metric metric, double bound, double alternative, double v) {
        double expected = Z * v;
        int needed = power(metric, bound, each(100)).clusters(alternative).orElseThrow();
        // The t test needs about t^2/2 = 1.4 more, divided by the share that is looked at.
        assertThat((double) needed).isBetween(expected, expected * 1.02 + 8);
    }

    @Test
    void clusters_of_several_raise_the_need_by_their_effect() {
        // 1 + 4 x .2 = 1.8 times as many items, in clusters of 5.
        Design fives = new Design(1000, 200, 5, 1);
        assertThat((double) power(Metric.GAIN, -.01, fives).clusters(0).orElseThrow())
                .isEqualTo(Z * 1000 * 1.8 / 5, within(5.0));
    }

    @Test
    void clusters_of_different_sizes_weigh_by_item() {
        // Clusters of 1, 1 and 4: (1 + 1 + 16)/6 = 3.
        Design design = Design.of(new int[] {0, 1, 2, 3, 4, 5}, new int[] {0, 1, 2, 2, 2, 2, 9}, 5);
        assertThat(design).isEqualTo(new Design(6, 3, 3, 5));
        assertThat(design.effect(.2)).isEqualTo(1.4, within(1e-12));
    }

    @Test
    void no_number_of_clusters_makes_up_for_seeds_that_vary() {
        // The seeds alone leave a standard error of .02/sqrt(5) = .009 for an effect of .01.
        Power few = power(Metric.GAIN, 0, new Design(100_000, 100_000, 1, 5));
        assertThat(few.clusters(.01)).isEmpty();
        // .01/sqrt(Z) = .004022: .0004/S + .0000009 = .00001617, so S = 26.2, and a little more for t.
        assertThat(few.seeds(.01).orElseThrow()).isBetween(27, 29);
    }

    @Test
    void the_detectable_effect_is_the_alternative_that_would_need_what_there_is() {
        assertThat(power(Metric.GAIN, -.01, each(6_186)).detectable(1).orElseThrow())
                .isEqualTo(0, within(1e-5));
        // Downwards: (1.644854 x .5 + .841621 sqrt(.4608 x .5392))/sqrt(1000) = .0393 from .5.
        assertThat(power(Metric.ACCURACY, .5, each(1000)).detectable(-1).orElseThrow())
                .isEqualTo(.5 - .0393, within(2e-4));
        assertThat(power(Metric.GAIN, .999, each(5)).detectable(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10", "100", "1000", "10000"})
    void power_rises_with_the_effect_and_at_the_bound_is_the_error_rate(int items) {
        Power power = power(Metric.GAIN, 0, each(items));
        assertThat(power.at(0)).isEqualTo(.05, within(.01));
        assertThat(power.at(.01)).isLessThan(power.at(.012));
    }

    @Test
    void metrics_without_a_closed_form_are_not_foreseen() {
        assertThat(power(Metric.BRIER, .2, each(100)).foreseen()).isFalse();
    }

    @Test
    void where_the_interval_is_wilsons_the_bound_has_its_own_standard_error() {
        // (1.644854 sqrt(.9 x .1) + .841621 sqrt(.95 x .05))^2/.05^2 = (.493456 + .183429)^2/.0025 = 183.3; with the
        // standard
        // error of .95 alone it would be 117.5.
        int needed = power(Metric.ACCURACY, .9, each(100)).clusters(.95).orElseThrow();
        assertThat(needed).isBetween(183, 186);
    }

    @Test
    void near_its_end_a_share_varies_less_over_seeds() {
        // (.05 x .95)/(.15 x .85) = .0475/.1275 of the seeds' variance at the bound.
        Variance few = Variance.of(Metric.INHERITED_ERROR, .05, .15, Assumptions.STANDARD)
                .orElseThrow();
        assertThat(few.ofSeed()).isEqualTo(.0004 * .0475 / .1275, within(1e-12));
        assertThat(power(Metric.INHERITED_ERROR, .15, new Design(7200, 7200, 1, 5))
                        .at(.05))
                .isGreaterThan(.99);
    }

    @Test
    void what_two_trained_arms_add_to_the_variance_over_seeds_follows_from_the_bound() {
        // At .5: .1 (1 - .5 + .25) by item, .0004 (1 + .25) by seed; of two arms that vary alike 2 x .0004.
        Variance pgr = Variance.of(Metric.PGR, .6, .5, Assumptions.STANDARD).orElseThrow();
        assertThat(pgr.ofItem()).isEqualTo(.075, within(1e-12));
        assertThat(pgr.ofSeed()).isEqualTo(.0005, within(1e-12));
        Variance excess = Variance.of(Metric.EXCESS_INHERITED_ERROR, .2, .1, Assumptions.STANDARD)
                .orElseThrow();
        assertThat(excess.ofSeed()).isEqualTo(.0008, within(1e-12));
    }

    @Test
    void two_clusters_leave_one_degree_of_freedom() {
        // t = 6.3138 at .95: 6.3138 (1 - 1/4)/sqrt(1 + 39.863/2) = 1.035, which a normal variable exceeds with .150.
        assertThat(power(Metric.GAIN, 0, each(2)).at(0)).isEqualTo(.150, within(.001));
    }

    @Test
    void a_plan_counts_the_examples_of_the_clusters_that_it_asks_for() {
        String plan = sentence(gate("gain").atLeast(-.01).alternative(0), new Design(1000, 250, 4, 1));
        Matcher needed = Pattern.compile("needs ([\\d,]+) examples in ([\\d,]+) clusters")
                .matcher(plan);
        assertThat(needed.find()).as(plan).isTrue();
        int clusters = Integer.parseInt(needed.group(2).replace(",", ""));
        // 1 + 3 x .2 = 1.6 times 6,183 examples, in clusters of 4.
        assertThat((double) clusters).isEqualTo(Z * 1000 * 1.6 / 4, within(5.0));
        assertThat(Integer.parseInt(needed.group(1).replace(",", ""))).isEqualTo(4 * clusters);
    }

    @Test
    void a_recovered_gap_must_be_stable_too() {
        // The gap .1 with variance .1 - .01 over 60 items is 2.58 standard errors: stable with a chance of .72.
        assertThat(power(Metric.PGR, 0, each(60)).at(3)).isEqualTo(.72, within(.02));
        assertThat(power(Metric.PGR, 0, each(600)).at(3)).isEqualTo(1, within(1e-6));
    }

    @Test
    void a_rare_class_raises_the_need_of_what_weighs_classes_alike() {
        Assumptions rare = new Assumptions(.75, .1, .2, .02, .1, .1);
        // 1/(4 x .1 x .9) = 2.7778 times as many.
        Variance balanced = Variance.of(Metric.BALANCED_ACCURACY, .8, .7, rare).orElseThrow();
        assertThat(balanced.ofItem()).isEqualTo(.16 / .36, within(1e-12));
        // Q1 - A^2 = .026667, Q2 - A^2 = .071111; the greater falls to the rare class: .711111 + .02963.
        Variance area = Variance.of(Metric.AUC, .8, .7, rare).orElseThrow();
        assertThat(area.ofItem()).isEqualTo(.740741, within(1e-6));
    }

    private static String sentence(GateBuilder gate, Design design) {
        Gate built = gate.build();
        MetricKey key = new MetricKey("student", "soft", built.sliceName(), built.metric(), Against.TRUTH);
        return GatePlan.of(built, key, design, Assumptions.STANDARD).sentence();
    }

    @Test
    void a_plan_is_a_sentence() {
        // Standard error .01, one of it from the bound: the power is that of z above 1.645 - 1 = .645, so .259.
        assertThat(sentence(gate("gain").atLeast(-.01).alternative(0), each(1000)))
                .isEqualTo(
                        "student/soft: gain at least -.01: 1,000 examples in 1,000 clusters, 1 seed; decides with power"
                                + " .8 from .0149 up; at the alternative 0 the power is .25, and .8 needs 6,184 examples"
                                + " in 6,184 clusters");
        // (1.644854 sqrt(.3 x .7) + .841621 sqrt(.35 x .65))^2/.05^2 = 533.8 with a wrong weak label, four times as
        // many in all.
        assertThat(sentence(gate("inherited-error").atMost(.3).expectFail().alternative(.35), each(1000)))
                .isEqualTo(
                        "student/soft: inherited-error at most .3 (expected to fail): 1,000 examples in 1,000 clusters, 1"
                                + " seed; decides with power .8 from .3737 up; at the alternative .35 the power is .52, and .8"
                                + " needs 2,141 examples in 2,141 clusters");
    }

    @Test
    void seeds_may_be_what_is_needed() {
        assertThat(sentence(gate("gain").atLeast(0).alternative(.01), new Design(100_000, 100_000, 1, 5)))
                .isEqualTo("student/soft: gain at least 0: 100,000 examples in 100,000 clusters, 5 seeds; decides with"
                        + " power .8 from .0274 up; at the alternative .01 the power is .24, and .8 needs 28 seeds with"
                        + " these clusters; more clusters alone are not enough");
        assertThat(sentence(gate("gain").atLeast(0).alternative(.02), new Design(1000, 1000, 1, 5)))
                .endsWith(
                        "; at the alternative .02 the power is .41, and .8 needs more seeds and more clusters: no number of"
                                + " one alone is enough");
        assertThat(sentence(gate("gain").atLeast(0).alternative(.03), new Design(1000, 1000, 1, 5)))
                .isEqualTo(
                        "student/soft: gain at least 0: 1,000 examples in 1,000 clusters, 5 seeds; decides with power .8"
                                + " from .0345 up; at the alternative .03 the power is .69, and .8 needs 2,184 examples in 2,184"
                                + " clusters, or 10 seeds with these clusters");
    }

    @Test
    void without_an_alternative_a_plan_says_what_to_write() {
        assertThat(sentence(gate("gain").atLeast(0), each(1000)))
                .isEqualTo(
                        "student/soft: gain at least 0: 1,000 examples in 1,000 clusters, 1 seed; decides with power .8"
                                + " from .0249 up; declare an"
                                + " alternative (alternative: VALUE, above 0) to learn how many clusters decide it");
        assertThat(sentence(gate("gain").atLeast(0).expectFail(), each(1000)))
                .isEqualTo("student/soft: gain at least 0 (expected to fail): 1,000 examples in 1,000 clusters, 1 seed;"
                        + " decides with power .8 from -.0249 down; declare an alternative (alternative: VALUE, below 0)"
                        + " to learn how many clusters decide it");
        assertThat(sentence(gate("gain").atLeast(.999), each(5)))
                .isEqualTo(
                        "student/soft: gain at least .999: 5 examples in 5 clusters, 1 seed; no value is far enough from"
                                + " the bound to be decided with power .8; declare an alternative (alternative: VALUE, above .999)"
                                + " to learn how many clusters decide it");
    }

    @Test
    void what_cannot_be_planned_is_said_to_be() {
        assertThat(sentence(gate("brier").atMost(.2), each(1000)))
                .isEqualTo(
                        "student/soft: brier at most .2: 1,000 examples in 1,000 clusters, 1 seed; the variance of brier"
                                + " does not follow from the design, so plan it by a pilot run");
        assertThat(sentence(gate("gain").atLeast(0), new Design(5, 1, 5, 1)))
                .isEqualTo(
                        "student/soft: gain at least 0: 5 examples in 1 cluster, 1 seed, and nothing is decided by fewer"
                                + " than 2 clusters");
    }

    @Test
    void a_truth_that_errs_takes_its_part_off_the_distance() {
        // .05 from the bound .02 are taken off: (.05/.03)^2 times as many.
        int exact = power(Metric.ACCURACY, .7, each(1000)).clusters(.75).orElseThrow();
        int erring =
                power(Metric.ACCURACY, .7, each(1000).erring(20)).clusters(.75).orElseThrow();
        assertThat(erring / (double) exact).isEqualTo(25 / 9.0, within(.01));
        assertThat(power(Metric.ACCURACY, .7, each(1000).erring(20)).clusters(.72))
                .isEmpty();
        assertThat(power(Metric.ACCURACY, .7, each(1000).erring(20))
                        .detectable(1)
                        .orElseThrow())
                .isEqualTo(power(Metric.ACCURACY, .7, each(1000)).detectable(1).orElseThrow() + .02, within(.001));
    }

    @ParameterizedTest
    @CsvSource({
        // metric, true value, bound, of 2 % wrong: see TruthShift
        "ACCURACY, .9, .7, .02",
        "ACCURACY, .01, 0, .01",
        "AGREEMENT, .9, .7, 0",
        "TIES, .1, .2, 0",
        "DIVERGENCE, .1, .2, .04",
        "GAIN, .1, 0, .04",
        "GAP, .1, 0, .04",
        // t = .02/.25 = .08: .7 - .7/1.08 = .05185 and .7 - .62/.92 = .02609; from below .7 - .62... of 1 - .3
        "INHERITED_ERROR, .7, .5, .0518519",
        "INHERITED_ERROR, .3, .5, .0518519",
        "CORRECTED_ERROR, .2, .1, .0695652",
        // t = .02/.75, of 1 - .1: .9 t/(1 + t)
        "NEW_ERROR, .1, .2, .0233766",
        // .08 (1 + .1)/1.08 = .0815 and .08 (1 - .1)/.92 = .0783
        "EXCESS_INHERITED_ERROR, .1, 0, .0814815",
        // .02/(.5 - .02)/2
        "BALANCED_ACCURACY, .85, .7, .0208333",
        // .85 - (.2125 - .01)/.25
        "AUC, .85, .7, .04",
        // .04 (1 + .2) and .02/.48 (1 + .2)
        "PGR, .5, .2, .048",
        "PGR_BALANCED_ACCURACY, .5, .2, .05",
    })
    void wrong_truth_moves_a_number_as_far_as_it_would_be_widened(
            Metric metric, double value, double bound, double shift) {
        assertThat(new TruthShift(.02, Assumptions.STANDARD).of(metric, value, bound))
                .isEqualTo(shift, within(1e-6));
        assertThat(new TruthShift(0, Assumptions.STANDARD).of(metric, value, bound))
                .isZero();
    }

    @Test
    void where_all_of_a_part_may_be_wrong_nothing_is_known_of_it() {
        TruthShift shift = new TruthShift(.3, Assumptions.STANDARD);
        assertThat(shift.of(Metric.INHERITED_ERROR, .7, .5)).isEqualTo(.7, within(1e-12));
        assertThat(new TruthShift(.5, Assumptions.STANDARD).of(Metric.BALANCED_ACCURACY, .8, .7))
                .isEqualTo(.8, within(1e-12));
        assertThat(new TruthShift(.5, Assumptions.STANDARD).of(Metric.AUC, .8, .7))
                .isEqualTo(.8, within(1e-12));
    }

    @Test
    void a_slice_may_hold_all_of_the_wrong_truth() {
        assertThat(each(100).erring(20).wrong()).isEqualTo(.2);
        assertThat(each(10).erring(20).wrong()).isEqualTo(1);
    }

    @Test
    void a_gate_against_ratings_is_planned_as_if_truth_did_not_err() {
        Gate gate = gate("agreement").atLeast(.7).alternative(.75).build();
        MetricKey key = new MetricKey("student", "soft", "all", "agreement", Against.RATINGS);
        assertThat(GatePlan.of(gate, key, each(1000).erring(20), Assumptions.STANDARD))
                .isEqualTo(GatePlan.of(gate, key, each(1000), Assumptions.STANDARD));
    }
}
