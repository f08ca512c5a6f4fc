package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.watch.Watch;

/** Bradley and Terry's scores, see {@link Aggregation.BradleyTerry}. */
final class BradleyTerryModel {

    /** A step that promises a smaller rise, in nats, is the last. */
    private static final double RISE = 1e-16;

    private final PanelRatings ratings;
    private final PairScores scores;

    BradleyTerryModel(PanelRatings ratings, double pseudo) {
        this.ratings = ratings;
        this.scores = new PairScores(ratings.first(), ratings.second(), wins(1), wins(0), pseudo);
    }

    private double[] wins(int side) {
        double[] wins = new double[ratings.items()];
        for (int r = 0; r < ratings.size(); r++) {
            wins[ratings.item()[r]] += ratings.says()[r] == side ? 1 : 0;
        }
        return wins;
    }

    Aggregated fit(int limit) {
        double[] at = new double[ratings.candidates()];
        int steps = 0;
        double rise = Double.POSITIVE_INFINITY;
        while (steps < limit && rise > RISE * ratings.size()) {
            Watch.check();
            rise = NewtonStep.raise(scores, at);
            steps++;
        }
        return new Aggregated("bradley-terry", labels(ratings, at), steps, rise <= RISE * ratings.size())
                .withScores(at);
    }

    /** How probably the first of each pair is preferred, by the scores. */
    static Probabilities labels(PanelRatings ratings, double[] scores) {
        double[] labels = new double[ratings.items() * 2];
        for (int i = 0; i < ratings.items(); i++) {
            labels[2 * i + 1] = Sigmoid.of(scores[ratings.first()[i]] - scores[ratings.second()[i]]);
            labels[2 * i] = 1 - labels[2 * i + 1];
        }
        return ItemLabels.of(ratings, labels);
    }
}
