package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.policy.Pools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The policies {@code base exp(t r)} over some pools, and over two halves of each, to which its candidates are dealt at random.
 *
 * <p>Everything is a sum over candidates of {@code b exp(t (r - highest)) r^i g^j}. Those of a pool are the sums of its halves, each of
 * which is taken relative to its own highest reward, so that none underflows.
 */
final class TiltedPools {

    /** Between two places of which the exponentials are computed anew so many are steps by products. */
    private static final int STEPS = 16;

    /** What a policy at one t is, in the pools as they are and in each half. */
    record Tilted(PoolMoments whole, PoolMoments first, PoolMoments second) {}

    /** Takes the policies of a sweep. */
    @FunctionalInterface
    interface Followed {
        void at(double t, Tilted here);
    }

    private final int[] order;
    private final int[] starts;
    private final double[] base;
    private final double[] reward;
    private final double[] highest;
    private final double[] mass;
    /** Of each candidate {@code exp(t (r - highest))} at the t that is looked at, r less the highest of its half. */
    private final double[] factors;
    /** The column of which the sums are those of the weights; no half has more candidates. */
    private final double[] ones;

    private final List<double[]> worths = new ArrayList<>();

    /**
     * Deals.
     *
     * @param reward of each candidate, by which the base is tilted
     * @param columns worths of each candidate
     * @param seed keys which candidate is in which half
     */
    TiltedPools(Pools pools, double[] reward, List<double[]> columns, long seed) {
        this.order = new int[pools.candidates()];
        this.starts = new int[2 * pools.size() + 1];
        for (int p = 0; p < pools.size(); p++) {
            deal(pools, p, seed);
        }
        this.base = placed(pools.base());
        this.reward = placed(reward);
        this.highest = new double[2 * pools.size()];
        this.mass = new double[highest.length];
        this.factors = new double[order.length];
        this.ones = ones(starts);
        for (int h = 0; h < highest.length; h++) {
            highest[h] = Double.NEGATIVE_INFINITY;
            for (int c = starts[h]; c < starts[h + 1]; c++) {
                highest[h] = Math.max(highest[h], this.reward[c]);
                mass[h] += base[c];
            }
        }
        columns.forEach(column -> worths.add(centred(placed(column))));
    }

    private void deal(Pools pools, int p, long seed) {
        int from = pools.starts()[p];
        int size = pools.starts()[p + 1] - from;
        int[] dealt = Draws.of(seed, "pool-halves", p).permutation(size);
        for (int i = 0; i < size; i++) {
            order[from + i] = from + dealt[i];
        }
        starts[2 * p + 1] = from + size / 2;
        starts[2 * p + 2] = from + size;
    }

    private static double[] ones(int[] starts) {
        int most = IntStream.range(1, starts.length)
                .map(h -> starts[h] - starts[h - 1])
                .max()
                .orElse(0);
        double[] ones = new double[most];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] placed(double[] ofCandidates) {
        double[] placed = new double[order.length];
        for (int c = 0; c < placed.length; c++) {
            placed[c] = ofCandidates[order[c]];
        }
        return placed;
    }

    /** Less the base's mean in each pool: all means are changes from the base, and no covariance loses digits to a great mean. */
    private double[] centred(double[] worth) {
        double[] centred = new double[worth.length];
        for (int p = 0; p < size(); p++) {
            double mean = 0;
            for (int c = starts[2 * p]; c < starts[2 * p + 2]; c++) {
                mean += base[c] * worth[c];
            }
            for (int c = starts[2 * p]; c < starts[2 * p + 2]; c++) {
                centred[c] = worth[c] - mean;
            }
        }
        return centred;
    }

    int size() {
        return highest.length / 2;
    }

    /**
     * The policies at {@code t_i = last (i / places)^2}, i from 0 to {@code places}.
     *
     * <p>From one place to the next an exponent grows by {@code 2i + 1} times the same amount, so a factor is the one before times a ratio, and the
     * ratio the one before times a constant of the candidate. Every 16th place begins anew from an exponential, so that what is rounded in between is
     * at most about 16^2 / 2 units in the last place.
     */
    void along(double last, int places, Followed followed) {
        double unit = last / places / places;
        double[] ratios = new double[factors.length];
        double[] squares = exponentials(2 * unit, new double[factors.length]);
        for (int i = 0; i <= places; i++) {
            double t = last * i * i / places / places;
            if (i % STEPS == 0) {
                exponentials(t, factors);
                exponentials((2 * i + 1) * unit, ratios);
            }
            followed.at(t, moments(t));
            for (int c = 0; c < factors.length; c++) {
                factors[c] *= ratios[c];
                ratios[c] *= squares[c];
            }
        }
    }

