package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PrincipalComponentsTest {

    /** Components by scikit-learn, made by {@code src/test/golden/components.py}. */
    record Golden(
            String name,
            int columns,
            boolean sparse,
            float[] x,
            int fitted,
            int components,
            boolean whiten,
            double[] mean,
            double[] directions,
            double[] transformed) {

        View view() {
            View.Dense dense = new View.Dense(x.length / columns, columns, x);
            return sparse ? thin(dense) : dense;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Golden> golden() throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/components.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<Golden>>() {});
        }
    }

    private static View thin(View.Dense dense) {
        int[] starts = new int[dense.rows() + 1];
        int[] at = new int[dense.values().length];
        float[] values = new float[at.length];
        int n = 0;
        for (int i = 0; i < dense.values().length; i++) {
            if (dense.values()[i] != 0) {
                at[n] = i % dense.columns();
                values[n++] = dense.values()[i];
            }
            starts[i / dense.columns() + 1] = n;
        }
        return new View.Sparse(dense.rows(), dense.columns(), starts, Arrays.copyOf(at, n), Arrays.copyOf(values, n));
    }

    private static int[] first(int n) {
        return IntStream.range(0, n).toArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void agrees_with_scikit_learn(Golden golden) {
        Projection fitted = new PrincipalComponents(golden.view(), first(golden.fitted()))
                .fit(golden.components(), golden.whiten());
        assertThat(fitted.mean()).containsExactly(golden.mean(), within(1e-9));
        assertThat(fitted.directions()).containsExactly(golden.directions(), within(1e-9));
        View.Dense view = (View.Dense) fitted.view(golden.view());
        for (int i = 0; i < golden.transformed().length; i++) {
            double expected = golden.transformed()[i];
            assertThat((double) view.values()[i]).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void rows_on_a_line_have_one_direction_and_their_place_on_it() {
        View.Dense view = new View.Dense(3, 2, new float[] {0, 0, 2, 2, 4, 4});
        Projection fitted = new PrincipalComponents(view, first(3)).fit(2, false);
        double half = Math.sqrt(.5);
        assertThat(fitted.directions()).containsExactly(new double[] {half, half, 0, 0}, within(1e-15));
        assertThat(((View.Dense) fitted.view(view)).values())
                .containsExactly(new float[] {(float) -Math.sqrt(8), 0, 0, 0, (float) Math.sqrt(8), 0}, within(1e-6f));
        Projection whitened = new PrincipalComponents(view, first(3)).fit(2, true);
        assertThat(whitened.spreads()).containsExactly(new double[] {Math.sqrt(8), 1}, within(1e-14));
        assertThat(((View.Dense) whitened.view(view)).values())
                .containsExactly(new float[] {-1, 0, 0, 0, 1, 0}, within(1e-6f));
    }

    @Test
    void the_largest_entry_of_a_direction_is_positive() {
        View.Dense view = new View.Dense(2, 2, new float[] {1, -3, -1, 3});
        double length = Math.sqrt(10);
        assertThat(new PrincipalComponents(view, first(2)).fit(1, false).directions())
                .containsExactly(new double[] {-1 / length, 3 / length}, within(1e-15));
    }

    private static double[][] symmetric(long seed, int n, int rank) {
        Draws draws = Draws.of(seed, "symmetric", 0);
        double[][] matrix = new double[n][n];
        for (int r = 0; r < rank; r++) {
            double scale = draws.gaussian();
            double[] x = new double[n];
            Arrays.setAll(x, i -> draws.gaussian());
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += scale * x[i] * x[j];
                }
            }
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 20, 61})
    void eigenvectors_are_at_right_angles_and_give_the_matrix_back(int n) {
        for (int rank : new int[] {0, 1, n / 2, n}) {
            double[][] matrix = symmetric(n, n, rank);
            double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
            SymmetricEigen.Decomposition found = SymmetricEigen.of(matrix);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double product = 0;
                    double angle = 0;
                    for (int k = 0; k < n; k++) {
                        product += found.values()[k] * found.vectors()[k][i] * found.vectors()[k][j];
                        angle += found.vectors()[i][k] * found.vectors()[j][k];
                    }
                    assertThat(product).isCloseTo(copy[i][j], within(1e-11 * n));
                    assertThat(angle).isCloseTo(i == j ? 1 : 0, within(1e-13 * n));
                }
            }
        }
    }

    @Test
    void two_by_two_by_hand() {
        SymmetricEigen.Decomposition found = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});
        double[] sorted = found.values().clone();
        Arrays.sort(sorted);
        assertThat(sorted).containsExactly(new double[] {1, 3}, within(1e-15));
    }
}
