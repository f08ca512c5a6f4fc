package dev.plumbline.truth;

/**
 * Where the blind region of a reward begins or ends: places that the data leave open. With B the lesser of Z of the rating's covariance and -Z of gold's, the
 * region is where B is above 0, it is certain where B is above the quantile q of Student's distribution and ruled out where it is below -q, each place by
 * itself. It begins between the first place that is not ruled out and the first that is certain; it ends between the end of the first stretch that
 * is certain and the first place beyond that is ruled out.
 *
 * <p>Worked example: places 0 to 4 with B of -6, -1, 1, 5, -5, many clusters, confidence .95: it begins between .81 and 2.24 and ends between 3.30 and
 * 3.70.
 *
 * @param at the places, ascending
 * @param ratio B at each
 * @param df degrees of freedom of the standard errors
 * @param end whether it is of the end
 * @param censored whether the estimate is only the last place, beyond which nothing was followed
 */
public record BlindInterval(double[] at, double[] ratio, double df, boolean end, boolean censored) implements Interval {

    @Override
    public double low(double confidence) {
        double quantile = Quantiles.student(confidence, df);
        if (!end) {
            int first = above(-quantile, 0);
            return first < at.length ? place(first, -quantile) : at[at.length - 1];
        }
        int certain = above(quantile, 0);
        return certain < at.length ? down(quantile, certain, at[at.length - 1]) : place(above(0, 0), 0);
    }

    @Override
    public double high(double confidence) {
        double quantile = Quantiles.student(confidence, df);
        if (!end) {
            int first = above(quantile, 0);
            return first < at.length ? place(first, quantile) : Double.POSITIVE_INFINITY;
        }
        return down(-quantile, above(0, 0), Double.POSITIVE_INFINITY);
    }

    /** The first place from one on at which B is above a level; their number if there is none. */
    private int above(double level, int from) {
        int i = from;
        while (i < at.length && ratio[i] <= level) {
            i++;
        }
        return i;
    }

    /** Where B first falls to a level after a place at which it is above it. */
    private double down(double level, int from, double otherwise) {
        for (int i = from; i < at.length; i++) {
            if (ratio[i] <= level) {
                return place(i, level);
            }
        }
        return otherwise;
    }

    /** Where B passes a level between a place and the one before, by a straight line. */
    private double place(int i, double level) {
        return i == 0 || i == at.length
                ? at[Math.min(i, at.length - 1)]
                : at[i - 1] + (at[i] - at[i - 1]) * (level - ratio[i - 1]) / (ratio[i] - ratio[i - 1]);
    }
}
