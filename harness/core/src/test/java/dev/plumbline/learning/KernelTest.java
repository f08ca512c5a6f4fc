package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.View;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    // Rows (1 2 0), (0 -1 3).
    private static final View.Dense DENSE = new View.Dense(2, 3, new float[] {1, 2, 0, 0, -1, 3});

    static Stream<Kernel> kernels() {
        return Stream.of(Kernel.of(DENSE), Kernel.of(Problems.sparse(DENSE)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void forward_adds_the_product_with_the_weights(Kernel kernel) {
        double[] z = {100, 100, 0, 0};
        kernel.forward(new int[] {9, 1, 0}, 1, 3, new double[] {1, 2, 10, 20, .5, .25}, 2, z);
        // Row 1: -10 + 1.5, -20 + .75; row 0: 1 + 20, 2 + 40.
        assertThat(z).containsExactly(91.5, 80.75, 21, 42);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void backward_adds_the_product_of_the_transpose(Kernel kernel) {
        double[] g = {0, 0, 0, 0, 0, 7};
        kernel.backward(new int[] {0, 1}, 0, 2, new double[] {1, 10, 2, 20}, 2, g);
        // Columns (1 0), (2 -1), (0 3) against (1 2) and (10 20).
        assertThat(g).containsExactly(1, 10, 0, 0, 6, 67);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squares_weight_the_squared_values(Kernel kernel) {
        double[] g = new double[3];
        kernel.squares(new int[] {0, 1}, 0, 2, new double[] {1, 2}, 1, g);
        assertThat(g).containsExactly(1, 4 + 2, 18);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dense_and_sparse_rows_give_the_same_bytes(long seed) {
        View.Dense dense = Problems.dense(seed, 37, 11);
        int[] rows = Problems.points(dense).first();
        double[] w = Problems.head(seed, 11 * 5, 2).weights();
        double[] one = new double[37 * 5];
        double[] other = new double[37 * 5];
        Kernel.of(dense).forward(rows, 0, 37, w, 5, one);
        Kernel.of(Problems.sparse(dense)).forward(rows, 0, 37, w, 5, other);
        assertThat(other).containsExactly(one);
        double[] g = new double[11 * 5];
        double[] h = new double[11 * 5];
        Kernel.of(dense).backward(rows, 0, 37, one, 5, g);
        Kernel.of(Problems.sparse(dense)).backward(rows, 0, 37, one, 5, h);
        assertThat(h).containsExactly(g);
    }

    @Test
    void no_rows_change_nothing() {
        double[] z = {5};
        Kernel.of(DENSE).forward(new int[] {0}, 1, 1, new double[3], 1, z);
        assertThat(z).containsExactly(5);
    }
}
