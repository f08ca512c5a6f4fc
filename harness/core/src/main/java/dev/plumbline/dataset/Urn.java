package dev.plumbline.dataset;

import java.util.OptionalDouble;

/**
 * Words drawn one after another, each a yes or not.
 *
 * @param words how many
 * @param probability of a yes, word by word
 * @param strength balls in the Polya urn at the start; none for independent words
 */
record Urn(int words, double probability, OptionalDouble strength) {

    /** The logarithm of the probability of so many yeses, in any order. */
    double logProbability(int yeses) {
        double logarithm = choose(words, yeses);
        for (int i = 0; i < words; i++) {
            // the yeses first: every order is as likely
            logarithm += Math.log(i < yeses ? next(probability, i, i) : next(1 - probability, i - yeses, i));
        }
        return logarithm;
    }

    /** The probability of one more of a kind of which there were some before, among all words before. */
    private double next(double ofKind, int same, int before) {
        return strength.isEmpty()
                ? ofKind
                : (ofKind * strength.getAsDouble() + same) / (strength.getAsDouble() + before);
    }

    /** The logarithm of in how many ways some of n can be chosen. */
    static double choose(int n, int some) {
        double logarithm = 0;
        for (int i = 1; i <= some; i++) {
            logarithm += Math.log((n - some + i) / (double) i);
        }
        return logarithm;
    }
}
