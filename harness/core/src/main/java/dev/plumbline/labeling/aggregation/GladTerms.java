package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;

/**
 * What GLAD's maximisation raises, {@code sum over ratings of q log sigma(u) + (1 - q) log sigma(-u)} with {@code u = ability x easiness}
 * and q the probability that the rating is right, and the priors: as functions of the abilities, and of the logarithms of the easiness.
 *
 * @param right q of each rating
 * @param other what is held fixed: easiness of items, or abilities of raters
 * @param mean of the prior
 */
record GladTerms(PanelRatings ratings, double[] right, double[] other, boolean abilities, double mean, double deviation)
        implements SeparateSteps.Functions {

    private double margin(double[] at, int r) {
        int rater = ratings.rater()[r];
        int item = ratings.item()[r];
        return abilities ? at[rater] * other[item] : other[rater] * Math.exp(at[item]);
    }

    private int index(int r) {
        return abilities ? ratings.rater()[r] : ratings.item()[r];
    }

    @Override
    public void slopes(double[] at, double[] slope, double[] curvature) {
        double precision = 1 / (deviation * deviation);
        for (int r = 0; r < ratings.size(); r++) {
            double margin = margin(at, r);
            double sigma = Sigmoid.of(margin);
            double inner = abilities ? other[ratings.item()[r]] : margin;
            slope[index(r)] += (right[r] - sigma) * inner;
            curvature[index(r)] += sigma * (1 - sigma) * inner * inner;
        }
        for (int i = 0; i < at.length; i++) {
            slope[i] -= (at[i] - mean) * precision;
            curvature[i] += precision;
        }
    }

    @Override
    public void values(double[] at, double[] value) {
        for (int r = 0; r < ratings.size(); r++) {
            double margin = margin(at, r);
            value[index(r)] += right[r] * margin + Sigmoid.log(-margin);
        }
        for (int i = 0; i < at.length; i++) {
            value[i] += prior(at[i]);
        }
    }

    /** The logarithm of the prior, but for a constant. */
    private double prior(double at) {
        double z = (at - mean) / deviation;
        return -z * z / 2;
    }

    /** The logarithm of the prior of all, but for a constant. */
    double prior(double[] at) {
        double sum = 0;
        for (double one : at) {
            sum += prior(one);
        }
        return sum;
    }
}
