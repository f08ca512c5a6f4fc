package dev.plumbline.truth;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact test of two shares of the same independent examples (McNemar 1947, with the binomial distribution).
 *
 * <p>Where neither arm is better, each example that only one gets right is a fair coin. Worked example: 1 to 5 is as
 * extreme as 0, 1, 5 or 6 heads of 6: 2 (1 + 6)/64 = .21875.
 */
final class McNemar {

    private McNemar() {}

    /** The two-sided p-value of examples that only the one and only the other gets right. */
    static double p(int onlyOne, int onlyOther) {
        int discordant = onlyOne + onlyOther;
        if (discordant == 0) {
            return 1;
        }
        double tail = BinomialDistribution.of(discordant, .5).cumulativeProbability(Math.min(onlyOne, onlyOther));
        return Math.min(1, 2 * tail);
    }
}
