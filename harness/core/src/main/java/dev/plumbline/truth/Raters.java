package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * How far the raters of a panel agree, whether they are right where they do, and how far they err together. Agreement rests on examples that at least two raters
 * rated. Every interval is over other examples, the raters taken as they are.
 */
final class Raters {

    private Raters() {}

    static Definition krippendorffAlpha() {
        return Definition.of(
                        "krippendorff-alpha",
                        "agreement of raters beyond chance, for any number of raters and missing ratings; 1: always agree,"
                                + " 0: as by chance (Krippendorff 2011, nominal)",
                        "1 - D/E, D the share of pairs of raters of an example who differ, E that of pairs of all ratings",
                        NEITHER,
                        Scope.RATINGS,
                        Whom.RATERS,
                        asked -> BeyondChance.alpha(votes(asked), byTwo(asked)))
                .within(-1, 1);
    }

    static Definition fleissKappa() {
        return Definition.of(
                        "fleiss-kappa",
                        "agreement of raters beyond chance, where chance draws from the shares of the classes (Fleiss 1971;"
                                + " for unequal numbers of ratings Fleiss and Cuzick 1979)",
                        "1 - D/(1 - sum over k of p_k^2), D the share of pairs of raters of an example who differ",
                        NEITHER,
                        Scope.RATINGS,
                        Whom.RATERS,
                        asked -> BeyondChance.kappa(votes(asked), byTwo(asked)))
                .within(-1, 1);
    }

    static Definition agreement() {
        return Definition.of(
                "rater-agreement",
                "chance that two raters of an example say the same",
                "mean over examples of the share of its pairs of raters who agree",
                NEITHER,
                Scope.RATINGS,
                Whom.RATERS,
                asked ->
                        asked.value(new MeanScore((p, hard, row) -> votes(asked).agreement(row)), byTwo(asked)));
    }

    static Definition consensus() {
        return Definition.of(
                "consensus",
                "share of examples whose raters agree: the class that most name has at least .9 of the ratings, or what"
                        + " truth.panel says",
                "mean of 1[max over k of c_k >= .9], c_k the share of the ratings that name k",
                NEITHER,
                Scope.RATINGS,
                Whom.RATERS,
                asked -> asked.value(new MeanScore((p, hard, row) -> agree(asked, row) ? 1 : 0), byTwo(asked)));
    }

    static Definition consensusWrong() {
        return Definition.of(
                "consensus-wrong",
                "how often the raters are wrong where they agree as consensus has it",
                "P(y != the class that most name | consensus)",
                LOWER,
                Scope.TRUTH,
                Whom.RATERS,
                new PerExample(
                        asked -> MeanScore.wrong(asked.court().truth()),
                        asked -> byTwo(asked).where(row -> agree(asked, row), "a consensus")));
    }

    static Definition accuracy() {
        return Definition.of(
                "rater-accuracy",
                "how often one rater is right: the mean over examples of the share of its raters who are",
                "mean of the share of the raters who say y",
                HIGHER,
                Scope.TRUTH,
                Whom.RATERS,
                PerExample.of(asked -> {
                    int[] truth = asked.court().truth();
                    Votes votes = votes(asked);
                    return new MeanScore((p, hard, row) -> votes.at(row, truth[row]) / votes.raters()[row]);
                }));
    }

    static Definition errorCorrelation() {
        return Definition.of(
                        "error-correlation",
                        "how far the raters of an example err together, each with an error rate of his own in each class; 0: each"
                                + " by himself, 1: all at once",
                        "mean covariance of two raters' errors given the class over their mean variance",
                        LOWER,
                        Scope.TRUTH,
                        Whom.RATERS,
                        asked -> ErrorCorrelation.of(votes(asked), asked.court().truth(), byTwo(asked)))
                .within(-1, 1);
    }

    static Definition effectiveRaters() {
        return Definition.of(
                        "effective-raters",
                        "how many raters who err independently would tell as much as the raters of an example together",
                        "m/(1 + (m - 1) rho), m raters an example, rho the error-correlation",
                        HIGHER,
                        Scope.TRUTH,
                        Whom.RATERS,
                        asked -> ErrorCorrelation.effectiveRaters(
                                votes(asked), asked.court().truth(), byTwo(asked)))
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition biasFloor() {
        return Definition.of(
                "bias-floor",
                "the error that no number of such raters would remove by their majority, at least: a wrong class leads by more"
                        + " than chance",
                "mean of (l - a)/(1 - a), l: a wrong class leads y by a sign test, a: how often it would by chance",
                LOWER,
                Scope.TRUTH,
                Whom.RATERS,
                new Bounded(
                        asked -> BiasFloor.of(
                                votes(asked), asked.court().truth(), asked.at().seen()),
                        asked -> BiasFloor.drift(
                                votes(asked), asked.court(), asked.at().seen())));
    }

    static Votes votes(Question asked) {
        return asked.court().panel().orElseThrow().votes();
    }

    private static Sample byTwo(Question asked) {
        Votes votes = votes(asked);
        return asked.at().seen().where(row -> votes.raters()[row] > 1, "ratings by two raters");
    }

    private static boolean agree(Question asked, int row) {
        double level = asked.court().panel().orElseThrow().asked().consensus();
        return Forecasts.confidence(asked.arm().bySeed().get(0), row) >= level;
    }
}
