package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    // Rows (1 2 0), (0 -1 3).
    private static final View.Dense DENSE = new View.Dense(2, 3, new float[] {1, 2, 0, 0, -1, 3});

    static Stream<Kernel> kernels() {
        return Stream.of(new PlainDoubles(DENSE), vector(DENSE), Kernel.of(Problems.sparse(DENSE), Precision.DOUBLE));
    }

    /** These tests run with the module, which is part of every JDK: without it nothing would be compared. */
    private static Kernel vector(View.Dense view) {
        return Kernels.choice("vector").doubles().apply(view);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void forward_adds_the_product_with_the_weights(Kernel kernel) {
        double[] z = {100, 100, 0, 0};
        double[] w = kernel.arranged(new double[] {1, 10, .5, 2, 20, .25}, 2);
        kernel.forward(new int[] {9, 1, 0}, 1, 3, w, 2, z);
        // Row 1: -10 + 1.5, -20 + .75; row 0: 1 + 20, 2 + 40.
        assertThat(z).containsExactly(91.5, 80.75, 21, 42);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void backward_adds_the_product_of_the_transpose(Kernel kernel) {
        double[] g = kernel.arranged(new double[] {0, 0, 0, 0, 0, 7}, 2);
        kernel.backward(new int[] {0, 1}, 0, 2, new double[] {1, 10, 2, 20}, 2, g);
        // Columns (1 0), (2 -1), (0 3) against (1 2) and (10 20).
        assertThat(kernel.byOutput(g, 2)).containsExactly(1, 0, 6, 10, 0, 67);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squares_weight_the_squared_values(Kernel kernel) {
        double[] g = new double[3];
        kernel.squares(new int[] {0, 1}, 0, 2, new double[] {1, 2}, 1, g);
        assertThat(g).containsExactly(1, 4 + 2, 18);
    }

    @Test
    void lanes_are_folded_by_halves() {
        double[] lanes = {1e16, 1, 2, 3, -1e16, 4, 5, 6};
        // (1e16 - 1e16) + (2 + 5), and (1 + 4) + (3 + 6).
        assertThat(Kernel.fold(lanes, 0, 1)).isEqualTo(7 + 14);
        double[] apart = {0, 1e16, 0, 1, 0, 1e16, 0, 1, 0, -1e16, 0, 1, 0, -1e16, 0, 1};
        assertThat(Kernel.fold(apart, 1, 2)).isEqualTo(4);
    }

    @Test
    void a_score_is_summed_in_eight_lanes() {
        // Column 0 and the ones of columns 8 and 16 share a lane, where the ones are lost; so do 1 and 9. In one sum
        // after
        // another 1e16 - 1e16 would leave room for them.
        float[] row = new float[17];
        row[0] = 1e16f;
        row[1] = -1e16f;
        row[8] = 1;
        row[9] = 1;
        row[16] = 1;
        assertThat(score(row, ones(17), .5)).containsOnly(.5);
    }

    @Test
    void a_product_is_rounded_before_it_is_added() {
        // (1 + 2^-23) (1 + 2^-40) has a last term of 2^-63, which a fused sum with -1 would keep.
        float[] row = new float[16];
        row[0] = -1;
        row[8] = 1 + 0x1p-23f;
        double[] w = ones(16);
        w[8] = 1 + 0x1p-40;
        assertThat(score(row, w, 0)).containsOnly(0x1p-23 + 0x1p-40);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The score that each kernel adds to a start, for four rows together, which are the same, and for one. */
    private static Set<Double> score(float[] row, double[] w, double start) {
        float[] four = new float[4 * row.length];
        for (int r = 0; r < 4; r++) {
            System.arraycopy(row, 0, four, r * row.length, row.length);
        }
        View.Dense view = new View.Dense(4, row.length, four);
        Set<Double> scores = new TreeSet<>();
        for (Kernel kernel :
                List.of(new PlainDoubles(view), vector(view), Kernel.of(Problems.sparse(view), Precision.DOUBLE))) {
            double[] z = {start, start, start, start};
            kernel.forward(new int[] {0, 1, 2, 3}, 0, 4, w, 1, z);
            Arrays.stream(z).forEach(scores::add);
            double[] one = {start};
            kernel.forward(new int[] {2}, 0, 1, w, 1, one);
            scores.add(one[0]);
        }
        return scores;
    }

    /** What the passes over some rows add to numbers drawn from a seed. */
    private record Sums(double[] scores, double[] gradients, double[] squares) {

        static Sums of(Kernel kernel, int columns, int m, int[] rows, long seed) {
            double[] w = numbers(seed, m * columns);
            double[] z = numbers(seed + 1, rows.length * m);
            double[] g = kernel.arranged(numbers(seed + 2, m * columns), m).clone();
            double[] squares = g.clone();
            kernel.forward(rows, 0, rows.length, kernel.arranged(w, m), m, z);
            kernel.backward(rows, 0, rows.length, z, m, g);
            kernel.squares(rows, 0, rows.length, z, m, squares);
            return new Sums(z, kernel.byOutput(g, m), kernel.byOutput(squares, m));
        }

        void isSame(Sums other, String shape) {
            assertThat(Arrays.equals(scores, other.scores))
                    .as("scores %s", shape)
                    .isTrue();
            assertThat(Arrays.equals(gradients, other.gradients))
                    .as("gradients %s", shape)
                    .isTrue();
            assertThat(Arrays.equals(squares, other.squares))
                    .as("squares %s", shape)
                    .isTrue();
        }
    }

    private static double[] numbers(long seed, int n) {
        Draws draws = Draws.of(seed, "test-numbers", n);
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> draws.gaussian());
        return numbers;
    }

    /** Some rows of a view, in any order, some of them twice, some not at all. */
    private static int[] some(long seed, int rows) {
        Draws draws = Draws.of(seed, "test-rows", 0);
        return IntStream.range(0, 20 + draws.below(60))
                .map(i -> draws.below(rows))
                .toArray();
    }

    private static void compare(long seed, int columns, int m) {
        View.Dense view = Problems.dense(seed, 23, columns);
        View.Sparse thin = Problems.thin(seed, 23, columns);
        float[] filled = new float[23 * columns];
        for (int i = 0; i < 23; i++) {
            for (int p = thin.starts()[i]; p < thin.starts()[i + 1]; p++) {
                filled[i * columns + thin.at()[p]] = thin.values()[p];
            }
        }
        View.Dense same = new View.Dense(23, columns, filled);
        int[] rows = some(seed + m, 23);
        String shape = columns + " columns, " + m + " outputs";
        Sums.of(vector(view), columns, m, rows, seed)
                .isSame(Sums.of(new PlainDoubles(view), columns, m, rows, seed), shape);
        Sums.of(Kernel.of(thin, Precision.DOUBLE), columns, m, rows, seed)
                .isSame(Sums.of(new PlainDoubles(same), columns, m, rows, seed), shape + ", sparse");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void all_kernels_give_the_same_bytes(long seed) {
        for (int columns = 1; columns <= 100; columns++) {
            for (int m : new int[] {1, 2, 3, 4, 5, 8, 26}) {
                compare(seed, columns, m);
            }
        }
        for (int m = 1; m <= 70; m++) {
            for (int columns : new int[] {1, 7, 8, 9, 31, 64}) {
                compare(seed, columns, m);
            }
        }
        for (int m : new int[] {1, 3, 4, 15}) {
            compare(seed, 768, m);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_output_is_the_same_alone_and_in_any_block(long seed) {
        int columns = 29;
        View.Dense view = Problems.dense(seed, 90, columns);
        int[] rows = some(seed, 90);
        double[] w = numbers(seed, 7 * columns);
        for (Kernel kernel : List.of(new PlainDoubles(view), vector(view))) {
            double[] z = new double[rows.length * 7];
            kernel.forward(rows, 0, rows.length, w, 7, z);
            double[] g = new double[7 * columns];
            kernel.backward(rows, 0, rows.length, z, 7, g);
            for (int o = 0; o < 7; o++) {
                double[] own = new double[columns];
                for (int from = 0; from < rows.length; from += 11) {
                    int to = Math.min(from + 11, rows.length);
                    double[] part = new double[to - from];
                    kernel.forward(rows, from, to, Arrays.copyOfRange(w, o * columns, (o + 1) * columns), 1, part);
                    for (int i = from; i < to; i++) {
                        assertThat(part[i - from]).isEqualTo(z[i * 7 + o]);
                    }
                    kernel.backward(rows, from, to, part, 1, own);
                }
                assertThat(own).containsExactly(Arrays.copyOfRange(g, o * columns, (o + 1) * columns));
            }
        }
    }

    @Test
    void what_follows_a_matrix_stays_when_it_is_arranged() {
        Kernel sparse = Kernel.of(Problems.sparse(DENSE), Precision.DOUBLE);
        double[] arranged = sparse.arranged(new double[] {1, 2, 3, 4, 5, 6, 7}, 2);
        assertThat(arranged).containsExactly(1, 4, 2, 5, 3, 6, 7);
        assertThat(sparse.byOutput(arranged, 2)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        double[] large = numbers(1, 3 * 50 + 4);
        assertThat(sparse.byOutput(sparse.arranged(large, 50), 50)).containsExactly(large);
    }

    @Test
    void a_kernel_is_chosen_by_name_or_for_its_vectors() {
        assertThat(Kernels.choice("plain").name()).isEqualTo("plain Java");
        Kernels.Choice vector = Kernels.vector().orElseThrow();
        assertThat(Kernels.choice("vector").name()).isEqualTo("Vector API, " + vector.bits() + " bit");
        assertThat(Kernels.choice("")).isEqualTo(vector.bits() < 256 ? Kernels.PLAIN : vector);
        assertThatThrownBy(() -> Kernels.choice("fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected plumbline.kernel to be plain or vector, found fast");
    }

    @Test
    void no_rows_change_nothing() {
        double[] z = {5};
        Kernel.of(DENSE, Precision.DOUBLE).forward(new int[] {0}, 1, 1, new double[3], 1, z);
        assertThat(z).containsExactly(5);
    }
}
