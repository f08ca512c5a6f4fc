package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AUC, Brier score and log loss as scikit-learn has them. */
class ScoresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    static List<GoldenScores> goldens() throws IOException {
        return GoldenScores.all();
    }

    private static double estimate(GoldenScores golden, String metric) {
        return golden.evidence().value("scores", "rm", metric).estimate();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void scikit_learn_says_the_same(GoldenScores golden) {
        assertThat(estimate(golden, "brier")).isEqualTo(golden.brier(), EXACT);
        assertThat(estimate(golden, "log-loss")).isEqualTo(golden.logLoss(), EXACT);
        if (golden.classes() == 2) {
            assertThat(estimate(golden, "auc")).isEqualTo(golden.auc(), EXACT);
        } else {
            assertThat(golden.evidence().measure("scores", "rm", "auc"))
                    .isEqualTo(new Measured.Undefined("more than two classes"));
        }
    }

    /** ln(1e-15 / 2^-52) = 1.504877 nats more for every class that came though it was given the probability 0. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void scikit_learn_clips_less_by_default_and_so_counts_more_for_what_was_ruled_out(GoldenScores golden) {
        double more = 1.504877 * golden.ruledOut() / golden.truth().length;
        assertThat(golden.logLossByDefault() - estimate(golden, "log-loss")).isEqualTo(more, within(1e-6));
    }
}
