package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelabellingTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static Sample rows(double... weight) {
        int[] rows = IntStream.range(0, weight.length).toArray();
        return Sample.of(rows, rows).weighted(weight, "");
    }

    @Test
    void a_mean_moves_by_as_many_scores_as_change() {
        // Right, right, right, wrong; each may be the other.
        Relabelling mean = new Relabelling(
                rows(1, 1, 1, 1),
                new int[] {1, 1, 1, 0},
                new Quotient(new double[4], new double[] {1, 1, 1, 1}),
                new Quotient(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1}));
        assertThat(mean.drift(1)).isEqualTo(new Drift.By(.25, .25));
        assertThat(mean.drift(2)).isEqualTo(new Drift.By(.5, .25));
        assertThat(mean.drift(0)).isEqualTo(Drift.By.NOTHING);
    }

    @Test
    void the_heaviest_rows_are_the_worst() {
        Relabelling mean = new Relabelling(
                rows(1, 1, 4),
                new int[] {1, 1, 1},
                new Quotient(new double[3], new double[] {1, 1, 1}),
                new Quotient(new double[] {1, 1, 1}, new double[] {1, 1, 1}));
        assertThat(mean.drift(1).below()).isEqualTo(4 / 6.0, EXACT);
    }

    @Test
    void a_share_of_wrong_labels_moves_with_how_many_are_wrong() {
        // Wrong: one copied, two not. Right: one that is copied and one that is not.
        double[] copied = {1, 0, 0, 1, 0};
        Relabelling share = new Relabelling(
                rows(1, 1, 1, 1, 1),
                new int[] {1, 1, 1, 0, 0},
                new Quotient(new double[5], new double[5]),
                new Quotient(copied, new double[] {1, 1, 1, 1, 1}));
        // 1 of 3 becomes 2 of 4, or 1 of 2: both 1/2; or 0 of 2.
        assertThat(share.drift(1).above()).isEqualTo(1 / 2.0 - 1 / 3.0, EXACT);
        assertThat(share.drift(1).below()).isEqualTo(1 / 3.0, EXACT);
        // 1 of 1 after two.
        assertThat(share.greatest(2)).isEqualTo(1, EXACT);
    }

    @Test
    void a_share_that_may_be_left_without_a_row_is_bounded_by_what_it_is_of_one() {
        Relabelling share = new Relabelling(
                rows(1, 1),
                new int[] {1, 1},
                new Quotient(new double[2], new double[2]),
                new Quotient(new double[] {1, 0}, new double[] {1, 1}));
        assertThat(share.least(2)).isZero();
        assertThat(share.greatest(2)).isEqualTo(1);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(i -> (long) i).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_the_least_and_the_greatest_of_all_that_there_may_be(long seed) {
        Draws draws = Draws.of(seed, "relabelling", 0);
        int n = 1 + draws.below(7);
        int options = 2 + draws.below(2);
        boolean mean = draws.below(2) == 0;
        double[] weight =
                IntStream.range(0, n).mapToDouble(i -> 1 + draws.below(3)).toArray();
        Quotient[] possible = IntStream.range(0, options)
                .mapToObj(k -> {
                    double[] under = IntStream.range(0, n)
                            .mapToDouble(i -> mean ? 1 : draws.below(3) / 2.0)
                            .toArray();
                    double[] over = Arrays.stream(under)
                            .map(u -> u * (draws.below(5) - 2) / 2.0)
                            .toArray();
                    return new Quotient(over, under);
                })
                .toArray(Quotient[]::new);
        int[] now = IntStream.range(0, n).map(i -> draws.below(options)).toArray();
        int most = draws.below(4);
        List<Double> all = new ArrayList<>();
        collect(weight, possible, now, 0, most, all);
        if (!Double.isNaN(quotient(weight, possible, now))) {
            Relabelling relabelling = new Relabelling(rows(weight), now, possible);
            assertThat(relabelling.least(most))
                    .isEqualTo(all.stream().mapToDouble(x -> x).min().orElseThrow(), EXACT);
            assertThat(relabelling.greatest(most))
                    .isEqualTo(all.stream().mapToDouble(x -> x).max().orElseThrow(), EXACT);
        }
    }

    private static void collect(
            double[] weight, Quotient[] possible, int[] which, int from, int most, List<Double> all) {
        double value = quotient(weight, possible, which);
        if (!Double.isNaN(value)) {
            all.add(value);
        }
        for (int i = from; i < which.length && most > 0; i++) {
            for (int k = 0; k < possible.length; k++) {
                int[] other = which.clone();
                other[i] = k;
                collect(weight, possible, other, i + 1, most - 1, all);
            }
        }
    }

    private static double quotient(double[] weight, Quotient[] possible, int[] which) {
        double over = 0;
        double under = 0;
        for (int i = 0; i < which.length; i++) {
            over += weight[i] * possible[which[i]].over()[i];
            under += weight[i] * possible[which[i]].under()[i];
        }
        return over / under;
    }
}
