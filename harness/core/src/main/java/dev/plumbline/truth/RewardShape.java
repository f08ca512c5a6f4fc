package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What of a reward and its base decides how an optimisation ends, before there is any: how heavy its upper tail is, and what an exploit costs. */
final class RewardShape {

    /** A tail of fewer candidates than these in a pool is none. */
    private static final int FEWEST = 16;

    private final Pools pools;
    private final Sample sample;
    private final Optional<double[]> exploit;

    RewardShape(Pressure pressure, Sample sample) {
        this.pools = pressure.pools();
        this.sample = sample;
        this.exploit = pressure.watched().exploit();
    }

    List<Measurement> of(Optimised optimised) {
        MetricKey whole = PoolMeans.policy(optimised.reward());
        List<Measurement> all = new ArrayList<>();
        all.add(Gains.at(whole, Metric.TAIL_INDEX, tailIndex(optimised.proxy())));
        exploit.ifPresent(known -> all.add(Gains.at(whole, Metric.EXPLOIT_PRICE, price(known))));
        return all;
    }

    /**
     * Hill's estimator (1975) in each pool, of the k = floor(sqrt(N)) highest rewards above the pool's mean: the mean logarithm of their ratio to the next.
     * The mean is taken off, as a reward has no origin of its own.
     */
    private Measured tailIndex(double[] reward) {
        if (pools.size() == 0 || pools.smallest() < FEWEST) {
            return new Undefined("a pool has fewer than " + FEWEST + " candidates, of which no tail can be seen");
        }
        if (!pools.uniform()) {
            return new Undefined("the base does not draw candidates alike, so that they are no sample of it");
        }
        double[] indices = new double[pools.size()];
        for (int p = 0; p < indices.length; p++) {
            double[] sorted = Arrays.copyOfRange(reward, pools.starts()[p], pools.starts()[p + 1]);
            Arrays.sort(sorted);
            Optional<Double> hill = hill(sorted);
            if (hill.isEmpty()) {
                return new Undefined("in a pool hardly any reward is above the mean, so that there is no tail to see");
            }
            indices[p] = hill.get();
        }
        return Means.of(indices, sample, 0, Double.POSITIVE_INFINITY);
    }

    /** Of rewards in ascending order. */
    static Optional<Double> hill(double[] sorted) {
        double mean = Arrays.stream(sorted).average().orElse(0);
        int many = (int) Math.floor(Math.sqrt(sorted.length));
        double next = sorted[sorted.length - many - 1] - mean;
        return next <= 0
                ? Optional.empty()
                : Optional.of(IntStream.range(sorted.length - many, sorted.length)
                        .mapToDouble(i -> Math.log((sorted[i] - mean) / next))
                        .average()
                        .orElseThrow());
    }

    private Measured price(double[] known) {
        if (Arrays.stream(known).anyMatch(one -> one != 0 && one != 1)) {
            return new Undefined(
                    "an exploit of degrees has no price; only one that a candidate is or is not, 1 or 0, has");
        }
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length; p++) {
            double mass = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                mass += pools.base()[c] * known[c];
            }
            if (mass == 0) {
                return new Undefined("a pool has no exploit, so that no policy can choose one there");
            }
            nats[p] = price(Math.min(1, mass));
        }
        return Means.of(nats, sample, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The least divergence from the base of a policy that puts half of its weight on what has that mass under the base:
     * {@code ln(1/2 / mass) / 2 + ln(1/2 / (1 - mass)) / 2}; 0 where it has half already. Worked example: .2 costs .223 nats, .001 costs 2.761.
     */
    static double price(double mass) {
        return mass >= .5 ? 0 : (Math.log(.5 / mass) + Math.log(.5 / (1 - mass))) / 2;
    }
}
