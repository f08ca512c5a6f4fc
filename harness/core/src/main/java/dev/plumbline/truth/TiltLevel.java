package dev.plumbline.truth;

import java.util.List;

/**
 * What tilting by t is over all pools.
 *
 * @param kl mean divergence from the base, in nats
 * @param klSlope how fast it grows with t
 * @param columns by column
 */
record TiltLevel(double t, Estimate kl, double klSlope, List<OfColumn> columns) {

    /**
     * By one column.
     *
     * @param change what the policy is worth over the base
     * @param covariance of the column and the reward within pools, under the policy: the slope of {@code change} over t
     * @param slope of {@code covariance} over t
     */
    record OfColumn(Estimate change, Estimate covariance, double slope) {}

    static TiltLevel of(double t, PoolMoments pools, Sample sample) {
        Estimate kl = Estimate.mean(pools.kl(), sample);
        double klSlope = t * Estimate.mean(pools.variance(), sample).value();
        List<OfColumn> columns = pools.columns().stream()
                .map(column -> new OfColumn(
                        Estimate.mean(column.mean(), sample),
                        Estimate.mean(column.covariance(), sample),
                        Estimate.mean(column.slope(), sample).value()))
                .toList();
        return new TiltLevel(t, kl, klSlope, columns);
    }

    /** A quantity that grows with t by that slope, as one of the divergence: where the divergence is this, not where t is this (delta method). */
    Estimate atKl(Estimate quantity, double slope) {
        Estimate distance = new Estimate(0, kl.contribution());
        return klSlope > 0 ? quantity.plus(-slope / klSlope, distance) : quantity;
    }

    /** The covariance of a column where the divergence is this. */
    Estimate covarianceAtKl(int column) {
        return atKl(columns.get(column).covariance(), columns.get(column).slope());
    }

    /** The change of a column where the divergence is this. */
    Estimate changeAtKl(int column) {
        return atKl(
                columns.get(column).change(), columns.get(column).covariance().value());
    }
}
