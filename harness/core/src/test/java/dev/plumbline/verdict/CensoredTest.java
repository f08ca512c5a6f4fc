package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.TurnoverInterval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gate on a number of which it is known only that it is at least so much. */
class CensoredTest {

    /** Followed up to 3 nats; Z never falls to 1.645. */
    private static final TurnoverInterval NONE =
            new TurnoverInterval(new double[] {0, 1, 2, 3}, new double[] {6, 5, 4, 3}, 1e9, 1, true);

    /** The same, but Z falls to 1.645 at 2.678. */
    private static final TurnoverInterval UNSURE =
            new TurnoverInterval(new double[] {0, 1, 2, 3}, new double[] {6, 5, 4, .527}, 1e9, 1, true);

    private static GateResult hold(GateBuilder gate, TurnoverInterval interval) {
        Measured.Value value = new Measured.Value(3, interval, 200, 200, 1);
        MetricKey key = new MetricKey("student", "soft", "all", "gold-turnover", Against.TRUTH);
        return Verdict.hold(
                        List.of(gate.build()),
                        Measurements.of(List.of(new Measurement(key, value))),
                        History.NONE,
                        LocalDate.EPOCH)
                .get(0);
    }

    @Test
    void passes_at_least_what_was_followed_without_finding_it() {
        GateResult result = hold(gate("gold-turnover").atLeast(2), NONE);
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.sentence())
                .isEqualTo(
                        "student/soft: gold-turnover is at least 3.0000 (one-sided 95 % lower bound 3.0000), required at"
                                + " least 2");
    }

    @Test
    void decides_nothing_beyond_that() {
        assertThat(hold(gate("gold-turnover").atLeast(3.5), NONE).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(hold(gate("gold-turnover").atMost(3.5), NONE).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void decides_nothing_where_the_search_was_no_longer_sure() {
        assertThat(hold(gate("gold-turnover").atLeast(2.6), UNSURE).outcome()).isEqualTo(Outcome.PASS);
        assertThat(hold(gate("gold-turnover").atLeast(2.7), UNSURE).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void fails_at_most_less_than_what_was_followed() {
        GateResult result = hold(gate("gold-turnover").atMost(2), NONE);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.sentence())
                .isEqualTo(
                        "student/soft: gold-turnover is at least 3.0000 (one-sided 95 % lower bound 3.0000), required at"
                                + " most 2");
    }
}
