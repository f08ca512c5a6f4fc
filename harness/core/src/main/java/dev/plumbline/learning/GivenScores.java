package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** Scores that exist already, such as a reward model's, read as predictions. */
public final class GivenScores {

    private GivenScores() {}

    /**
     * Predictions for pairs: the probability of {@code first} is the logistic function of the first candidate's score
     * less the second's (Bradley and Terry 1952). Equal scores are a tie and no others are: the higher score has a
     * probability above .5, however small the difference. Worked example: scores 1 and 0 give .731 to the first.
     *
     * @param scores one a candidate, finite
     * @param first for each example the row of its first candidate
     * @param second likewise
     * @param classes {@code second} and {@code first}, in this order
     * @throws IllegalArgumentException where a score is not finite
     */
    public static Probabilities pairs(double[] scores, int[] first, int[] second, List<String> classes) {
        double[] values = new double[first.length * 2];
        for (int i = 0; i < first.length; i++) {
            double a = finite(scores, first[i]);
            double b = finite(scores, second[i]);
            values[2 * i] = Probabilities.wins(b, a);
            values[2 * i + 1] = Probabilities.wins(a, b);
        }
        return new Probabilities(classes, values);
    }

    private static double finite(double[] scores, int candidate) {
        double score = scores[candidate];
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("candidate " + candidate + " has the score " + score);
        }
        return score;
    }

    /**
     * Predictions for single candidates: the score is the probability of the last of two classes.
     *
     * @param scores one an example, each in 0 to 1
     * @throws IllegalArgumentException where there are not two classes, or a score lies outside 0 to 1
     */
    public static Probabilities pointwise(double[] scores, List<String> classes) {
        if (classes.size() != 2) {
            throw new IllegalArgumentException(
                    "a score is the probability of the last of two classes; there are " + classes.size() + " classes");
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new IllegalArgumentException("candidate " + i + " has the score " + scores[i]
                        + "; a score that is read as a probability lies in 0 to 1");
            }
        }
        return Probabilities.ofSecond(classes, scores);
    }
}
