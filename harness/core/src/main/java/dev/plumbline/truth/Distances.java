package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Step;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far policies are from the base, and on how many candidates they rest.
 *
 * @param sample one example of each pool, by clusters
 */
record Distances(Pools pools, Sample sample) {

    /** Less than this is rounding. */
    private static final double NOTHING = 1e-12;

    /** Of one step, at a point of a curve. */
    List<Measurement> of(MetricKey point, Optimised optimised, Step step) {
        Measured far = mean(step.klDivergence(), 0);
        Measurement effective = Gains.at(point, Metric.EFFECTIVE_CANDIDATES, mean(effective(step.weights()), 1));
        return step.bound()
                ? List.of(Gains.at(point, Metric.KL_BOUND, far), effective)
                : List.of(
                        Gains.at(point, Metric.KL_DIVERGENCE, far),
                        Gains.at(point, Metric.MAX_LOG_RATIO, mean(ratios(step.weights()), 0)),
                        effective,
                        Gains.at(point, Metric.SATURATION, saturation(step, ceilings(optimised.proxy()))));
    }

    /** Why there is none of them, of a policy of which only the bound could be told. */
    static List<Measurement> missing(MetricKey point, String reason) {
        Measured none = new Measured.Undefined(reason);
        return List.of(Gains.at(point, Metric.KL_BOUND, none), Gains.at(point, Metric.EFFECTIVE_CANDIDATES, none));
    }

    /** What is the same in all pools follows from their size and the policy's rule, and estimates nothing. */
    private Measured mean(double[] byPool, double least) {
        Measured mean = Means.of(byPool, sample, least, Double.POSITIVE_INFINITY);
        double lowest = Arrays.stream(byPool).min().orElse(0);
        double highest = Arrays.stream(byPool).max().orElse(0);
        return highest - lowest <= NOTHING * Math.max(1, highest) ? Gains.known(highest, mean) : mean;
    }

    private double[] effective(double[] weights) {
        return byPool(p -> {
            double squares =
                    candidates(p).mapToDouble(c -> weights[c] * weights[c]).sum();
            return 1 / squares;
        });
    }

    private double[] ratios(double[] weights) {
        return byPool(p -> Math.max(
                0,
                candidates(p)
                        .filter(c -> weights[c] > 0)
                        .mapToDouble(c -> Math.log(weights[c] / pools.base()[c]))
                        .max()
                        .orElse(0)));
    }

    /** What no divergence exceeds of a policy that prefers higher rewards: that of one which takes the highest only. */
    private double[] ceilings(double[] reward) {
        return byPool(p -> {
            double highest = candidates(p).mapToDouble(c -> reward[c]).max().orElse(0);
            double mass = candidates(p)
                    .filter(c -> reward[c] == highest)
                    .mapToDouble(c -> pools.base()[c])
                    .sum();
            return -Math.log(Math.min(1, mass));
        });
    }

    private Measured saturation(Step step, double[] ceilings) {
        int[] open = IntStream.range(0, ceilings.length)
                .filter(p -> ceilings[p] > NOTHING)
                .toArray();
        double[] shares = IntStream.of(open)
                .mapToDouble(p -> Math.min(1, step.klDivergence()[p] / ceilings[p]))
                .toArray();
        boolean[] kept = new boolean
                [pools.rows().length == 0 ? 0 : IntStream.of(pools.rows()).max().orElse(0) + 1];
        IntStream.of(open).forEach(p -> kept[pools.rows()[pools.starts()[p]]] = true);
        return Means.of(shares, sample.part(row -> kept[row], "candidates of different rewards"), 0, 1);
    }

    private IntStream candidates(int p) {
        return IntStream.range(pools.starts()[p], pools.starts()[p + 1]);
    }

    private double[] byPool(IntToDoubleFunction of) {
        return IntStream.range(0, pools.size()).mapToDouble(of).toArray();
    }
}
