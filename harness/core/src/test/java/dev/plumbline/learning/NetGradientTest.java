package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetGradientTest {

    private static final double DECAY = .5;

    @ParameterizedTest
    @CsvSource({
        "1, 2, false, 5:0",
        "2, 2, false, 5:0",
        "3, 3, false, 5:0",
        "4, 2, true, 5:0",
        "5, 2, true, 5:4",
        "6, 3, false, 5:4",
        "7, 2, false, 0:0",
        "8, 3, true, 0:0"
    })
    void is_the_slope_of_the_loss(long seed, int classes, boolean paired, String layers) {
        View.Dense view = Problems.dense(seed, 12, 4);
        Inputs inputs = paired ? Problems.pairs(view) : Problems.points(view);
        Head head = Problems.head(seed, 12, classes);
        Net net = new Net(4, hidden(layers), CrossEntropy.outputs(classes));
        Draws draws = Draws.of(seed, "test-net", 0);
        double[] parameters = IntStream.range(0, net.size())
                .mapToDouble(i -> draws.gaussian())
                .toArray();
        int[] own = IntStream.range(0, 12).filter(i -> head.weights()[i] > 0).toArray();
        double[] gradient = new double[net.size()];
        new NetGradient(net, DECAY, inputs, Kernel.of(view, Precision.SINGLE), new TargetLoss(head), own.length)
                .at(parameters, own, 0, own.length, 0, gradient);
        for (int p = 0; p < parameters.length; p++) {
            double[] up = parameters.clone();
            up[p] += 1e-6;
            double[] down = parameters.clone();
            down[p] -= 1e-6;
            assertThat((loss(net, up, inputs, head) - loss(net, down, inputs, head)) / 2e-6)
                    .isEqualTo(gradient[p], within(1e-5));
        }
        assertThat(Arrays.stream(gradient).filter(g -> g == 0).count()).isLessThan(net.size() / 2);
    }

    /** The loss as written, in double: a slope by differences wants all digits. */
    private static double loss(Net net, double[] parameters, Inputs inputs, Head head) {
        View.Dense view = (View.Dense) inputs.view();
        int classes = head.target().classes();
        double[] predicted = new double[classes];
        double[] t = new double[classes];
        double sum = 0;
        double total = 0;
        for (int i = 0; i < inputs.size(); i++) {
            double[] scores = scores(net, parameters, view, inputs.first()[i]);
            double[] other =
                    inputs.paired() ? scores(net, parameters, view, inputs.second()[i]) : new double[scores.length];
            Arrays.setAll(scores, o -> scores[o] - other[o]);
            Logits.softmax(scores, predicted);
            head.target().pull(i, t, 0, t);
            total += head.weights()[i];
            for (int c = 0; c < classes; c++) {
                sum -= head.weights()[i] * t[c] * Math.log(predicted[c]);
            }
        }
        double squares = 0;
        for (int p = 0; p < parameters.length; p++) {
            squares += bias(net, p) ? 0 : parameters[p] * parameters[p];
        }
        return sum / total + DECAY / 2 * squares;
    }

    private static double[] scores(Net net, double[] parameters, View.Dense view, int row) {
        double[] in = new double[view.columns()];
        Arrays.setAll(in, j -> view.values()[row * view.columns() + j]);
        for (int layer = 0; layer < net.layers(); layer++) {
            double[] out = new double[net.units(layer)];
            for (int o = 0; o < out.length; o++) {
                out[o] = parameters[net.biases(layer) + o];
                for (int k = 0; k < in.length; k++) {
                    out[o] += in[k] * parameters[net.weights(layer) + o * in.length + k];
                }
                out[o] = layer + 1 < net.layers() ? Math.max(out[o], 0) : out[o];
            }
            in = out;
        }
        return in;
    }

    private static int[] hidden(String layers) {
        return Stream.of(layers.split(":"))
                .mapToInt(Integer::parseInt)
                .filter(units -> units > 0)
                .toArray();
    }

    private static boolean bias(Net net, int p) {
        return IntStream.range(0, net.layers()).anyMatch(layer -> p >= net.biases(layer) && p < net.weights(layer + 1));
    }

    @Test
    void one_unit_by_hand() {
        // Unit max(0, 2 x + 1) at x = 1 is 3; score -1 * 3 + 3 = 0, so p = 1/2 and the gradient by the score towards
        // the second class is -1/2. Output weight: -1/2 * 3; unit: -1/2 * -1; hidden weight: 1/2 * x.
        Inputs inputs = Problems.points(new View.Dense(1, 1, new float[] {1}));
        Head head = Problems.hard(new int[] {1}, 0);
        double[] gradient = new double[4];
        new NetGradient(
                        new Net(1, new int[] {1}, 1),
                        0,
                        inputs,
                        Kernel.of(inputs.view(), Precision.SINGLE),
                        new TargetLoss(head),
                        1)
                .at(new double[] {2, 1, -1, 3}, new int[] {0}, 0, 1, 0, gradient);
        assertThat(gradient).containsExactly(.5, .5, -1.5, -.5);
    }
}
