package dev.plumbline.policy;

import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many ratings of each example each group gave, and how many of them approve.
 *
 * @param given groups x examples
 * @param approving likewise
 */
record Approvals(int[][] given, int[][] approving) {

    private static final double CONFIDENCE = .95;

    /**
     * Counts.
     *
     * @param approved the class that approves
     * @param whose the raters that count
     */
    static Approvals of(PanelRatings ratings, RaterGroups groups, int approved, IntPredicate whose) {
        int[][] given = new int[groups.names().size()][ratings.examples()];
        int[][] approving = new int[given.length][ratings.examples()];
        for (int r = 0; r < ratings.size() && ratings.item()[r] < ratings.examples(); r++) {
            int rater = ratings.rater()[r];
            if (whose.test(rater)) {
                given[groups.of()[rater]][ratings.item()[r]]++;
                approving[groups.of()[rater]][ratings.item()[r]] += ratings.says()[r] == approved ? 1 : 0;
            }
        }
        return new Approvals(given, approving);
    }

    /** Whether every group has rated an example. */
    boolean byAll(int row) {
        return IntStream.range(0, given.length).allMatch(g -> given[g][row] > 0);
    }

    /** The share of each group's ratings that approve of each of some examples, which it has rated. */
    double[][] shares(int[] rows) {
        return IntStream.range(0, given.length)
                .mapToObj(g -> IntStream.of(rows)
                        .mapToDouble(row -> approving[g][row] / (double) given[g][row])
                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * Whether every group accepts an example: the lower end of its approval is at least the level, with confidence .95 for all groups
     * together. As each group must accept it, no bound needs correction for the number of groups (Berger 1982). The end is that of
     * Clopper and Pearson (1934), so with level .5 fewer than 5 ratings of a group never tell. Of many examples that some group does not accept, up
     * to one in twenty may pass.
     */
    boolean accepted(int row, double level) {
        return byAll(row)
                && IntStream.range(0, given.length).allMatch(g -> least(approving[g][row], given[g][row]) >= level);
    }

    private static double least(int approve, int of) {
        return approve == 0
                ? 0
                : BetaDistribution.of(approve, of - approve + 1.0).inverseCumulativeProbability(1 - CONFIDENCE);
    }
}
