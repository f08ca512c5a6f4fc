package dev.plumbline.verdict;

import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Metric;
import java.util.Optional;

/**
 * The variance that a metric is expected to have.
 *
 * @param ofItem variance of one item's contribution, for clusters of one
 * @param part share of the items that the metric looks at
 * @param ofSeed variance over trainings
 * @param scale how far the tested quantity moves when the metric moves by 1
 */
record Variance(double ofItem, double part, double ofSeed, double scale) {

    private static final double NOTHING = 1e-9;

    /**
     * At a true value of the metric.
     *
     * <ul>
     *   <li>A share p: {@code p (1 - p)}, of all items or of those with a right or a wrong weak label; where ties are shared that is the most it can be.
     *   <li>A difference d of two shares on the same items, which disagree on a share D of them: {@code max(D, |d|) - d^2},
     *       the variance of McNemar's numerator. D is the assumed discordance; for divergence the share of wrong weak
     *       labels, as only there agreement and accuracy differ; for inherited errors as much as if all that two arms
     *       disagree on lay among the wrong weak labels.
     *   <li>PGR against a bound b tests {@code gain - b gap}, which moves by the gap; with the discordance D between any two
     *       of student, weak labels and ceiling its variance is {@code D (1 - b + b^2)}.
     *   <li>AUC A: {@code (Q1 - A^2)/m + (Q2 - A^2)/(1 - m)} or with the classes exchanged, whichever is more; m is the
     *       share of the rarest class, {@code Q1 = A/(2 - A)}, {@code Q2 = 2 A^2/(1 + A)} (Hanley and McNeil 1982).
     *   <li>The mean of the accuracies in each of two classes: that of a share, over {@code 4 m (1 - m)}, which for more
     *       classes is an upper bound.
     * </ul>
     *
     * <p>The variance over trainings is the assumed one; that of a share falls with {@code p (1 - p)} from there at the bound,
     * as a share near 0 or 1 has no room to vary.
     *
     * @return empty for a metric whose variance does not follow from these
     */
    static Optional<Variance> of(Metric metric, double value, double bound, Assumptions assumed) {
        double seed = assumed.seedSd() * assumed.seedSd();
        double seeds = seed * Math.min(1, value * (1 - value) / Math.max(bound * (1 - bound), NOTHING));
        double right = assumed.accuracy();
        double wrong = 1 - right;
        double discordance = assumed.discordance();
        return switch (metric) {
            case ACCURACY, PAIRWISE_ACCURACY, ACCURACY_TIES_SHARED, AGREEMENT, TIES, CONSENSUS ->
                Optional.of(share(value, 1, seeds));
            case AGREEMENT_WHERE_WEAK_RIGHT, NEW_ERROR -> Optional.of(share(value, right, seeds));
            case INHERITED_ERROR, CORRECTED_ERROR -> Optional.of(share(value, wrong, seeds));
            case BALANCED_ACCURACY -> Optional.of(share(value, 1, seeds).ofRare(assumed));
            case DIVERGENCE -> Optional.of(difference(value, wrong, 1, seed));
            case GAP, GAIN -> Optional.of(difference(value, discordance, 1, seed));
            case EXCESS_INHERITED_ERROR, INHERITED_ERROR_OVER_RANDOM_FLIPS ->
                Optional.of(difference(value, Math.min(1, discordance / wrong), wrong, 2 * seed));
            case PGR -> Optional.of(recovered(bound, seed, assumed));
            case PGR_BALANCED_ACCURACY ->
                Optional.of(recovered(bound, seed, assumed).ofRare(assumed));
            case AUC -> Optional.of(new Variance(area(value, assumed.rarestClass()), 1, seeds, 1));
            default -> Optional.empty();
        };
    }

    private static Variance share(double p, double part, double seed) {
        return new Variance(p * (1 - p), part, seed, 1);
    }

    private static Variance difference(double d, double discordance, double part, double seed) {
        return new Variance(Math.max(discordance, Math.abs(d)) - d * d, part, seed, 1);
    }

    private static Variance recovered(double bound, double seed, Assumptions assumed) {
        double item = assumed.discordance() * (1 - bound + bound * bound);
        return new Variance(item, 1, seed * (1 + bound * bound), assumed.gap());
    }

    private static double area(double area, double rarest) {
        double first = area / (2 - area) - area * area;
        double second = 2 * area * area / (1 + area) - area * area;
        return Math.max(first, second) / rarest + Math.min(first, second) / (1 - rarest);
    }

    private Variance ofRare(Assumptions assumed) {
        double rarest = assumed.rarestClass();
        return new Variance(ofItem / (4 * rarest * (1 - rarest)), part, ofSeed, scale);
    }
}
