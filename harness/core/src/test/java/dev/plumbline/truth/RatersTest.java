package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatersTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static Measured of(EvidenceBuilder evidence, String metric, Against against) {
        return evidence.measure("raters", "", "all", metric, against);
    }

    private static Value value(EvidenceBuilder evidence, String metric, Against against) {
        return (Value) of(evidence, metric, against);
    }

    private static EvidenceBuilder evidence(String truth, String... said) {
        return Said.evidence(Said.of("ny", said), Said.truth("ny", truth));
    }

    /** Ten raters; of the first four items at least nine agree, wrongly on the third; the sixth has one rating. */
    private static EvidenceBuilder ten() {
        return evidence("ynyynn", "yyyyyyyyyn", "nnnnnnnnnn", "nnnnnnnnny", "yyyyyyyyyy", "nnnnnnnnyy", "y.........");
    }

    @Test
    void a_consensus_is_nine_of_ten_and_is_wrong_where_the_truth_is_not_with_it() {
        Value consensus = value(ten(), "consensus", Against.RATINGS);
        assertThat(consensus.estimate()).isEqualTo(4 / 5.0, EXACT);
        assertThat(consensus.n()).isEqualTo(5);
        Value wrong = value(ten(), "consensus-wrong", Against.TRUTH);
        assertThat(wrong.estimate()).isEqualTo(1 / 4.0, EXACT);
        assertThat(wrong.n()).isEqualTo(4);
    }

    @Test
    void a_task_may_say_from_where_on_raters_agree() {
        PanelSpec eight = new PanelSpec(PanelSpec.STANDARD.place(), .8, List.of(.9));
        EvidenceBuilder asked = ten().asking(eight);
        assertThat(value(asked, "consensus", Against.RATINGS).estimate()).isEqualTo(1, EXACT);
        assertThat(value(asked, "consensus-wrong", Against.TRUTH).estimate()).isEqualTo(1 / 5.0, EXACT);
    }

    @Test
    void without_a_consensus_none_is_wrong_and_one_rater_makes_none() {
        assertThat(of(evidence("yn", "yn", "ny"), "consensus-wrong", Against.TRUTH))
                .isEqualTo(new Undefined("no held-out example here has a consensus"));
        assertThat(of(evidence("yn", "y.", ".n"), "consensus", Against.RATINGS))
                .isEqualTo(new Undefined("no held-out example here has ratings by two raters"));
        assertThat(of(evidence("yn", "..", ".."), "rater-accuracy", Against.TRUTH))
                .isEqualTo(new Undefined("no held-out example here has a rating"));
    }

    @Test
    void raters_agree_by_pairs_and_are_right_by_heads() {
        // Pairs that agree: of three raters 1 of 3, of two 1 of 1 and 0 of 1.
        EvidenceBuilder evidence = evidence("ynyn", "yyn", "n.n", ".yn", "..y");
        Value agreement = value(evidence, "rater-agreement", Against.RATINGS);
        assertThat(agreement.estimate()).isEqualTo((1 / 3.0 + 1 + 0) / 3, EXACT);
        assertThat(agreement.n()).isEqualTo(3);
        // Right: 2 of 3, 2 of 2, 1 of 2, 0 of 1.
        assertThat(value(evidence, "rater-accuracy", Against.TRUTH).estimate())
                .isEqualTo((2 / 3.0 + 1 + .5 + 0) / 4, EXACT);
    }

    @Test
    void errors_are_as_correlated_as_they_depart_from_each_raters_own_rate_together() {
        // Both wrong on the first, the first rater alone on the second: departures (1/2, 3/4), (1/2, -1/4), (-1/2,
        // -1/4) twice.
        EvidenceBuilder evidence = evidence("yyyy", "nn", "ny", "yy", "yy");
        double rho = 1 / 1.75;
        assertThat(value(evidence, "error-correlation", Against.TRUTH).estimate())
                .isEqualTo(rho, EXACT);
        assertThat(value(evidence, "effective-raters", Against.TRUTH).estimate())
                .isEqualTo(2 / (1 + rho), EXACT);
    }

    @Test
    void errors_that_the_class_explains_are_no_correlation_given_the_truth() {
        // Both always wrong where the truth is n: nothing departs from a rate.
        assertThat(of(evidence("yynn", "yy", "yy", "yy", "yy"), "error-correlation", Against.TRUTH))
                .isEqualTo(new Undefined("no rater is wrong on one example and right on another of the same class"));
        assertThat(of(evidence("yynn", "yy", "yy", "nn", "nn"), "effective-raters", Against.TRUTH))
                .isEqualTo(new Undefined("no held-out example here has a rater who errs"));
    }

    @Test
    void raters_who_all_err_at_once_are_one_rater() {
        EvidenceBuilder evidence = evidence("yyyyy", "nnn", "yyy", "yyy", "nnn", "yyy");
        Value rho = value(evidence, "error-correlation", Against.TRUTH);
        assertThat(rho.estimate()).isEqualTo(1, EXACT);
        assertThat(rho.interval().low(.95)).isBetween(-.5, .9);
        Value effective = value(evidence, "effective-raters", Against.TRUTH);
        assertThat(effective.estimate()).isEqualTo(1, EXACT);
        assertThat(effective.interval().low(.95)).isEqualTo(1, EXACT);
        assertThat(effective.interval().high(.95)).isGreaterThan(1.1).isFinite();
    }

    @Test
    void errors_that_cancel_out_leave_no_effective_number() {
        // One of two errs on every item, in turn.
        assertThat(of(evidence("yyyy", "yn", "ny", "yn", "ny"), "effective-raters", Against.TRUTH))
                .isEqualTo(new Undefined(
                        "the errors of the raters of an example cancel out, so their mean does not vary at all"));
    }

    @Test
    void an_effective_number_has_the_ends_of_the_correlation_the_other_way_round() {
        EffectiveInterval interval = new EffectiveInterval(10, new StudentInterval(.25, .25, 1e9));
        assertThat(interval.low(.6827)).isEqualTo(10 / 5.5, within(1e-3));
        assertThat(interval.high(.6827)).isEqualTo(10, within(5e-3));
        assertThat(interval.high(.99)).isInfinite();
    }

    @Test
    void the_bias_floor_counts_leads_beyond_chance_less_those_by_chance() {
        // Three of twenty items with 9 or 10 of 10 wrong; one with 8, which chance alone may give.
        String[] said = Collections.nCopies(20, "yyyyyyyyyy").toArray(String[]::new);
        said[0] = "nnnnnnnnny";
        said[1] = "nnnnnnnnnn";
        said[2] = "ynnnnnnnnn";
        said[3] = "nnnnnnnnyy";
        Value floor = value(evidence("y".repeat(20), said), "bias-floor", Against.TRUTH);
        double size = 11 / 1024.0;
        assertThat(floor.estimate()).isEqualTo((3 / 20.0 - size) / (1 - size), EXACT);
        assertThat(floor.interval().low(.9)).isBetween(0.0, .141);
    }

    @Test
    void the_bias_floor_is_0_where_nothing_leads_and_undefined_where_nothing_could() {
        Value none = value(evidence("yyy", "yyyyyy", "yyyyyy", "yyyynn"), "bias-floor", Against.TRUTH);
        assertThat(none.estimate()).isZero();
        assertThat(none.interval().low(.95)).isZero();
        assertThat(of(evidence("yyy", "nnnn", "nnnn", "yynn"), "bias-floor", Against.TRUTH))
                .isEqualTo(new Undefined(
                        "no held-out example here has ratings enough for a lead that is more than chance"));
    }

    @Test
    void a_sign_test_takes_nine_of_ten_all_of_five_and_more_than_there_are_of_four() {
        SignTest test = new SignTest(.05);
        assertThat(test.least(10)).isEqualTo(9);
        assertThat(test.size(10)).isEqualTo(11 / 1024.0, EXACT);
        assertThat(test.least(5)).isEqualTo(5);
        assertThat(test.size(5)).isEqualTo(1 / 32.0, EXACT);
        assertThat(test.least(4)).isEqualTo(5);
        assertThat(test.size(4)).isZero();
        assertThat(test.size(0)).isZero();
        // A level that is met exactly is met.
        assertThat(new SignTest(1 / 32.0).least(5)).isEqualTo(5);
    }

    @Test
    void labels_are_surer_than_right_where_they_are_wrong_together() {
        // Shares 1, .9, .9 and a tie: confidence (1 + .9 + .9 + .5)/4; right: 1, 1, 0, 1/2.
        PanelRatings ratings = Said.of("ny", "yyyyyyyyyy", "nnnnnnnnny", "nnnnnnnnny", "nnnnnyyyyy");
        EvidenceBuilder evidence = Said.evidence(ratings, 1, 0, 1, 1);
        Value confidence = evidence.againstRatings("weak", "", "confidence");
        assertThat(confidence.estimate()).isEqualTo(3.3 / 4, EXACT);
        assertThat(evidence.value("weak", "", "overconfidence").estimate()).isEqualTo(3.3 / 4 - 2.5 / 4, EXACT);
        assertThat(evidence.measure("weak", "", "confidence-where-wrong"))
                .isEqualTo(new Undefined("only 1 cluster here has a wrong label; an interval needs at least 2"));
        EvidenceBuilder worse = Said.evidence(ratings, 1, 1, 1, 1);
        Value wrong = worse.value("weak", "", "confidence-where-wrong");
        assertThat(wrong.estimate()).isEqualTo(.9, EXACT);
        assertThat(wrong.n()).isEqualTo(2);
    }

    @Test
    void a_panel_is_measured_on_every_slice_and_nobody_else_is_by_its_metrics() {
        EvidenceBuilder evidence = ten().slice("kind=a", 0, 1, 2).slice("kind=b", 3, 4, 5);
        assertThat(((Value) evidence.measure("raters", "", "kind=a", "consensus-wrong", Against.TRUTH)).estimate())
                .isEqualTo(1 / 3.0, EXACT);
        assertThat(((Value) evidence.measure("raters", "", "kind=b", "consensus", Against.RATINGS)).estimate())
                .isEqualTo(.5, EXACT);
        assertThat(Evaluation.of(evidence.build()).measurements().all())
                .filteredOn(m -> m.key().arm().equals("raters")
                        && m.key().slice().equals("kind=a")
                        && m.key().axis().isEmpty())
                .extracting(m -> m.key().metric() + " " + m.key().against().label())
                .containsExactly(
                        "krippendorff-alpha ratings",
                        "fleiss-kappa ratings",
                        "rater-agreement ratings",
                        "consensus ratings",
                        "consensus-wrong truth",
                        "rater-accuracy truth",
                        "error-correlation truth",
                        "effective-raters truth",
                        "bias-floor truth");
    }

    @Test
    void agreement_is_of_held_out_examples_alone_and_counts_a_cluster_once() {
        // The first two, which disagree, are the transfer split; each pair of the rest is a cluster.
        PanelRatings ratings = Said.of("ny", "yn", "yn", "yy", "yy", "nn", "nn");
        EvidenceBuilder evidence =
                Said.evidence(ratings, 1, 1, 1, 1, 0, 0).transfer(2).clusters(0, 0, 1, 1, 2, 2);
        Value agreement = value(evidence, "rater-agreement", Against.RATINGS);
        assertThat(agreement.estimate()).isEqualTo(1, EXACT);
        assertThat(agreement.n()).isEqualTo(4);
        assertThat(agreement.clusters()).isEqualTo(2);
    }
}
