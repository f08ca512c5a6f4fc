package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.policy.Pools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes and win rates, held against sums over every pair of choices. */
class GainsTest {

    private static final int[] STARTS = {0, 5, 7, 13};
    private static final MetricKey POINT =
            new MetricKey(Arm.POLICY, "r", MetricKey.ALL, "", Against.RATINGS).at("beta", "1");

    /** Shares of each pool, some of them 0. */
    private static double[] shares(Draws draws) {
        double[] shares = new double[13];
        for (int p = 0; p < 3; p++) {
            double sum = 0;
            for (int c = STARTS[p]; c < STARTS[p + 1]; c++) {
                shares[c] = c == STARTS[p] ? .2 : draws.below(4);
                sum += shares[c];
            }
            for (int c = STARTS[p]; c < STARTS[p + 1]; c++) {
                shares[c] /= sum;
            }
        }
        return shares;
    }

    private static double[] levels(Draws draws) {
        return IntStream.range(0, 13).mapToDouble(i -> draws.below(4)).toArray();
    }

    private static Gains gains(Pools pools, double[] proxy, double[] rating, double[] gold) {
        Sample sample = Worths.sample(pools, IntStream.range(0, 13).toArray());
        return new Gains(
                pools, sample, Column.of(pools, proxy), Optional.of(Column.of(pools, rating)), Column.of(pools, gold));
    }

    private static double estimate(List<Measurement> all, Metric metric) {
        return ((Measured.Value) all.stream()
                        .filter(one -> one.key().metric().equals(metric.label()))
                        .findFirst()
                        .orElseThrow()
                        .measured())
                .estimate();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_measure_is_the_mean_over_pools_of_a_double_sum_over_choices(long seed) {
        Draws draws = Draws.of(seed, "gains", 0);
        Pools pools = new Pools(IntStream.range(0, 13).toArray(), STARTS, shares(draws));
        double[] policy = shares(draws);
        double[] proxy = levels(draws);
        double[] rating = levels(draws);
        double[] gold = levels(draws);
        List<Measurement> all = gains(pools, proxy, rating, gold).of(POINT, policy);
        assertThat(all)
                .extracting(one -> one.key().metric())
                .containsExactly(
                        "proxy-change",
                        "proxy-win-rate",
                        "rating-change",
                        "rating-win-rate",
                        "gold-change",
                        "gold-win-rate");
        assertThat(estimate(all, Metric.PROXY_CHANGE)).isEqualTo(sum(pools, policy, proxy, false), within(1e-12));
        assertThat(estimate(all, Metric.RATING_CHANGE)).isEqualTo(sum(pools, policy, rating, false), within(1e-12));
        assertThat(estimate(all, Metric.GOLD_CHANGE)).isEqualTo(sum(pools, policy, gold, false), within(1e-12));
        assertThat(estimate(all, Metric.PROXY_WIN_RATE)).isEqualTo(sum(pools, policy, proxy, true), within(1e-12));
        assertThat(estimate(all, Metric.RATING_WIN_RATE)).isEqualTo(sum(pools, policy, rating, true), within(1e-12));
        assertThat(estimate(all, Metric.GOLD_WIN_RATE)).isEqualTo(sum(pools, policy, gold, true), within(1e-12));
    }

    /** Over every choice of the policy and every choice of the base in the same pool. */
    private static double sum(Pools pools, double[] policy, double[] worth, boolean wins) {
        double sum = 0;
        for (int p = 0; p < 3; p++) {
            for (int mine = STARTS[p]; mine < STARTS[p + 1]; mine++) {
                for (int other = STARTS[p]; other < STARTS[p + 1]; other++) {
                    double both = policy[mine] * pools.base()[other];
                    double more = worth[mine] - worth[other];
                    sum += both * (wins ? (1 + Math.signum(more)) / 2 : more);
                }
            }
        }
        return sum / 3;
    }

    @Test
    void the_base_gains_nothing_over_itself_for_certain() {
        Draws draws = Draws.of(7, "gains", 0);
        Pools pools = new Pools(IntStream.range(0, 13).toArray(), STARTS, shares(draws));
        List<Measurement> all =
                gains(pools, levels(draws), levels(draws), levels(draws)).of(POINT, pools.base());
        for (Metric metric : List.of(Metric.PROXY_CHANGE, Metric.RATING_CHANGE, Metric.GOLD_CHANGE)) {
            assertThat(all).contains(counted(metric, 0));
        }
        for (Metric metric : List.of(Metric.PROXY_WIN_RATE, Metric.RATING_WIN_RATE, Metric.GOLD_WIN_RATE)) {
            assertThat(all).contains(counted(metric, .5));
        }
    }

    private static Measurement counted(Metric metric, double number) {
        return Gains.at(POINT, metric, new Measured.Value(number, new CountedInterval(number), 3, 3, 1));
    }

    /** Pools of clusters: two pools of one cluster are one unit. */
    @Test
    void bands_are_those_of_clusters() {
        Pools pools = new Pools(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, new int[] {0, 2, 4, 6, 8}, halves());
        double[] gold = {0, 1, 0, 1, 1, 0, 0, 1};
        double[] policy = {0, 1, 0, 1, 0, 1, 0, 1};
        Sample apart = Worths.sample(pools, new int[] {0, 0, 1, 1, 2, 2, 3, 3});
        Sample together = Worths.sample(pools, new int[] {0, 0, 0, 0, 1, 1, 1, 1});
        Column column = Column.of(pools, gold);
        Measured.Value one = change(new Gains(pools, apart, column, Optional.empty(), column), policy);
        Measured.Value other = change(new Gains(pools, together, column, Optional.empty(), column), policy);
        assertThat(one.estimate()).isEqualTo(.25).isEqualTo(other.estimate());
        assertThat(one.clusters()).isEqualTo(4);
        assertThat(other.clusters()).isEqualTo(2);
        assertThat(other.interval().high(.95)).isGreaterThan(one.interval().high(.95));
    }

    private static double[] halves() {
        double[] halves = new double[8];
        Arrays.fill(halves, .5);
        return halves;
    }

    private static Measured.Value change(Gains gains, double[] policy) {
        return (Measured.Value) gains.of(POINT, policy).stream()
                .filter(one -> one.key().metric().equals("gold-change"))
                .findFirst()
                .orElseThrow()
                .measured();
    }
}
