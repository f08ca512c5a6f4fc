package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * Whether an arm knows how people differ: its probabilities on each example beside the shares of the ratings, were each group as large as
 * in the population (where the task does not say how large, as in the pool).
 *
 * <p>Few ratings are far from what they were drawn from, so the plain distance is too great: five of people who are of two minds are .19
 * away from a half on average. Beside it stands what chance alone would show, if each rating were drawn from the arm's own
 * probabilities, see {@link ByChance}, and the excess of the one over the other: 0 on average for an arm that is right about people, and
 * below the true distance for one that is not, since noise adds less to what is apart already. Of labels that were made of the same
 * ratings the plain distance may be 0 and the excess below.
 */
final class Distributions {

    private Distributions() {}

    static Definition totalVariation() {
        return plain(
                Distance.TOTAL_VARIATION,
                "total-variation",
                "distance of the predicted probabilities from the shares of the ratings: half the sum over classes of the"
                        + " difference; few ratings alone make it greater than 0",
                "mean of (1/2) sum over k of |p_k - q_k|");
    }

    static Definition chanceTotalVariation() {
        return chance(
                Distance.TOTAL_VARIATION,
                "chance-total-variation",
                "the total variation that ratings drawn from the predicted probabilities would show on average",
                "mean of E (1/2) sum over k of |p_k - Q_k|, Q drawn from p");
    }

    static Definition excessTotalVariation() {
        return excess(
                Distance.TOTAL_VARIATION,
                "excess-total-variation",
                "total variation less what chance alone would show; about 0 or below: right about how people differ",
                "total-variation - chance-total-variation");
    }

    static Definition jensenShannon() {
        return plain(
                Distance.JENSEN_SHANNON,
                "jensen-shannon",
                "Jensen-Shannon divergence of the predicted probabilities and the shares of the ratings, in bits, 0 to 1;"
                        + " few ratings alone make it greater than 0",
                "mean of (1/2) KL(p || m) + (1/2) KL(q || m), m = (p + q)/2");
    }

    static Definition chanceJensenShannon() {
        return chance(
                Distance.JENSEN_SHANNON,
                "chance-jensen-shannon",
                "the Jensen-Shannon divergence that ratings drawn from the predicted probabilities would show on average",
                "mean of E JS(p, Q), Q drawn from p");
    }

    static Definition excessJensenShannon() {
        return excess(
                Distance.JENSEN_SHANNON,
                "excess-jensen-shannon",
                "Jensen-Shannon divergence less what chance alone would show; about 0 or below: right about how people"
                        + " differ",
                "jensen-shannon - chance-jensen-shannon");
    }

    static Definition diversityLost() {
        return Definition.of(
                        "diversity-lost",
                        "chance that two raters of an example differ minus the chance that two answers drawn from the predicted"
                                + " probabilities do; 0: as many views as people have, above: collapsed towards one",
                        "mean of the share of pairs of ratings that differ - (1 - sum over k of p_k^2)",
                        NEITHER,
                        Scope.PANEL,
                        Whom.ALL,
                        Diversity::lost)
                .within(-1, 1);
    }

    private static Definition plain(Distance distance, String label, String meaning, String formula) {
        return Definition.of(
                label, meaning, formula, LOWER, Scope.PANEL, Whom.ALL, asked -> measured(asked, distance, 1, 0));
    }

    private static Definition chance(Distance distance, String label, String meaning, String formula) {
        return Definition.of(
                label, meaning, formula, NEITHER, Scope.PANEL, Whom.ALL, asked -> measured(asked, distance, 0, 1));
    }

    private static Definition excess(Distance distance, String label, String meaning, String formula) {
        return Definition.of(
                        label,
                        meaning,
                        formula,
                        LOWER,
                        Scope.PANEL,
                        Whom.ALL,
                        asked -> measured(asked, distance, 1, -1))
                .within(-1, 1);
    }

    /** The mean of so many times the distance and so many times that by chance. */
    private static Measured measured(Question asked, Distance distance, int plain, int chance) {
        Voices voices = asked.court().jury().orElseThrow().ofPopulation();
        Contestant arm = asked.arm();
        return PanelMean.of(asked, voices, new PanelScore() {
                    @Override
                    public double of(int seed, int row) {
                        Probabilities predicted = arm.bySeed().get(seed);
                        double[] shares = voices.shares(row);
                        ByChance drawn = new ByChance(distance, voices, row);
                        double sum = 0;
                        for (int k = 0; k < shares.length; k++) {
                            double p = predicted.at(row, k);
                            sum += plain == 0 ? 0 : plain * distance.part(p, shares[k]);
                            sum += chance == 0 ? 0 : chance * drawn.part(p);
                        }
                        return sum;
                    }

                    @Override
                    public double word(int seed, int row, int rating) {
                        return plain * slope(arm.bySeed().get(seed), voices, distance, row, rating);
                    }
                })
                .measured(asked);
    }

    private static double slope(Probabilities predicted, Voices voices, Distance distance, int row, int rating) {
        double[] shares = voices.shares(row);
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += shares[k] * distance.slope(predicted.at(row, k), shares[k]);
        }
        int says = voices.says(rating);
        return distance.slope(predicted.at(row, says), shares[says]) - mean;
    }
}
