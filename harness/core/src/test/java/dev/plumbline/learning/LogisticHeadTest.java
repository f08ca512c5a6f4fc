package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.View;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticHeadTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 3", "4, 3"})
    void the_fit_is_where_the_objective_has_no_slope(long seed, int classes) {
        View.Dense view = Problems.dense(seed, 40, 3);
        Head head = Problems.head(seed, 40, classes);
        Inputs inputs = Problems.points(view);
        LinearModel model = (LinearModel) Problems.fit(Problems.logistic(.3), inputs, head);
        for (int p = 0; p < model.weights().length; p++) {
            double[] up = moved(model.weights(), p, 1e-5);
            double[] down = moved(model.weights(), p, -1e-5);
            double slope =
                    (objective(view, head, up, model.intercepts()) - objective(view, head, down, model.intercepts()))
                            / 2e-5;
            assertThat(slope).isEqualTo(0, within(1e-8));
            // Not because the objective is flat: a step of 0.1 raises it by more than the penalty's .3 / 2 * .1^2.
            assertThat(objective(view, head, moved(model.weights(), p, .1), model.intercepts()))
                    .isGreaterThan(objective(view, head, model.weights(), model.intercepts()) + .0015);
        }
    }

    private static double[] moved(double[] weights, int p, double by) {
        double[] moved = weights.clone();
        moved[p] += by;
        return moved;
    }

    /** The objective as written, by plain loops. */
    private static double objective(View.Dense view, Head head, double[] weights, double[] intercepts) {
        int classes = head.target().classes();
        int outputs = intercepts.length;
        double[] t = new double[classes];
        double sum = .3 / 2 * Arrays.stream(weights).map(w -> w * w).sum();
        for (int i = 0; i < view.rows(); i++) {
            double[] logits = new double[classes];
            for (int o = 0; o < outputs; o++) {
                int c = classes - outputs + o;
                logits[c] = intercepts[o];
                for (int j = 0; j < view.columns(); j++) {
                    logits[c] += view.values()[i * view.columns() + j] * weights[o * view.columns() + j];
                }
            }
            double all = Math.log(Arrays.stream(logits).map(Math::exp).sum());
            head.target().pull(i, t, 0, t);
            for (int c = 0; c < classes; c++) {
                sum += head.weights()[i] * t[c] * (all - logits[c]);
            }
        }
        return sum;
    }
}
