package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedErrorsTest {

    private static List<Measurement> at(String method, double correlation, Measured confidence, Measured accuracy) {
        String step = Double.toString(correlation);
        return List.of(
                point("aggregation", method, "confidence", Against.RATINGS, "correlation", step, confidence),
                point("aggregation", method, "accuracy", Against.TRUTH, "correlation", step, accuracy));
    }

    private static Measurement alpha(double correlation, Measured measured) {
        String step = Double.toString(correlation);
        return point("raters", "", "krippendorff-alpha", Against.RATINGS, "correlation", step, measured);
    }

    private static Measured about(double value) {
        return value(value, value - 0.02, value + 0.02);
    }

    private static List<SharedErrors> shared(List<Measurement> measurements) {
        return SharedErrors.of(Samples.findings(measurements));
    }

    private static String sentence(List<Measurement> first, Measured alpha0, List<Measurement> last, Measured alpha1) {
        List<Measurement> all = new ArrayList<>(first);
        all.addAll(last);
        all.add(alpha(0, alpha0));
        all.add(alpha(1, alpha1));
        return shared(all).get(0).sentence();
    }

    private static List<Measurement> ds(double correlation, double confidence, double accuracy) {
        return at("dawid-skene", correlation, about(confidence), about(accuracy));
    }

    @Test
    void agreement_that_rises_while_accuracy_falls_is_no_evidence() {
        assertThat(sentence(ds(0, 0.781, 0.842), about(0.312), ds(1, 0.994, 0.72), about(0.918)))
                .isEqualTo(
                        "As the raters' errors become shared (correlation 0 to 1), agreement (krippendorff-alpha) rises"
                                + " from .31 to .92 and the confidence of dawid-skene from .78 to .99, while its accuracy"
                                + " falls from .84 to .72: agreement and confidence are no evidence here.");
    }

    @Test
    void agreement_that_rises_while_accuracy_stays_is_no_evidence_either() {
        assertThat(sentence(ds(0, 0.9, 0.75), about(0.3), ds(1, 0.91, 0.76), about(0.9)))
                .isEqualTo(
                        "As the raters' errors become shared (correlation 0 to 1), agreement (krippendorff-alpha) rises"
                                + " from .30 to .90, while its accuracy does not clearly change, from .75 to .76: agreement is no"
                                + " evidence here.");
    }

    @Test
    void agreement_that_rises_with_accuracy_goes_with_truth() {
        assertThat(sentence(ds(0, 0.7, 0.6), about(0.3), ds(1, 0.9, 0.9), about(0.9)))
                .isEqualTo(
                        "As the raters' errors become shared (correlation 0 to 1), agreement (krippendorff-alpha) rises"
                                + " from .30 to .90 and the confidence of dawid-skene from .70 to .90, and its accuracy"
                                + " rises from .60 to .90: agreement and confidence go with truth here.");
    }

    @Test
    void agreement_that_does_not_rise_is_not_said_to_mislead() {
        assertThat(sentence(ds(0, 0.9, 0.9), about(0.5), ds(1, 0.9, 0.6), about(0.51)))
                .isEqualTo(
                        "As the raters' errors become shared (correlation 0 to 1), agreement (krippendorff-alpha) does"
                                + " not clearly change, from .50 to .51 and the confidence of dawid-skene does not clearly"
                                + " change, at .90, and its accuracy falls from .90 to .60: these figures do not show agreement to"
                                + " mislead.");
    }

    private static String legend(double confidence, double accuracy) {
        List<Measurement> all = new ArrayList<>(ds(0, 0.9, 0.9));
        all.addAll(ds(1, confidence, accuracy));
        return String.join(
                " ", shared(all).get(0).chart(new Footnotes("task-1")).legend());
    }

    @Test
    void the_picture_is_lined_where_it_is_surer_than_right_and_says_by_how_much() {
        assertThat(legend(0.99, 0.72)).contains("lined: surer than right, at last by 27 points");
        assertThat(legend(0.7, 0.72)).doesNotContain("lined");
    }

    @Test
    void an_axis_that_does_not_begin_at_0_is_said_not_to() {
        assertThat(legend(0.99, 0.72)).endsWith("the axis goes from .6 to 1.1, without 0");
        assertThat(legend(0.99, 0.01)).doesNotContain("without 0");
    }

    @Test
    void two_degrees_are_needed() {
        List<Measurement> one = new ArrayList<>(ds(0, 0.9, 0.9));
        one.addAll(at("dawid-skene", 1, about(0.9), undefined("no example is rated")));

        assertThat(shared(one).get(0).sentence())
                .isEqualTo("How accurate dawid-skene is as the raters' errors become shared was measured at"
                        + " fewer than two degrees.");
    }

    @Test
    void dawid_and_skene_come_first_and_the_others_in_their_order() {
        List<Measurement> all = new ArrayList<>(at("majority", 0, about(0.8), about(0.7)));
        all.addAll(at("mace", 0, about(0.8), about(0.7)));
        all.addAll(ds(0, 0.8, 0.7));

        assertThat(shared(all).stream().map(shared -> shared.accuracy().key().method()))
                .containsExactly("dawid-skene", "majority", "mace");
    }

    @Test
    void without_a_correlation_there_is_no_picture() {
        assertThat(shared(List.of(Samples.all("weak", "", "accuracy", Against.TRUTH, about(0.7)))))
                .isEmpty();
    }
}
