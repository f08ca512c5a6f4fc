package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The interval of the least of several numbers, such as the approval of the group that approves least.
 *
 * <p>The least of several estimates is too low: with equal groups chance alone makes one of them the last. The lower bound needs no
 * correction for that: the least number is one of them, and its own bound, which holds with the stated confidence, is at least
 * as high as the least of the bounds (Berger 1982, intersection-union). The upper bound does: it is {@code min over groups of (estimate + k
 * s)}, with k the quantile of the greatest of the groups' standardised errors, so that it holds for all of them at once (Chernozhukov,
 * Lee and Rosen 2013, "Intersection bounds", Econometrica 81). Groups that are clearly not the last do not raise k: theirs is the
 * selection of that paper's section 3, at the level {@code 1 - .1 / ln C} for C clusters. {@code high(0)} is its half-median-unbiased estimate: at least as
 * high as the truth in half of all samples or more.
 *
 * <p>Between groups that are equal and one that is clearly the last the estimate is too high: it cannot tell whether the last is last by chance. In simulated panels
 * of four groups with .5, .6, .6 and .7 and standard errors of about .05 it was .525 on average; the lower end is not touched by that.
 *
 * <p>Departures: the quantile is that of correlated normal variables, of 4,000 fixed draws, and beyond the level .99 Bonferroni's; each group's
 * bound is then its own interval's at the same one-sided level, which is Wilson's for a share and knows the degrees of freedom.
 *
 * <p>Worked example: two independent groups, both .6 with a standard error of .05. The naive least of two such estimates is .572 on
 * average. At the median k is .545, so the estimate is .627: what would be the least of two that differ by chance.
 *
 * @param of the groups' own intervals
 * @param greatest quantiles of the greatest standardised error of the groups that may be the last, at the levels 1/200 to 199/200
 * @param last how many those are
 */
public record LeastInterval(List<Interval> of, List<Double> greatest, int last) implements Interval {

    private static final int DRAWS = 4_000;
    private static final int LEVELS = 200;
    private static final double FAR = .99;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public LeastInterval {
        of = List.copyOf(of);
        greatest = List.copyOf(greatest);
    }

    /**
     * Of the groups' own numbers.
     *
     * @param covariance of their errors, with the variances in the diagonal; of a number that nothing varies it is 0
     * @param clusters that they rest on
     */
    static LeastInterval of(List<Measured.Value> groups, double[][] covariance, int clusters) {
        double[] estimates =
                groups.stream().mapToDouble(Measured.Value::estimate).toArray();
        double[] errors = IntStream.range(0, covariance.length)
                .mapToDouble(g -> Math.sqrt(covariance[g][g]))
                .toArray();
        double[][] draws = draws(root(covariance, errors));
        int[] last = last(draws, estimates, errors, clusters);
        double[] sorted = greatest(draws, last);
        return new LeastInterval(
                groups.stream().map(Measured.Value::interval).toList(),
                IntStream.range(1, LEVELS)
                        .mapToObj(i -> sorted[i * DRAWS / LEVELS - 1])
                        .toList(),
                last.length);
    }

    @Override
    public double low(double confidence) {
        return of.stream().mapToDouble(one -> one.low(confidence)).min().orElseThrow();
    }

    @Override
    public double high(double confidence) {
        double each = Math.max(0, 2 * level((1 + confidence) / 2) - 1);
        return of.stream().mapToDouble(one -> one.high(each)).min().orElseThrow();
    }

    /** The one-sided level that each group's bound must have for all of them to hold together at a level, at least .5. */
    private double level(double together) {
        if (together > FAR) {
            return 1 - (1 - together) / last;
        }
        double at = together * LEVELS - 1;
        int below = (int) at;
        double k = greatest.get(below) + (at - below) * (greatest.get(below + 1) - greatest.get(below));
        return NORMAL.cumulativeProbability(k);
    }

    /** The groups that may be the last. */
    private static int[] last(double[][] draws, double[] estimates, double[] errors, int clusters) {
        int[] all = IntStream.range(0, errors.length).toArray();
        double level = 1 - .1 / Math.log(Math.max(3, clusters));
        double k = greatest(draws, all)[(int) (level * DRAWS)];
        double bound = Arrays.stream(all)
                .mapToDouble(g -> estimates[g] + k * errors[g])
                .min()
                .orElseThrow();
        return Arrays.stream(all)
                .filter(g -> estimates[g] <= bound + 2 * k * errors[g])
                .toArray();
    }

    /** The greatest error of some groups in each draw, ascending. */
    private static double[] greatest(double[][] draws, int[] groups) {
        return Arrays.stream(draws)
                .mapToDouble(draw ->
                        Arrays.stream(groups).mapToDouble(g -> draw[g]).max().orElseThrow())
                .sorted()
                .toArray();
    }

    /** Standard normal errors with the groups' correlation. */
    private static double[][] draws(double[][] root) {
        Draws draws = Draws.of(0, "least-of-groups", 0);
        double[][] all = new double[DRAWS][root.length];
        double[] free = new double[root.length];
        for (double[] draw : all) {
            for (int g = 0; g < free.length; g++) {
                free[g] = draws.gaussian();
                for (int h = 0; h <= g; h++) {
                    draw[g] += root[g][h] * free[h];
                }
            }
        }
        return all;
    }

    /** The Cholesky root of the correlation; what rounding would make less than nothing is nothing. */
    private static double[][] root(double[][] covariance, double[] errors) {
        int n = errors.length;
        double[][] root = new double[n][n];
        for (int g = 0; g < n; g++) {
            for (int h = 0; h <= g; h++) {
                double scale = errors[g] * errors[h];
                double left = g == h ? 1 : scale > 0 ? Math.max(-1, Math.min(1, covariance[g][h] / scale)) : 0;
                for (int k = 0; k < h; k++) {
                    left -= root[g][k] * root[h][k];
                }
                root[g][h] = g == h ? Math.sqrt(Math.max(0, left)) : root[h][h] > 1e-9 ? left / root[h][h] : 0;
            }
        }
        return root;
    }
}
