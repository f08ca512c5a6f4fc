package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LinearProbeTest {

    /** More rows than a part holds: 3 parts, with 1 MB to spare. */
    private static final int ROWS = 11_000;

    private static final int COLUMNS = 256;

    @Test
    void one_step_by_hand() {
        // The gradient is -.5 * 2 by the weight and -.5 by the intercept; Adam's first step is the rate times the sign.
        Inputs inputs = Problems.points(new View.Dense(1, 1, new float[] {2}));
        ModelSpec.Linear spec = new ModelSpec.Linear(Problems.PLACE, 1, 100, .001, 0);
        LinearModel model = (LinearModel) Problems.fit(spec, inputs, Problems.hard(new int[] {1}, 0));
        assertThat(model.weights()).containsExactly(new double[] {.001}, within(1e-10));
        assertThat(model.intercepts()).containsExactly(new double[] {.001}, within(1e-10));
        assertThat(model.scores(inputs.view())).containsExactly(new double[] {.003}, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 2, true", "3, 3, false"})
    void agrees_with_the_formulas_written_out(long seed, int classes, boolean paired) {
        View.Dense dense = Problems.dense(seed, 13, 3);
        Head head = Problems.head(seed, 13, classes);
        // Dense rows in single precision, compressed ones in double.
        LinearModel model = agrees(dense, paired, dense, head, 1e-6);
        agrees(Problems.sparse(dense), paired, dense, head, 1e-12);
        assertThat(Arrays.stream(model.weights()).map(Math::abs).max().orElseThrow())
                .isGreaterThan(.01);
    }

    private static LinearModel agrees(View view, boolean paired, View.Dense dense, Head head, double tolerance) {
        Inputs inputs = paired ? Problems.pairs(view) : Problems.points(view);
        LinearModel model = (LinearModel) Problems.fit(Problems.probe(4, 5), inputs, head);
        double[] expected = Reference.fit(inputs, dense, head, 4, 5, .01, 1e-4);
        int outputs = model.outputs();
        assertThat(model.weights()).containsExactly(Arrays.copyOf(expected, 3 * outputs), within(tolerance));
        assertThat(model.intercepts())
                .containsExactly(Arrays.copyOfRange(expected, 3 * outputs, 4 * outputs), within(tolerance));
        return model;
    }

    /** Adam on minibatches, example by example, for a view of one part. */
    private static final class Reference {

        static double[] fit(
                Inputs inputs, View.Dense view, Head head, int epochs, int batch, double rate, double decay) {
            int classes = head.target().classes();
            int outputs = classes == 2 ? 1 : classes;
            int columns = view.columns();
            int[] own = IntStream.range(0, inputs.size())
                    .filter(i -> head.weights()[i] > 0)
                    .toArray();
            int size = (columns + 1) * outputs;
            double[] p = new double[size];
            double[] mean = new double[size];
            double[] square = new double[size];
            int steps = epochs * ((own.length + batch - 1) / batch);
            int step = 0;
            for (int epoch = 0; epoch < epochs; epoch++) {
                int[] order = Draws.of(head.seed(), "mlp-order", epoch).permutation(own.length);
                for (int from = 0; from < own.length; from += batch) {
                    double[] g = new double[size];
                    double total = 0;
                    for (int k = from; k < Math.min(from + batch, own.length); k++) {
                        total += head.weights()[own[order[k]]];
                    }
                    for (int k = from; k < Math.min(from + batch, own.length); k++) {
                        int example = own[order[k]];
                        double[] x = new double[columns + 1];
                        for (int j = 0; j < columns; j++) {
                            x[j] = view.values()[inputs.first()[example] * columns + j];
                            x[j] -= inputs.paired() ? view.values()[inputs.second()[example] * columns + j] : 0;
                        }
                        x[columns] = inputs.paired() ? 0 : 1;
                        double[] logits = new double[classes];
                        for (int o = 0; o < outputs; o++) {
                            int c = classes - outputs + o;
                            logits[c] = x[columns] * p[columns * outputs + o];
                            for (int j = 0; j < columns; j++) {
                                logits[c] += x[j] * p[o * columns + j];
                            }
                        }
                        double all = Arrays.stream(logits).map(Math::exp).sum();
                        double[] t = new double[classes];
                        head.target().pull(example, t, 0, t);
                        for (int o = 0; o < outputs; o++) {
                            int c = classes - outputs + o;
                            double d = head.weights()[example] / total * (Math.exp(logits[c]) / all - t[c]);
                            for (int j = 0; j < columns; j++) {
                                g[o * columns + j] += d * x[j];
                            }
                            g[columns * outputs + o] += d * x[columns];
                        }
                    }
                    for (int q = 0; q < columns * outputs; q++) {
                        g[q] += decay * p[q];
                    }
                    double now = rate * .5 * (1 + Math.cos(Math.PI * step / steps));
                    step++;
                    for (int q = 0; q < size; q++) {
                        mean[q] = .9 * mean[q] + .1 * g[q];
                        square[q] = .999 * square[q] + .001 * g[q] * g[q];
                        double m = mean[q] / (1 - Math.pow(.9, step));
                        double v = square[q] / (1 - Math.pow(.999, step));
                        p[q] -= now * m / (Math.sqrt(v) + 1e-8);
                    }
                }
            }
            return p;
        }
    }

    /** Nothing but noise and a direction in the first two columns. */
    private static Inputs large(long seed) {
        return Problems.points(Problems.dense(seed, ROWS, COLUMNS));
    }

    private static List<String> json(Inputs inputs, List<Head> heads, int threads) {
        return Trainer.of(Problems.probe(2, 64)).fit(inputs, heads, threads).stream()
                .map(model -> JsonMapper.shared().writeValueAsString(model))
                .toList();
    }

    @Test
    void in_a_view_of_several_parts_too_a_head_is_its_own_in_any_company() {
        Inputs inputs = large(1);
        assertThat(Windows.of(inputs.view()).count()).isEqualTo(3);
        List<Head> heads = Problems.heads(1, 4, ROWS, 2);
        List<String> all = json(inputs, heads, 1);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(json(inputs, heads, 2)).isEqualTo(all);
        assertThat(json(inputs, heads, 4)).isEqualTo(all);
        assertThat(json(inputs, List.of(heads.get(2)), 1)).containsExactly(all.get(2));
        List<Model> turns = new NetTrainer(Problems.probe(2, 64), 1).fit(inputs, heads, 1);
        assertThat(turns.stream()
                        .map(model -> JsonMapper.shared().writeValueAsString(model))
                        .toList())
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 3, false", "3, 2, true", "4, 3, true"})
    void heads_with_one_order_walk_together_and_are_what_they_are_alone(long seed, int classes, boolean sparse) {
        View.Dense dense = Problems.dense(seed, 150, 9);
        Inputs inputs = Problems.points(sparse ? Problems.sparse(dense) : dense);
        Head one = Problems.head(seed, 150, classes);
        Target other = Problems.head(seed + 10, 150, classes).target();
        double[] fewer = one.weights().clone();
        fewer[IntStream.range(0, 150).filter(i -> fewer[i] > 0).findFirst().orElseThrow()] = 0;
        List<Head> heads = List.of(
                one,
                one.towards(new ConfidenceTarget(((FixedTarget) one.target()).labels(), .5, .2)),
                one.withSeed(99),
                one.towards(other),
                new Head(one.target(), fewer, seed));
        assertThat(JoinedCourses.of(heads.stream().map(NetFit.Course::of).toList()).stream()
                        .map(JoinedCourses::members)
                        .toList())
                .containsExactly(List.of(0, 1, 3), List.of(2), List.of(4));
        List<String> all = json(inputs, heads, 1);
        assertThat(all).doesNotHaveDuplicates();
        for (int h = 0; h < heads.size(); h++) {
            assertThat(json(inputs, List.of(heads.get(h)), 1)).containsExactly(all.get(h));
        }
    }

    /** Keeps the examples that it was asked for, in their order. */
    private record Recorder(List<Integer> examples) implements Target {

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public boolean constant() {
            return true;
        }

        @Override
        public void pull(int example, double[] prediction, double progress, double[] pull) {
            examples.add(example);
            pull[0] = 1;
            pull[1] = 0;
        }
    }

    @Test
    void an_epoch_goes_through_the_parts_one_after_another_each_example_once() {
        Inputs inputs = large(2);
        Recorder recorder = new Recorder(new ArrayList<>());
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, i -> i % 5 == 0 ? 0 : 1);
        Problems.fit(Problems.probe(2, 64), inputs, new Head(recorder, weights, 7));
        int own = ROWS / 5 * 4;
        assertThat(recorder.examples()).hasSize(2 * own);
        List<Integer> parts = new ArrayList<>();
        for (int epoch = 0; epoch < 2; epoch++) {
            List<Integer> seen = recorder.examples().subList(epoch * own, (epoch + 1) * own);
            assertThat(seen).doesNotHaveDuplicates().allMatch(i -> i % 5 != 0);
            int[] part = Windows.of(inputs.view()).at(epoch);
            List<Integer> visited = seen.stream().map(i -> part[i]).toList();
            assertThat(visited).isSorted().contains(0, 1, 2);
            assertThat(seen).isNotEqualTo(seen.stream().sorted().toList());
            parts.add(part[1]);
            parts.add(part[2]);
            parts.add(part[3]);
        }
        assertThat(parts.subList(0, 3)).as("parts of two epochs").isNotEqualTo(parts.subList(3, 6));
    }

    @Test
    void parts_hold_equally_many_rows() {
        int[] rows = new int[3];
        for (int part : Windows.of(large(3).view()).at(5)) {
            rows[part]++;
        }
        assertThat(rows).containsExactly(3667, 3667, 3666);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void is_as_accurate_as_the_converged_fit_on_an_easy_problem(long seed) {
        View.Dense view = Problems.dense(seed, 2000, 10);
        Inputs inputs = Problems.points(view);
        Head head = Problems.linear(view, seed);
        ModelSpec.Linear spec = new ModelSpec.Linear(Problems.PLACE, 30, 100, .01, 0);
        int[] labels = labels(head);
        double probe = right(Problems.fit(spec, inputs, head), inputs, labels);
        double converged = right(Problems.fit(Problems.logistic(1), inputs, head), inputs, labels);
        assertThat(converged).isBetween(.85, .95);
        assertThat(probe).isCloseTo(converged, within(.01));
    }

    private static int[] labels(Head head) {
        double[] pull = new double[2];
        return IntStream.range(0, head.weights().length)
                .map(i -> {
                    head.target().pull(i, pull, 0, pull);
                    return pull[1] > pull[0] ? 1 : 0;
                })
                .toArray();
    }

    private static double right(Model model, Inputs inputs, int[] labels) {
        int[] predicted = model.predict(inputs, Problems.NO_YES).hard();
        return IntStream.range(0, labels.length)
                .filter(i -> predicted[i] == labels[i])
                .mapToDouble(i -> 1.0 / labels.length)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stops_by_validation_and_keeps_the_best_epoch_while_others_go_on(long seed) {
        NoisyLesson noise = NoisyLesson.of(seed, 40);
        List<Head> heads = List.of(noise.stopped(2), noise.whole());
        List<Model> models = Trainer.of(Problems.probe(80, 8)).fit(noise.inputs(), heads, 1);
        assertThat(noise.loss(models.get(0))).isLessThan(noise.loss(models.get(1)) - .1);
    }
}
