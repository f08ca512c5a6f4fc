package dev.plumbline.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What optimising against a reward costs. */
public final class PolicyJobs {

    private static final int COSTS = 50;

    private final Pools pools;
    private final double[] reward;
    private final double[] gold;

    /** Of pools of one size, a row a pool. */
    public PolicyJobs(double[][] reward, double[][] gold) {
        this.pools = pools(reward.length, reward[0].length);
        this.reward = flat(reward);
        this.gold = flat(gold);
    }

    /** Pools of one size whose candidates are as likely each. */
    public static Pools pools(int many, int size) {
        int[] starts = IntStream.rangeClosed(0, many).map(p -> p * size).toArray();
        double[] base = new double[many * size];
        Arrays.fill(base, 1. / size);
        return new Pools(IntStream.range(0, base.length).toArray(), starts, base);
    }

    /** Rows one after another. */
    public static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The best of n draws without replacement for every n that the pools have: the mean of what that is worth. */
    public double bestOf() {
        List<Integer> draws = IntStream.rangeClosed(1, pools.smallest()).boxed().toList();
        return worth(new BestOfSubsets(draws));
    }

    /** The same with replacement, exact for the pools. */
    public double bestOfPool() {
        return worth(new BestOfPool(
                IntStream.rangeClosed(1, pools.smallest()).boxed().toList()));
    }

    /** The tilts by 50 costs of a nat, from 8 down to 1/16 in equal ratios. */
    public double tilt() {
        List<Double> beta = IntStream.range(0, COSTS)
                .mapToObj(i -> 8 * Math.pow(1. / 128, i / (COSTS - 1.)))
                .toList();
        return worth(Tilting.inUnits(beta));
    }

    private double worth(Optimiser optimiser) {
        return optimiser.steps(pools, reward).stream()
                .mapToDouble(step -> pools.mean(step.weights(), gold))
                .average()
                .orElseThrow();
    }
}
