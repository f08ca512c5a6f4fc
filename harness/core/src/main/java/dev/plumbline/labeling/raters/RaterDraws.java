package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The random numbers of one rater, each for a purpose, of which a part is shared with others: a Gaussian copula.
 *
 * <p>With a panel's correlation r and one k of the kind, at least r, the number of an item is {@code sqrt(r) S + sqrt(k - r) K +
 * sqrt(1 - k) O}, where S is drawn for all raters, K for those of the kind and O for the rater alone. Its distribution is standard normal whatever the
 * correlations, and two raters of the kind correlate by k, any others by r. Who else is in the panel changes nothing.
 *
 * @param group name of the kind
 * @param rater which rater of the kind, from 0
 * @param panel correlation of any two raters
 * @param kind correlation of two raters of the kind
 * @param items how many numbers
 */
record RaterDraws(long seed, String group, int rater, double panel, double kind, int items) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** A standard normal number an item. */
    double[] normal(String purpose) {
        double[] numbers = new double[items];
        add(numbers, Draws.of(seed, "raters/" + purpose, 0), Math.sqrt(panel));
        add(numbers, Draws.of(seed, "raters/" + purpose + "/" + group, 0), Math.sqrt(kind - panel));
        add(numbers, Draws.of(seed, "rater/" + purpose + "/" + group, rater), Math.sqrt(1 - kind));
        return numbers;
    }

    private static void add(double[] numbers, Draws draws, double weight) {
        for (int i = 0; i < numbers.length && weight > 0; i++) {
            numbers[i] += weight * draws.gaussian();
        }
    }

    /** A number from 0 to 1 an item, any as likely. */
    double[] uniform(String purpose) {
        double[] numbers = normal(purpose);
        Arrays.setAll(numbers, i -> NORMAL.cumulativeProbability(numbers[i]));
        return numbers;
    }

    /** Which items the rater leaves out: his own affair. */
    boolean[] missing(double share) {
        boolean[] missing = new boolean[items];
        Draws draws = Draws.of(seed, "rater/missing/" + group, rater);
        for (int i = 0; i < items && share > 0; i++) {
            missing[i] = draws.uniform() < share;
        }
        return missing;
    }
}
