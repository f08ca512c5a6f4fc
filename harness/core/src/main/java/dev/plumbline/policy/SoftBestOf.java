package dev.plumbline.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Soft best-of-n (Aminian et al. 2025, arXiv 2507.05913): of n draws from the base, with replacement, one is taken with a probability in proportion to
 * {@code exp(reward / temperature)}. At temperature 0 it is the best of them, at an infinite one the base.
 *
 * <p>Exact for these pools. With {@code a = exp(reward / temperature)}, the probability of a candidate is {@code n b a} times the mean of 1 over
 * the sum of a over the draws, its own among them; and since {@code 1 / S} is the integral of {@code exp(-s S)} over s from 0, it is
 * {@code n b a} times the integral of {@code exp(-s a) f(s)^(n-1)}, where {@code f(s) = sum over candidates of b exp(-s a)}. Over the logarithm of s that
 * is smooth and falls fast to both sides, and the trapezoid rule is exact to rounding: its error with a step h is of the order {@code exp(-pi^2 / h)}.
 *
 * @param draws numbers of them, each at least 1
 * @param temperature in standard deviations of the reward within pools, see {@link Pools#deviation}; above 0
 */
record SoftBestOf(List<Integer> draws, double temperature) implements Optimiser {

    private static final double STEP = 1. / 3;

    /** exp(-40) is nothing beside 1. */
    private static final double NOTHING = 40;

    @Override
    public String axis() {
        return "soft-best-of";
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        double unit = pools.deviation(reward) * temperature;
        return draws.stream()
                .map(n -> Step.of(n, weights(pools, reward, n, unit), pools))
                .toList();
    }

    /**
     * The weights of the candidates, which sum to 1 in every pool.
     *
     * @param temperature in units of the reward
     */
    static double[] weights(Pools pools, double[] reward, int n, double temperature) {
        double[] weights = new double[pools.candidates()];
        for (int p = 0; p < pools.size(); p++) {
            int from = pools.starts()[p];
            double[] base = Arrays.copyOfRange(pools.base(), from, pools.starts()[p + 1]);
            double[] chosen = pool(base, exponents(reward, from, base.length, n, temperature), n);
            System.arraycopy(chosen, 0, weights, from, chosen.length);
        }
        return weights;
    }

    /**
     * How far each reward is below the highest, in units of the temperature. Where the next is so far that n draws take it only if there is nothing above
     * it, it is moved up to where that is just so; that spares time at low temperatures.
     */
    private static double[] exponents(double[] reward, int from, int many, int n, double temperature) {
        int[] order = IntStream.range(0, many)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -reward[from + i]))
                .mapToInt(i -> i)
                .toArray();
        double most = NOTHING + Math.log(n);
        double[] below = new double[many];
        for (int i = 1; i < many; i++) {
            double gap = (reward[from + order[i - 1]] - reward[from + order[i]]) / temperature;
            below[order[i]] = below[order[i - 1]] + Math.min(most, gap);
        }
        return below;
    }

    private static double[] pool(double[] base, double[] below, int n) {
        double[] sums = new double[base.length];
        double[] at = new double[base.length];
        double end = Arrays.stream(below).max().orElse(0) + Math.log(NOTHING);
        for (double u = -NOTHING - Math.log(n); u <= end; u += STEP) {
            double none = 0;
            for (int i = 0; i < base.length; i++) {
                double s = Math.exp(u - below[i]);
                double left = base[i] * Math.exp(-s);
                none += left;
                at[i] = s * left;
            }
            double others = Math.pow(none, n - 1.);
            for (int i = 0; i < base.length; i++) {
                sums[i] += at[i] * others;
            }
        }
        double all = Arrays.stream(sums).sum();
        return Arrays.stream(sums).map(sum -> sum / all).toArray();
    }
}