    private double[] exponentials(double t, double[] to) {
        for (int h = 0; h < highest.length; h++) {
            for (int c = starts[h]; c < starts[h + 1]; c++) {
                to[c] = Math.exp(t * (reward[c] - highest[h]));
            }
        }
        return to;
    }

    /** The policy at one t, 0 or more. */
    Tilted at(double t) {
        exponentials(t, factors);
        return moments(t);
    }

    private Tilted moments(double t) {
        Moments whole = new Moments();
        Moments first = new Moments();
        Moments second = new Moments();
        for (int p = 0; p < size(); p++) {
            double top = Math.max(highest[2 * p], highest[2 * p + 1]);
            double[] one = sums(2 * p, top);
            double[] other = sums(2 * p + 1, top);
            first.put(p, t, one, highest[2 * p] - top, mass[2 * p]);
            second.put(p, t, other, highest[2 * p + 1] - top, mass[2 * p + 1]);
            double ofOne = Math.exp(t * (highest[2 * p] - top));
            double ofOther = Math.exp(t * (highest[2 * p + 1] - top));
            for (int i = 0; i < one.length; i++) {
                one[i] = ofOne * one[i] + ofOther * other[i];
            }
            whole.put(p, t, one, 0, 1);
        }
        return new Tilted(whole.all(), first.all(), second.all());
    }

    /** Of one half: of b, b r and b r^2, and of the same times each column; all weighted by {@code exp(t (r - highest))}, r less the pool's highest. */
    private double[] sums(int half, double top) {
        double[] sums = new double[3 + 3 * worths.size()];
        sums(half, top, ones, 0, sums, 0);
        for (int g = 0; g < worths.size(); g++) {
            sums(half, top, worths.get(g), starts[half], sums, 3 + 3 * g);
        }
        return sums;
    }

    private void sums(int half, double top, double[] worth, int first, double[] sums, int at) {
        double zeroth = 0;
        double once = 0;
        double twice = 0;
        int ahead = first - starts[half];
        for (int c = starts[half]; c < starts[half + 1]; c++) {
            double weight = base[c] * factors[c];
            double times = weight * (reward[c] - top);
            zeroth += weight * worth[c + ahead];
            once += times * worth[c + ahead];
            twice += times * (reward[c] - top) * worth[c + ahead];
        }
        sums[at] = zeroth;
        sums[at + 1] = once;
        sums[at + 2] = twice;
    }

    /** Collects what the sums say, pool by pool. */
    private final class Moments {

        private final double[] kl = new double[size()];
        private final double[] variance = new double[size()];
        private final List<PoolMoments.ByColumn> columns = new ArrayList<>();

        Moments() {
            worths.forEach(column ->
                    columns.add(new PoolMoments.ByColumn(new double[size()], new double[size()], new double[size()])));
        }

        /** With {@code top} the highest reward that the weights are relative to, and the base's mass. An empty half stays 0. */
        void put(int p, double t, double[] sums, double top, double mass) {
            if (mass == 0) {
                return;
            }
            double mean = sums[1] / sums[0];
            variance[p] = Math.max(0, sums[2] / sums[0] - mean * mean);
            kl[p] = Math.max(0, t * (mean - top) - Math.log(sums[0] / mass));
            for (int g = 0; g < columns.size(); g++) {
                double worth = sums[3 + 3 * g] / sums[0];
                double product = sums[4 + 3 * g] / sums[0];
                double square = sums[5 + 3 * g] / sums[0];
                PoolMoments.ByColumn column = columns.get(g);
                column.mean()[p] = worth;
                column.covariance()[p] = product - mean * worth;
                column.slope()[p] = square - 2 * mean * product + mean * mean * worth - worth * variance[p];
            }
        }

        PoolMoments all() {
            return new PoolMoments(kl, variance, columns);
        }
    }
}
