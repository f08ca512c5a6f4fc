package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.AtCorrelation;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figure that the product is for: as the errors of raters correlate more, raters agree more and every aggregation is surer, and
 * none is more often right.
 */
class CorrelationSweepTest {

    private static final double[] CORRELATIONS = {0, .25, .5, .75, 1};
    private static final double[] ERRORS = {.3, .3};
    private static final Place PLACE = Place.of("task.yaml", 1);

    private static final List<Aggregation> WAYS =
            List.of(new Aggregation.Majority(PLACE), new Aggregation.DawidSkene(PLACE, .01, 1000));

    private static List<Measurement> swept(long seed, int items, int raters) {
        List<AtCorrelation> sweep = new ArrayList<>();
        int[] truth = {};
        for (double correlation : CORRELATIONS) {
            // One name, so that truth and luck are the same at every correlation.
            SimulatedPanels panel = new SimulatedPanels("sweep", items, 1, raters, 0, .5, ERRORS, correlation);
            SimulatedPanels.Drawn drawn = panel.draw(seed, 0);
            truth = drawn.truth();
            sweep.add(new AtCorrelation(
                    correlation,
                    drawn.ratings(),
                    // one rater cannot be held against another
                    WAYS.stream()
                            .limit(raters)
                            .map(way -> way.of(drawn.ratings(), seed))
                            .toList()));
        }
        PanelRatings first = sweep.get(0).ratings();
        PanelLabels labels = new PanelLabels(
                first,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sweep.get(0).aggregated(),
                sweep);
        Evidence evidence = EvidenceBuilder.truth(truth)
                .classes("n", "y")
                .weak(Votes.of(first).shares())
                .panel(labels)
                .build();
        return Evaluation.of(evidence).measurements().all();
    }

    private static double[] along(List<Measurement> all, String arm, String method, Metric metric) {
        return all.stream()
                .filter(m -> m.key().axis().equals("correlation"))
                .filter(m -> m.key().arm().equals(arm) && m.key().method().equals(method))
                .filter(m -> m.key().metric().equals(metric.label()))
                .mapToDouble(m -> ((Value) m.measured()).estimate())
                .toArray();
    }

    private static void rises(double[] along) {
        for (int i = 1; i < along.length; i++) {
            assertThat(along[i]).isGreaterThan(along[i - 1]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreement_and_confidence_rise_to_1_and_accuracy_falls_to_that_of_one_rater(long seed) {
        List<Measurement> all = swept(seed, 400, 7);
        double[] alpha = along(all, "raters", "", Metric.KRIPPENDORFF_ALPHA);
        rises(alpha);
        rises(along(all, "raters", "", Metric.FLEISS_KAPPA));
        rises(along(all, "raters", "", Metric.CONSENSUS));
        assertThat(alpha[4]).isEqualTo(1, within(1e-12));

        double[] majority = along(all, "aggregation", "majority", Metric.ACCURACY);
        double[] one = along(all, "raters", "", Metric.RATER_ACCURACY);
        assertThat(majority[0]).isBetween(.8, .95);
        assertThat(majority[4]).isEqualTo(one[4], within(1e-12)).isBetween(.6, .78);

        for (String method : List.of("majority", "dawid-skene")) {
            double[] accuracy = along(all, "aggregation", method, Metric.ACCURACY);
            double[] confidence = along(all, "aggregation", method, Metric.CONFIDENCE);
            double[] whereWrong = along(all, "aggregation", method, Metric.CONFIDENCE_WHERE_WRONG);
            double[] over = along(all, "aggregation", method, Metric.OVERCONFIDENCE);
            assertThat(accuracy[4]).isLessThan(accuracy[0] - .05);
            assertThat(confidence[4]).isGreaterThan(.99).isGreaterThan(confidence[0] + .03);
            assertThat(whereWrong[4]).isGreaterThan(.99).isGreaterThan(whereWrong[0] + .15);
            assertThat(over[4]).isGreaterThan(.2);
        }
        rises(along(all, "aggregation", "majority", Metric.CONFIDENCE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_needs_truth_tells_how_many_raters_there_really_are(long seed) {
        List<Measurement> all = swept(seed, 400, 7);
        double[] rho = along(all, "raters", "", Metric.ERROR_CORRELATION);
        double[] effective = along(all, "raters", "", Metric.EFFECTIVE_RATERS);
        for (int i = 0; i < CORRELATIONS.length; i++) {
            assertThat(rho[i]).isEqualTo(CORRELATIONS[i], within(.1));
        }
        assertThat(effective[0]).isBetween(5.0, 9.5);
        assertThat(effective[4]).isEqualTo(1, within(1e-12));
        // Where all err at once, a consensus is everywhere and as often wrong as one rater.
        double[] wrong = along(all, "raters", "", Metric.CONSENSUS_WRONG);
        assertThat(wrong[0]).isLessThan(.1);
        assertThat(wrong[4]).isBetween(.22, .4);
    }

    @Test
    void every_metric_of_the_raters_is_a_point_at_every_correlation_and_every_aggregation_is() {
        List<Measurement> all = swept(1, 60, 3);
        List<String> points = all.stream()
                .map(Measurement::key)
                .filter(key -> key.axis().equals("correlation") && key.step().equals("0.25"))
                .map(key -> key.arm() + "/" + key.method() + " " + key.metric() + " "
                        + key.against().label())
                .toList();
        assertThat(points)
                .startsWith("raters/ krippendorff-alpha ratings", "raters/ fleiss-kappa ratings")
                .endsWith(
                        "aggregation/dawid-skene accuracy truth",
                        "aggregation/dawid-skene accuracy-ties-shared truth",
                        "aggregation/dawid-skene confidence ratings",
                        "aggregation/dawid-skene overconfidence truth",
                        "aggregation/dawid-skene confidence-where-wrong truth")
                .hasSize(new Plan(Shape.POINTWISE, List.of(), true)
                                .measures(Arm.RATERS)
                                .size()
                        + 10)
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(m -> m.key().step()).distinct()).contains("0", "0.25", "0.5", "0.75", "1");
    }

    @Test
    void a_point_without_a_value_has_a_reason() {
        List<Measurement> all = swept(1, 60, 1);
        assertThat(all.stream()
                        .filter(m -> m.key().axis().equals("correlation"))
                        .filter(m -> m.key().metric().equals("krippendorff-alpha"))
                        .map(Measurement::measured))
                .hasSize(5)
                .containsOnly(new Undefined("no held-out example here has ratings by two raters"));
    }
}
