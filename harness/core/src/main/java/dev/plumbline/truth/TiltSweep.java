package dev.plumbline.truth;

import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Tilt;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Follows the policies that are tilted by a reward, from the base to as far as the pools allow, see {@link Estimand}.
 *
 * <p>The places are {@code t_i = t_last (i/160)^2}. The last one is where the mean divergence in the pools is .8 of the mean of {@code ln n}, n the candidates of a
 * pool: there the policy hangs on very few of them. It is earlier, where the reward has so many ties that no tilt gets there: at .99 of the
 * divergence of the candidates of the highest reward alone.
 *
 * <p>From the pools something can be told of the policy that they were drawn from as long as a policy's typical candidates are in a pool. By Chatterjee and
 * Diaconis (2018, Annals of Applied Probability 28, theorem 1.1) that takes about {@code exp(KL + s)} candidates, s a few standard deviations of the policy's
 * own log-ratio to the base, which is t times the reward to a constant. So the estimand {@link Estimand#SOURCE} ends where
 * {@code KL + 2 t sd(r)} under the policy exceeds {@code ln(n/2)}, on average over the pools: n/2, for its correction rests on the halves. Of a normal
 * reward: .75 nats from 16 candidates, 1.1 from 64, 1.7 from 256, 2.1 from 512.
 */
final class TiltSweep {

    /** What is estimated from pools that each hold but some of what the base can say. */
    enum Estimand {
        /**
         * The policy that the pools were drawn from. What pools tell of it is off by about c/n; twice the whole less the mean of the halves is not
         * (Quenouille 1956, the jackknife with two groups).
         */
        SOURCE,
        /** The same, corrected by twice as much: three times the whole less twice the mean of the halves. The truth lies between the two, see {@link TiltSweep#turnover}. */
        SOURCE_AT_MOST,
        /** A policy over just as many candidates of each prompt as there are. */
        POOL,
        /** A policy over half as many. */
        HALF
    }

    private static final int PLACES = 160;
    private static final double SATURATED = .8;
    private static final double EXHAUSTED = .99;
    private static final int DOUBLINGS = 200;
    private static final int HALVINGS = 40;

    private final Pools pools;
    private final double[] reward;
    private final Sample sample;
    private final TiltedPools tilted;
    private final double logSize;
    private final Map<Estimand, List<CovarianceCurve>> curves = new EnumMap<>(Estimand.class);
    private final List<TiltLevel> levels = new ArrayList<>();
    private boolean told = true;

    private TiltSweep(Pools pools, double[] reward, List<double[]> columns, Sample sample, long seed) {
        this.pools = pools;
        this.reward = reward;
        this.sample = sample;
        this.tilted = new TiltedPools(pools, reward, columns, seed);
        this.logSize = logSize(pools);
        for (Estimand estimand : Estimand.values()) {
            curves.put(
                    estimand,
                    columns.stream().map(column -> new CovarianceCurve(sample)).toList());
        }
    }

    /**
     * Sweeps.
     *
     * @param reward of each candidate, not the same for all of every pool
     * @param columns what the policies are judged by
     * @param sample the pools
     * @param seed keys which candidates are in which half
     */
    static TiltSweep of(Pools pools, double[] reward, List<double[]> columns, Sample sample, long seed) {
        return of(pools, reward, columns, sample, seed, PLACES);
    }

    static TiltSweep of(Pools pools, double[] reward, List<double[]> columns, Sample sample, long seed, int places) {
        TiltSweep sweep = new TiltSweep(pools, reward, columns, sample, seed);
        sweep.tilted.along(sweep.last(), places, sweep::add);
        return sweep;
    }

    /** The mean over the pools of the logarithm of the candidates; of an uneven base of as many even ones as tell as much (Kish 1965). */
    private static double logSize(Pools pools) {
        double sum = 0;
        for (int p = 0; p < pools.size(); p++) {
            double squares = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                squares += pools.base()[c] * pools.base()[c];
            }
            sum -= Math.log(squares);
        }
        return sum / pools.size();
    }

    private double last() {
        Tilt tilt = new Tilt(pools, reward);
        double ceiling = tilt.meanDivergence(Double.POSITIVE_INFINITY);
        double end = Math.min(SATURATED * logSize, EXHAUSTED * ceiling);
        double high = 1 / pools.deviation(reward);
        for (int i = 0; i < DOUBLINGS && tilt.meanDivergence(high) < end; i++) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean below = tilt.meanDivergence(middle) < end;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return high;
    }

    private void add(double t, TiltedPools.Tilted here) {
        Watch.check();
        List<PoolMoments> parts = List.of(here.whole(), here.first(), here.second());
        TiltLevel pool = TiltLevel.of(t, here.whole(), sample);
        levels.add(pool);
        add(Estimand.POOL, pool);
        TiltLevel half = TiltLevel.of(t, PoolMoments.sum(new double[] {0, .5, .5}, parts), sample);
        double halved = logSize - Math.log(2);
        if (levels.size() == 1 || half.kl().value() <= SATURATED * halved) {
            add(Estimand.HALF, half);
        }
        told = told && (t == 0 || pool.kl().value() + 2 * t * deviation(here.whole()) <= halved);
        if (told) {
            add(Estimand.SOURCE, TiltLevel.of(t, PoolMoments.sum(new double[] {2, -.5, -.5}, parts), sample));
            add(Estimand.SOURCE_AT_MOST, TiltLevel.of(t, PoolMoments.sum(new double[] {3, -1, -1}, parts), sample));
        }
    }

    private static double deviation(PoolMoments moments) {
        return DoubleStream.of(moments.variance()).map(Math::sqrt).average().orElseThrow();
    }

    private void add(Estimand estimand, TiltLevel level) {
        List<CovarianceCurve> all = of(estimand);
        boolean farther =
                all.get(0).points().isEmpty() || level.kl().value() > all.get(0).end();
        if (farther) {
            IntStream.range(0, all.size()).forEach(column -> all.get(column).add(level, column));
        }
    }

    private List<CovarianceCurve> of(Estimand estimand) {
        return Objects.requireNonNull(curves.get(estimand));
    }

    CovarianceCurve curve(Estimand estimand, int column) {
        return of(estimand).get(column);
    }

    /** The policies over the pools as they are, t ascending from 0. */
    List<TiltLevel> levels() {
        return levels;
    }

    /** How many candidates a pool has: the geometric mean. */
    double size() {
        return Math.exp(logSize);
    }
}
