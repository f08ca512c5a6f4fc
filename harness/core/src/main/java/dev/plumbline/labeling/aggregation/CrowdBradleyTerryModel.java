package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** Scores and abilities of crowd Bradley-Terry and their expectation maximisation, see {@link Aggregation.CrowdBradleyTerry}. */
final class CrowdBradleyTerryModel implements Climber {

    private final PanelRatings ratings;
    private final Aggregation.CrowdBradleyTerry spec;
    private final double[] scores;
    private final double[] ability;
    private final double[] faithful;

    CrowdBradleyTerryModel(PanelRatings ratings, Aggregation.CrowdBradleyTerry spec) {
        this.ratings = ratings;
        this.spec = spec;
        this.scores = new double[ratings.candidates()];
        this.ability = new double[ratings.raters().size()];
        this.faithful = new double[ratings.size()];
        Arrays.fill(ability, spec.right() / (spec.right() + spec.wrong()));
        expect();
    }

    @Override
    public Aggregated aggregated(Climb climb) {
        return new Aggregated(
                        "crowd-bradley-terry",
                        BradleyTerryModel.labels(ratings, scores),
                        climb.iterations(),
                        climb.converged())
                .withAbility(ability)
                .withScores(scores);
    }

    @Override
    public int size() {
        return ratings.size();
    }

    @Override
    public double iterate() {
        NewtonStep.raise(weighted(), scores);
        judge();
        return prior() + expect();
    }

    /** Comparisons as the scores see them: a rating that is probably opposite to the scores is probably a win of the other side. */
    private PairScores weighted() {
        double[] first = new double[ratings.items()];
        double[] second = new double[ratings.items()];
        for (int r = 0; r < ratings.size(); r++) {
            boolean saysFirst = ratings.says()[r] == 1;
            first[ratings.item()[r]] += saysFirst ? faithful[r] : 1 - faithful[r];
            second[ratings.item()[r]] += saysFirst ? 1 - faithful[r] : faithful[r];
        }
        return new PairScores(ratings.first(), ratings.second(), first, second, spec.pseudo());
    }

    private void judge() {
        double[] all = new double[ability.length];
        Arrays.fill(ability, spec.right());
        Arrays.fill(all, spec.right() + spec.wrong());
        for (int r = 0; r < ratings.size(); r++) {
            ability[ratings.rater()[r]] += faithful[r];
            all[ratings.rater()[r]]++;
        }
        for (int w = 0; w < all.length; w++) {
            ability[w] /= all[w];
        }
    }

    /** The logarithm of the priors, but for a constant. */
    private double prior() {
        double prior = 0;
        for (double eta : ability) {
            prior += spec.right() * Math.log(eta) + spec.wrong() * Math.log1p(-eta);
        }
        for (double score : scores) {
            prior += spec.pseudo() * (Sigmoid.log(score) + Sigmoid.log(-score));
        }
        return prior;
    }

    /** How probably each rating is true to the scores; answers the log likelihood. */
    private double expect() {
        double likelihood = 0;
        for (int r = 0; r < ratings.size(); r++) {
            int item = ratings.item()[r];
            double lead = scores[ratings.first()[item]] - scores[ratings.second()[item]];
            double p = Sigmoid.of(ratings.says()[r] == 1 ? lead : -lead);
            double eta = ability[ratings.rater()[r]];
            double says = eta * p + (1 - eta) * (1 - p);
            faithful[r] = eta * p / says;
            likelihood += Math.log(says);
        }
        return likelihood;
    }
}
