package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Alarm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would tell of each way in which raters err, and what sharing their errors does to agreement. */
class RatersTest {

    private static final List<String> CORRELATIONS = List.of("0", "0.25", "0.5", "0.75", "0.9", "1");

    /** The power of every alarm of a kind that there is. */
    private static Stream<Double> power(String error, Against against) {
        return Arrays.stream(Alarm.values())
                .filter(alarm -> alarm.against() == against)
                .flatMap(alarm -> value(
                        "raters-" + error,
                        new MetricKey("alarm", alarm.label(), "all", "power", against, "error", error)));
    }

    private static Stream<Double> value(String task, MetricKey key) {
        Measured measured =
                SuiteRun.task(task).measurements().find(key).orElseThrow(() -> new AssertionError(task + ": " + key));
        return measured instanceof Measured.Value value ? Stream.of(value.estimate()) : Stream.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "popular-falsehood",
                "expert-falsehood",
                "unopened-citations",
                "diffuse-harm",
                "late-cost",
                "marketed-as-fun",
                "sycophancy",
                "length",
                "confident-tone",
                "formatting",
                "offer-or-threat",
                "hidden-dimension"
            })
    void no_alarm_by_ratings_tells_of_an_error_that_all_raters_share_and_one_by_truth_does(String error) {
        assertThat(power(error, Against.RATINGS)).hasSize(6).allMatch(power -> power < .4);
        assertThat(power(error, Against.TRUTH)).hasSize(6).anyMatch(power -> power > .8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam", "adversarial"})
    void ratings_tell_of_raters_who_do_not_look_or_lie(String error) {
        assertThat(power(error, Against.RATINGS))
                .filteredOn(power -> power > .8)
                .hasSizeGreaterThan(4);
    }

    private static List<Double> along(String arm, String method, String metric, Against against) {
        return CORRELATIONS.stream()
                .flatMap(step -> value(
                        "raters-shared-errors",
                        new MetricKey(arm, method, "all", metric, against, "correlation", step)))
                .toList();
    }

    @Test
    void agreement_and_confidence_rise_with_the_correlation_of_errors_while_accuracy_falls() {
        assertThat(along("raters", "", "krippendorff-alpha", Against.RATINGS))
                .hasSize(6)
                .isSorted();
        assertThat(along("aggregation", "dawid-skene", "confidence", Against.RATINGS))
                .hasSize(6)
                .isSorted();
        assertThat(along("raters", "", "consensus-wrong", Against.TRUTH))
                .hasSize(6)
                .isSorted();
        assertThat(along("aggregation", "dawid-skene", "accuracy", Against.TRUTH))
                .hasSize(6)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
