package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** Votes weighted by how often a rater names the class that leads, in turns, see {@link Aggregation.WeightedMajority}. */
final class WeightedVote {

    private final PanelRatings ratings;
    private final int classes;
    private final double[] shares;
    private final double[] ability;

    WeightedVote(PanelRatings ratings) {
        this.ratings = ratings;
        this.classes = ratings.classes().size();
        this.shares = MajorityShares.shares(ratings);
        this.ability = new double[ratings.raters().size()];
    }

    Aggregated run(int limit) {
        double[] leaders = leaders();
        for (int i = 1; i <= limit; i++) {
            judge(leaders);
            vote();
            double[] next = leaders();
            if (Arrays.equals(leaders, next)) {
                return aggregated(i, true);
            }
            leaders = next;
        }
        return aggregated(limit, false);
    }

    private Aggregated aggregated(int iterations, boolean converged) {
        return new Aggregated("weighted-majority", ItemLabels.of(ratings, shares), iterations, converged)
                .withAbility(ability);
    }

    /** For each item and class 1 over the number of classes that lead, if that class leads; else 0. */
    private double[] leaders() {
        double[] leaders = new double[shares.length];
        for (int from = 0; from < shares.length; from += classes) {
            double lead = Arrays.stream(shares, from, from + classes).max().orElseThrow() - 1e-9;
            long many = Arrays.stream(shares, from, from + classes)
                    .filter(share -> share >= lead)
                    .count();
            for (int c = from; c < from + classes; c++) {
                leaders[c] = shares[c] >= lead ? 1. / many : 0;
            }
        }
        return leaders;
    }

    private void judge(double[] leaders) {
        int[] rated = new int[ability.length];
        Arrays.fill(ability, 0);
        for (int r = 0; r < ratings.size(); r++) {
            ability[ratings.rater()[r]] += leaders[ratings.item()[r] * classes + ratings.says()[r]];
            rated[ratings.rater()[r]]++;
        }
        for (int w = 0; w < ability.length; w++) {
            ability[w] = rated[w] == 0 ? 1. / classes : ability[w] / rated[w];
        }
    }

    private void vote() {
        Arrays.fill(shares, 0);
        for (int r = 0; r < ratings.size(); r++) {
            speak(ratings.item()[r] * classes, ratings.says()[r], classes * ability[ratings.rater()[r]] - 1);
        }
        for (int from = 0; from < shares.length; from += classes) {
            double all = Arrays.stream(shares, from, from + classes).sum();
            for (int c = from; c < from + classes; c++) {
                shares[c] = all > 1e-9 ? shares[c] / all : 1. / classes;
            }
        }
    }

    private void speak(int from, int says, double weight) {
        if (weight >= 0) {
            shares[from + says] += weight;
            return;
        }
        for (int c = 0; c < classes; c++) {
            shares[from + c] -= c == says ? 0 : weight;
        }
    }
}
