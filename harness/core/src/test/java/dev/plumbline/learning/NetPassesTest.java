package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetPassesTest {

    private static double[] numbers(long seed, int n) {
        Draws draws = Draws.of(seed, "test-numbers", n);
        return IntStream.range(0, n).mapToDouble(i -> draws.gaussian()).toArray();
    }

    private static NetPasses passes(Net net, View view, int most) {
        return new NetPasses(net, Kernel.of(view, Precision.SINGLE), most);
    }

    @Test
    void two_layers_by_hand() {
        // Units max(0, x + 1) and max(0, -x): at x = 2 they are 3 and 0, at x = -3 0 and 3; scores 2 a - b + .5.
        Net net = new Net(1, new int[] {2}, 1);
        double[] parameters = {1, -1, 1, 0, 2, -1, .5};
        NetPasses passes = passes(net, new View.Dense(2, 1, new float[] {2, -3}), 2);
        double[] scores = new double[2];
        passes.forward(new int[] {0, 1}, 2, parameters, scores);
        assertThat(scores).containsExactly(6.5, -2.5);
        // With slopes 1 and 10: units on bring their weight back, so 2 from the first row's and -10 from the second's.
        double[] gradient = new double[7];
        passes.backward(new int[] {0, 1}, 2, parameters, new double[] {1, 10}, gradient);
        assertThat(gradient).containsExactly(2 * 2, -10 * -3, 2, -10, 3, 10 * 3, 11);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_row_scores_the_same_alone_and_among_others(long seed) {
        View.Dense view = Problems.dense(seed, 150, 5);
        Net net = new Net(5, new int[] {19, 6}, 3);
        double[] parameters = numbers(seed, net.size());
        double[] together = new double[150 * 3];
        passes(net, view, 150).forward(IntStream.range(0, 150).toArray(), 150, parameters, together);
        NetPasses few = passes(net, view, 7);
        for (int row = 0; row < 150; row++) {
            double[] alone = new double[3];
            few.forward(new int[] {row}, 1, parameters, alone);
            assertThat(alone).containsExactly(Arrays.copyOfRange(together, row * 3, row * 3 + 3));
        }
    }
}
