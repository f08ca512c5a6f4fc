package dev.plumbline.labeling.aggregation;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/** The Dirichlet distribution, as variational Bayes needs it. */
final class Dirichlet {

    private Dirichlet() {}

    /**
     * Replaces a distribution's parameters by the expected logarithms of what it draws.
     *
     * @param counts the parameters, from {@code from} to {@code to - 1}, each positive
     * @param prior each parameter of a symmetric distribution
     * @return the Kullback-Leibler divergence from that symmetric distribution, at least 0
     */
    static double toExpectedLogs(double[] counts, int from, int to, double prior) {
        double all = 0;
        for (int c = from; c < to; c++) {
            all += counts[c];
        }
        double digamma = Digamma.value(all);
        double divergence = LogGamma.value(all) - LogGamma.value((to - from) * prior);
        for (int c = from; c < to; c++) {
            double log = Digamma.value(counts[c]) - digamma;
            divergence += LogGamma.value(prior) - LogGamma.value(counts[c]) + (counts[c] - prior) * log;
            counts[c] = log;
        }
        return divergence;
    }
}
