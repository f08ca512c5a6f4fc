package dev.plumbline.labeling.aggregation;

/**
 * The log likelihood of Bradley and Terry's scores, with pseudo-comparisons, as a function of the scores s:
 * {@code sum over pairs of a log sigma(d) + b log sigma(-d)} with {@code d = s[first] - s[second]}, where the first was preferred a times and
 * the second b times, plus {@code pseudo (log sigma(s) + log sigma(-s))} for each candidate. It is strictly concave.
 *
 * @param first of each pair a candidate
 * @param second of each pair a candidate
 * @param firstWins a of each pair, at least 0; not necessarily whole
 * @param secondWins b of each pair
 */
record PairScores(int[] first, int[] second, double[] firstWins, double[] secondWins, double pseudo) {

    double value(double[] scores) {
        double value = 0;
        for (int i = 0; i < first.length; i++) {
            double d = scores[first[i]] - scores[second[i]];
            value += firstWins[i] * Sigmoid.log(d) + secondWins[i] * Sigmoid.log(-d);
        }
        for (double score : scores) {
            value += pseudo * (Sigmoid.log(score) + Sigmoid.log(-score));
        }
        return value;
    }

    double[] gradient(double[] scores) {
        double[] gradient = new double[scores.length];
        for (int i = 0; i < first.length; i++) {
            double surplus =
                    firstWins[i] - (firstWins[i] + secondWins[i]) * Sigmoid.of(scores[first[i]] - scores[second[i]]);
            gradient[first[i]] += surplus;
            gradient[second[i]] -= surplus;
        }
        for (int c = 0; c < scores.length; c++) {
            gradient[c] += pseudo * (1 - 2 * Sigmoid.of(scores[c]));
        }
        return gradient;
    }

    /** How sharply the value bends at each pair, and then at each candidate by itself: all that its second derivative is made of. */
    double[] bends(double[] scores) {
        double[] bends = new double[first.length + scores.length];
        for (int i = 0; i < first.length; i++) {
            double p = Sigmoid.of(scores[first[i]] - scores[second[i]]);
            bends[i] = (firstWins[i] + secondWins[i]) * p * (1 - p);
        }
        for (int c = 0; c < scores.length; c++) {
            double p = Sigmoid.of(scores[c]);
            bends[first.length + c] = 2 * pseudo * p * (1 - p);
        }
        return bends;
    }

    /** The second derivative, with the sign reversed, times a vector. */
    double[] times(double[] bends, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < first.length; i++) {
            double pull = bends[i] * (vector[first[i]] - vector[second[i]]);
            product[first[i]] += pull;
            product[second[i]] -= pull;
        }
        for (int c = 0; c < vector.length; c++) {
            product[c] += bends[first.length + c] * vector[c];
        }
        return product;
    }

    /** The diagonal of that second derivative, each entry positive. */
    double[] diagonal(double[] bends, int candidates) {
        double[] diagonal = new double[candidates];
        for (int i = 0; i < first.length; i++) {
            // A pair of a candidate with itself says nothing of it.
            double bend = first[i] == second[i] ? 0 : bends[i];
            diagonal[first[i]] += bend;
            diagonal[second[i]] += bend;
        }
        for (int c = 0; c < candidates; c++) {
            diagonal[c] += bends[first.length + c];
        }
        return diagonal;
    }
}
