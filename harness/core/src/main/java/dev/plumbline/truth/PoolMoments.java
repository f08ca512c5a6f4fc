package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * What a policy that is tilted by {@code t} times a reward r is in each of some pools.
 *
 * @param kl its Kullback-Leibler divergence from the base, in nats
 * @param variance of r under it: {@code t} times this is how fast {@code kl} grows with t
 * @param columns what it is worth by each of some columns
 */
record PoolMoments(double[] kl, double[] variance, List<ByColumn> columns) {

    /**
     * By one column g.
     *
     * @param mean its mean under the policy
     * @param covariance that of g and r under it, which is how fast {@code mean} grows with t
     * @param slope how fast {@code covariance} grows with t: {@code E[(g - E g)(r - E r)^2]}
     */
    record ByColumn(double[] mean, double[] covariance, double[] slope) {}

    /** A sum, each with a factor. */
    static PoolMoments sum(double[] factors, List<PoolMoments> of) {
        List<ByColumn> columns = new ArrayList<>();
        for (int c = 0; c < of.get(0).columns.size(); c++) {
            int column = c;
            List<ByColumn> each =
                    of.stream().map(one -> one.columns.get(column)).toList();
            columns.add(new ByColumn(
                    weighted(factors, each.stream().map(ByColumn::mean).toList()),
                    weighted(factors, each.stream().map(ByColumn::covariance).toList()),
                    weighted(factors, each.stream().map(ByColumn::slope).toList())));
        }
        return new PoolMoments(
                weighted(factors, of.stream().map(PoolMoments::kl).toList()),
                weighted(factors, of.stream().map(PoolMoments::variance).toList()),
                columns);
    }

    private static double[] weighted(double[] factors, List<double[]> of) {
        double[] sum = new double[of.get(0).length];
        for (int i = 0; i < factors.length; i++) {
            double[] one = of.get(i);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += factors[i] * one[p];
            }
        }
        return sum;
    }
}
