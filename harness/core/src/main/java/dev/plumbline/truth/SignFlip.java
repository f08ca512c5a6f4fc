package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.watch.Watch;
import java.util.Arrays;

/**
 * The randomisation test of a paired difference by clusters: where neither arm is better, the difference of a whole
 * cluster might as well have the other sign (Fisher 1935, section 21; Winkler et al. 2014 for exchangeable blocks).
 *
 * <p>Exact over all sign flips up to 14 clusters that differ, else 10,000 drawn ones with the observed one counted among
 * them (Phipson and Smyth 2010), so that p is never 0. Worked example: differences 1, 2, 3 have 8 sums, of which 6 and -6
 * are as far from 0 as the observed 6: p = 2/8.
 */
final class SignFlip {

    /** Most clusters for which every flip is gone through. */
    static final int EXACT = 14;

    private static final int DRAWN = 10_000;
    private static final double ROUNDING = 1e-9;

    private SignFlip() {}

    /**
     * The two-sided p-value.
     *
     * @param differences of each cluster, summed over its examples
     * @param draws used only beyond 14 clusters that differ
     */
    static double p(double[] differences, Draws draws) {
        double[] differing = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double observed = Math.abs(Arrays.stream(differing).sum()) * (1 - ROUNDING);
        return differing.length <= EXACT ? exact(differing, observed) : drawn(differing, observed, draws);
    }

    private static double exact(double[] differences, double observed) {
        int flips = 1 << differences.length;
        int far = 0;
        for (int flip = 0; flip < flips; flip++) {
            far += Math.abs(sum(differences, 0, flip)) >= observed ? 1 : 0;
        }
        return far / (double) flips;
    }

    private static double drawn(double[] differences, double observed, Draws draws) {
        int far = 1;
        for (int flip = 0; flip < DRAWN; flip++) {
            Watch.check();
            double sum = 0;
            for (int from = 0; from < differences.length; from += Long.SIZE) {
                sum += sum(differences, from, draws.bits());
            }
            far += Math.abs(sum) >= observed ? 1 : 0;
        }
        return far / (DRAWN + 1.0);
    }

    /** Of up to 64 differences, each with the sign that its bit gives. */
    private static double sum(double[] differences, int from, long signs) {
        int to = Math.min(differences.length, from + Long.SIZE);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (1 - 2 * ((signs >>> (i - from)) & 1)) * differences[i];
        }
        return sum;
    }
}
