package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointTrainerTest {

    private static final View.Dense VIEW = Problems.dense(5, 60, 3);
    private static final int[] ROWS = IntStream.range(0, 60).toArray();

    private static PointTrainer trainer(View view) {
        return new PointTrainer(view, IntStream.range(0, view.rows()).toArray(), 2);
    }

    private static PointHead head(double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return new PointHead(values, weights, 4, 4);
    }

    private static double[] noisy(long seed) {
        Draws draws = Draws.of(seed, "test", 0);
        double[] values = new double[60];
        Arrays.setAll(values, i -> 2 * VIEW.values()[3 * i] - VIEW.values()[3 * i + 1] + 10 + draws.gaussian());
        return values;
    }

    private static LinearModel linear(Model model) {
        return (LinearModel) model;
    }

    @Test
    void a_ridge_of_one_column_is_the_covariance_over_the_variance_plus_the_penalty() {
        // x -1, 0, 1, y 1, 2, 6: centred products 5, squares 2; w = 5 / (2 + 3) = 1, b = 3
        View.Dense view = new View.Dense(3, 1, new float[] {-1, 0, 1});
        LinearModel model = linear(trainer(view)
                .ridge(List.of(head(new double[] {1, 2, 6})), 3)
                .get(0));

        assertThat(model.weights()[0]).isCloseTo(1, offset(1e-9));
        assertThat(model.intercepts()[0]).isCloseTo(3, offset(1e-9));
    }

    /** The normal equations: the residuals' product with each column is the penalty times its weight, and they sum to 0. */
    @Test
    void a_ridge_meets_its_normal_equations() {
        double[] values = noisy(1);
        LinearModel model = linear(trainer(VIEW).ridge(List.of(head(values)), 2).get(0));
        double[] scores = model.scores(VIEW);

        for (int j = 0; j < 3; j++) {
            int column = j;
            double product = IntStream.of(ROWS)
                    .mapToDouble(i -> (values[i] - scores[i]) * VIEW.values()[3 * i + column])
                    .sum();
            assertThat(product).isCloseTo(2 * model.weights()[j], offset(1e-6));
        }
        assertThat(IntStream.of(ROWS).mapToDouble(i -> values[i] - scores[i]).sum())
                .isCloseTo(0, offset(1e-6));
    }

    @Test
    void two_levels_of_ordinal_are_a_logistic_fit_with_an_intercept() {
        double[] values = noisy(2);
        int[] labels = IntStream.of(ROWS).map(i -> values[i] > 10 ? 1 : 0).toArray();
        double[] levels =
                Arrays.stream(labels).mapToDouble(label -> label == 1 ? 5 : -2).toArray();

        LinearModel ordinal =
                linear(trainer(VIEW).ordinal(List.of(head(levels)), 1.5).get(0));
        LinearModel logistic =
                linear(Problems.fit(Problems.logistic(1.5), Problems.points(VIEW), Problems.hard(labels, 0)));

        for (int j = 0; j < 3; j++) {
            assertThat(ordinal.weights()[j]).isCloseTo(logistic.weights()[j], offset(1e-7));
        }
        assertThat(ordinal.intercepts()).containsExactly(0);
    }

    @Test
    void ordinal_asks_for_the_order_of_the_levels_only() {
        double[] levels = Arrays.stream(noisy(3))
                .map(v -> Math.min(3, Math.max(0, Math.round((v - 8) / 2))))
                .toArray();
        double[] stretched = Arrays.stream(levels).map(v -> v * v * v - 100).toArray();

        assertThat(linear(trainer(VIEW).ordinal(List.of(head(stretched)), 1).get(0))
                        .weights())
                .containsExactly(
                        linear(trainer(VIEW).ordinal(List.of(head(levels)), 1).get(0))
                                .weights());
    }

    /** At the minimum no weight can be moved for the better: the penalised loss rises by a step either way. */
    @Test
    void ordinal_is_at_its_minimum() {
        double[] levels = Arrays.stream(noisy(4))
                .map(v -> Math.min(2, Math.max(0, Math.round((v - 8) / 2))))
                .toArray();
        LinearModel model =
                linear(trainer(VIEW).ordinal(List.of(head(levels)), 1).get(0));
        double least = best(model.weights(), levels);

        for (int j = 0; j < 3; j++) {
            for (double step : new double[] {-.01, .01}) {
                double[] moved = model.weights().clone();
                moved[j] += step;
                assertThat(best(moved, levels)).isGreaterThan(least);
            }
        }
    }

    /** The least penalised loss of given weights, over a grid of thresholds that is then refined. */
    private static double best(double[] weights, double[] levels) {
        double[] scores = new LinearModel(1, 3, weights, new double[1], Precision.DOUBLE).scores(VIEW);
        CumulativeLogit loss =
                new CumulativeLogit(Arrays.stream(levels).mapToInt(v -> (int) v).toArray(), 3);
        double[] own = {0, 0};
        double value = loss(loss, scores, own);
        for (double width = 2; width > 1e-7; width /= 2) {
            for (boolean moved = true; moved; ) {
                moved = false;
                for (int p = 0; p < 2; p++) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        double[] tried = own.clone();
                        tried[p] += sign * width;
                        double at = loss(loss, scores, tried);
                        if (at < value) {
                            value = at;
                            own = tried;
                            moved = true;
                        }
                    }
                }
            }
        }
        return value + Arrays.stream(weights).map(w -> w * w / 2).sum();
    }

    private static double loss(CumulativeLogit loss, double[] scores, double[] own) {
        return IntStream.of(ROWS)
                .mapToDouble(i -> loss.value(i, scores[i], own))
                .sum();
    }

    @Test
    void the_unit_of_the_ratings_is_that_of_the_rewards() {
        double[] values = noisy(5);
        double[] other = Arrays.stream(values).map(v -> 100 * v - 7).toArray();
        for (boolean net : new boolean[] {false, true}) {
            double[] scores = fit(net, values).scores(VIEW);
            double[] scaled = fit(net, other).scores(VIEW);
            for (int i = 0; i < 60; i++) {
                assertThat(scaled[i]).isCloseTo(100 * scores[i] - 7, offset(1e-3));
            }
        }
    }

    private static Model fit(boolean net, double[] values) {
        List<PointHead> heads = List.of(head(values));
        return net
                ? trainer(VIEW)
                        .net(heads, new ModelSpec.Mlp(Problems.PLACE, 8, 30, 8, .01, 0))
                        .get(0)
                : trainer(VIEW).ridge(heads, 1).get(0);
    }

    @Test
    void a_net_learns_the_numbers() {
        double[] values = noisy(6);
        double[] scores = fit(true, values).scores(VIEW);
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = IntStream.of(ROWS)
                .mapToDouble(i -> Math.pow(values[i] - mean, 2))
                .sum();
        double left = IntStream.of(ROWS)
                .mapToDouble(i -> Math.pow(values[i] - scores[i], 2))
                .sum();

        assertThat(left).isLessThan(.3 * spread);
    }

    @Test
    void a_model_does_not_depend_on_its_batch_mates() {
        PointHead one = head(noisy(7));
        double[] half = new double[60];
        Arrays.fill(half, 0, 30, 1);
        PointHead other = new PointHead(noisy(8), half, 9, 9);

        assertThat(linear(trainer(VIEW).ridge(List.of(other, one), 1).get(1)).weights())
                .containsExactly(
                        linear(trainer(VIEW).ridge(List.of(one), 1).get(0)).weights());
        assertThat(linear(new PointTrainer(VIEW, ROWS, 1)
                                .ridge(List.of(other, one), 1)
                                .get(0))
                        .weights())
                .containsExactly(
                        linear(trainer(VIEW).ridge(List.of(other), 1).get(0)).weights());
    }
}
