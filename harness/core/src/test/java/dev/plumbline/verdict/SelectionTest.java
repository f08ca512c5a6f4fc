package dev.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.StudentInterval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static Measurement scores(String name, String metric, double estimate) {
        return new Measurement(
                new MetricKey("scores", name, MetricKey.ALL, metric, Against.TRUTH),
                new Measured.Value(estimate, new StudentInterval(estimate, .01, 1e6), 100, 100, 1));
    }

    private static Gate best(Gate gate) {
        return gate.selecting(Gate.Select.BEST, gate.confidence());
    }

    private static GateResult held(Gate gate, Measurement... all) {
        return Verdict.hold(List.of(best(gate)), Measurements.of(List.of(all)), History.NONE, LocalDate.EPOCH)
                .get(0);
    }

    @Test
    void the_best_of_ten_is_held_at_995() {
        Measurement[] all = new Measurement[10];
        for (int i = 0; i < 10; i++) {
            all[i] = scores("m" + i, "accuracy", i == 7 ? .72 : .6);
        }
        GateResult result =
                held(GateBuilder.gate("accuracy").arm("scores").atLeast(.7).build(), all);

        // .72 - 1.645 * .01 = .7036 would pass alone; .72 - 2.576 * .01 = .6942 does not
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.key().method()).isEqualTo("m7");
        assertThat(result.sentence())
                .isEqualTo("scores/m7: accuracy is .7200 (one-sided 99.5 % lower bound .6942), required at least .7;"
                        + " declare an alternative to learn how many clusters would decide it; the best of 10 candidates,"
                        + " held as such");
    }

    @Test
    void of_a_loss_the_least_is_best() {
        GateResult result = held(
                GateBuilder.gate("log-loss").arm("scores").atMost(.9).build(),
                scores("a", "log-loss", .8),
                scores("b", "log-loss", .6));
        assertThat(result.key().method()).isEqualTo("b");
        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void a_single_candidate_is_held_as_always() {
        Gate gate = GateBuilder.gate("accuracy").arm("scores").atLeast(.7).build();
        assertThat(held(gate, scores("a", "accuracy", .72)).gate().confidence()).isEqualTo(.95);
    }
}
