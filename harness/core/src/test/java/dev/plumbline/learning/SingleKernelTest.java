package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleKernelTest {

    private static List<Kernel> kernels(View.Dense view) {
        return List.of(
                new PlainSingles(view), Kernels.choice("vector").singles().apply(view));
    }

    /** As many rows, each of these values, and 0 behind them. */
    private static View.Dense rows(int count, int columns, float... values) {
        float[] all = new float[count * columns];
        for (int r = 0; r < count; r++) {
            System.arraycopy(values, 0, all, r * columns, values.length);
        }
        return new View.Dense(count, columns, all);
    }

    /** What is added to a start of .5, for four rows of the same values together and for one. */
    private static void scores(float[] row, double[] w, double expected) {
        View.Dense view = rows(4, row.length, row);
        for (Kernel kernel : kernels(view)) {
            double[] z = {.5, .5, .5, .5};
            kernel.forward(new int[] {0, 1, 2, 3}, 0, 4, w, 1, z);
            assertThat(z).containsOnly(.5 + expected);
            double[] one = {.5};
            kernel.forward(new int[] {9, 2}, 1, 2, w, 1, one);
            assertThat(one).containsExactly(.5 + expected);
        }
    }

    private static double[] filled(int n, DoubleUnaryOperator number) {
        return IntStream.range(0, n).mapToDouble(number::applyAsDouble).toArray();
    }

    @Test
    void a_score_is_summed_in_sixteen_lanes_of_floats_and_these_in_double() {
        // Columns 0 and 16 share a lane, where 1 is less than half a unit in the last place of 1e8; the 1 of column 8
        // meets 1e8 in double.
        float[] row = new float[17];
        row[0] = 1e8f;
        row[1] = -1e8f;
        row[8] = 1;
        row[16] = 1;
        scores(row, filled(17, j -> 1), 1);
    }

    @Test
    void weights_and_products_are_rounded_to_float() {
        // (1 + 2^-23)^2 less 1 is 2^-22 and 2^-46, which a fused sum would keep; 2^-40 is no part of a float near 1.
        float[] row = new float[17];
        row[0] = -1;
        row[16] = 1 + 0x1p-23f;
        double[] w = filled(17, j -> 1);
        w[16] = 1 + 0x1p-23 + 0x1p-40;
        scores(row, w, 0x1p-22);
    }

    @Test
    void a_gradient_is_summed_in_float_over_128_rows_and_these_sums_in_double() {
        // 2^24 + 1 is no float: the ones of the first block are lost, that of row 129 is not.
        View.Dense view = rows(129, 3, 1, 2, 0);
        int[] all = IntStream.range(0, 129).toArray();
        double[] d = filled(129, i -> i == 0 ? 0x1p24 : 1);
        for (Kernel kernel : kernels(view)) {
            double[] g = {.25, 0, 7};
            kernel.backward(all, 0, 129, d, 1, g);
            assertThat(g).containsExactly(0x1p24 + 1.25, 0x1p25 + 2, 7);
        }
    }

    private static double[] numbers(long seed, int n) {
        Draws draws = Draws.of(seed, "test-numbers", n);
        return filled(n, i -> draws.gaussian());
    }

    /** Scores and gradients of some rows, added to numbers drawn from a seed. */
    private record Sums(double[] scores, double[] gradients) {

        static Sums of(Kernel kernel, int columns, int m, int[] rows, long seed) {
            double[] z = numbers(seed + 1, rows.length * m);
            double[] g = numbers(seed + 2, m * columns);
            kernel.forward(rows, 0, rows.length, numbers(seed, m * columns), m, z);
            kernel.backward(rows, 0, rows.length, numbers(seed + 3, rows.length * m), m, g);
            return new Sums(z, g);
        }
    }

    private static void compare(long seed, int columns, int m) {
        View.Dense view = Problems.dense(seed, 23, columns);
        Draws draws = Draws.of(seed, "test-rows", m);
        int[] rows = IntStream.range(0, 20 + draws.below(160))
                .map(i -> draws.below(23))
                .toArray();
        String shape = columns + " columns, " + m + " outputs";
        Sums plain = Sums.of(kernels(view).get(0), columns, m, rows, seed);
        Sums vector = Sums.of(kernels(view).get(1), columns, m, rows, seed);
        assertThat(Arrays.equals(plain.scores, vector.scores))
                .as("scores %s", shape)
                .isTrue();
        assertThat(Arrays.equals(plain.gradients, vector.gradients))
                .as("gradients %s", shape)
                .isTrue();
        Sums exact = Sums.of(new PlainDoubles(view), columns, m, rows, seed);
        // Standard normal numbers: sums of some 100 to 768 of them, each off by 6e-8 of itself at most.
        assertThat(plain.scores).as(shape).containsExactly(exact.scores, within(1e-4));
        assertThat(plain.gradients).as(shape).containsExactly(exact.gradients, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void both_kernels_give_the_same_bytes_and_agree_with_double_to_four_digits(long seed) {
        for (int columns = 1; columns <= 70; columns++) {
            for (int m : new int[] {1, 2, 3, 4, 5, 26}) {
                compare(seed, columns, m);
            }
        }
        for (int m : new int[] {1, 3, 4, 15}) {
            compare(seed, 768, m);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_output_is_the_same_alone(long seed) {
        int columns = 37;
        View.Dense view = Problems.dense(seed, 90, columns);
        int[] rows = Draws.of(seed, "test-rows", 0).permutation(90);
        double[] w = numbers(seed, 7 * columns);
        for (Kernel kernel : kernels(view)) {
            double[] z = new double[90 * 7];
            kernel.forward(rows, 0, 90, w, 7, z);
            double[] g = new double[7 * columns];
            kernel.backward(rows, 0, 90, z, 7, g);
            for (int o = 0; o < 7; o++) {
                double[] alone = new double[90];
                kernel.forward(rows, 0, 90, Arrays.copyOfRange(w, o * columns, (o + 1) * columns), 1, alone);
                int output = o;
                assertThat(alone).containsExactly(filled(90, i -> z[(int) i * 7 + output]));
                double[] own = new double[columns];
                kernel.backward(rows, 0, 90, alone, 1, own);
                assertThat(own).containsExactly(Arrays.copyOfRange(g, o * columns, (o + 1) * columns));
            }
        }
    }
}
