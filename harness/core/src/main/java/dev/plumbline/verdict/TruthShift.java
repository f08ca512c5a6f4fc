package dev.plumbline.verdict;

import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Metric;

/**
 * How far a truth that errs is expected to move what a gate tests, at most: no number of examples makes up for it.
 *
 * <p>A share of all items moves by the share s of the wrong ones, a difference of two by twice as much. Of a part q of the items it
 * moves with the part: where s/q = t of it are wrong, a share p falls to {@code p/(1 + t)} or to {@code (p - t)/(1 - t)}. Balanced
 * accuracy and AUC have the bounds by which they are measured, with the rarest class as the smallest. Worked example: of .75 of 500
 * wrong weak labels 20 more or fewer: t = .04, .75/1.04 = .721 and .71/.96 = .740, so .029 less.
 *
 * @param wrong share of the items whose truth may be wrong, 0 to 1
 */
record TruthShift(double wrong, Assumptions assumed) {

    /**
     * At a true value of the metric, towards a bound.
     *
     * @return in the unit of the tested quantity: of a PGR that of the gap
     */
    double of(Metric metric, double value, double bound) {
        if (wrong == 0) {
            return 0;
        }
        double right = assumed.accuracy();
        // What falls towards a bound below rises, with the other sign, towards one above.
        double p = value >= bound ? value : 1 - value;
        double d = value >= bound ? value : -value;
        return switch (metric) {
            case ACCURACY, PAIRWISE_ACCURACY -> Math.min(wrong, p);
            case AGREEMENT_WHERE_WEAK_RIGHT, NEW_ERROR -> part(p, 0, right);
            case INHERITED_ERROR, CORRECTED_ERROR -> part(p, 0, 1 - right);
            case DIVERGENCE, GAP, GAIN -> Math.min(2 * wrong, 1 + d);
            case EXCESS_INHERITED_ERROR, INHERITED_ERROR_OVER_RANDOM_FLIPS -> part(d, -1, 1 - right);
            case BALANCED_ACCURACY -> Math.min(classes() / 2, p);
            case AUC -> Math.min(area(p), p);
            case PGR -> 2 * wrong * (1 + Math.abs(bound));
            case PGR_BALANCED_ACCURACY -> classes() * (1 + Math.abs(bound));
            default -> 0;
        };
    }

    /** The fall of a mean over a part of the items that itself moves with truth. */
    private double part(double mean, double least, double part) {
        double share = wrong / part;
        if (share >= 1) {
            return mean - least;
        }
        double entering = share * (mean - least) / (1 + share);
        double leaving = share * (1 - mean) / (1 - share);
        return Math.min(mean - least, Math.max(entering, leaving));
    }

    private double classes() {
        double rarest = assumed.rarestClass();
        return wrong < rarest ? wrong / (rarest - wrong) : 2;
    }

    private double area(double area) {
        double rare = assumed.rarestClass();
        double common = 1 - rare;
        if (wrong >= rare) {
            return area;
        }
        double apart = Math.max(0, (common - rare) / 2 - wrong);
        double kept = Math.min(rare * (common - wrong), (rare - wrong) * common);
        return area - (area * rare * common - (rare * common - kept)) / (.25 - apart * apart);
    }
}
