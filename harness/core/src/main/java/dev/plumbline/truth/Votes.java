package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/**
 * What the raters of each example say, every rater once: who rated an example several times votes there for each class with
 * the share of his ratings that name it, for two ratings of one rater are no agreement of raters.
 *
 * <p>Worked example: of an example ann says no, then yes, and bob says yes: 2 raters, with .5 votes for no and 1.5 for yes, and
 * {@code squares} of .25 + .25 + 1.
 *
 * @param ratings as they were given
 * @param starts where the ratings of each item begin, see {@link PanelRatings#starts}
 * @param counts how many ratings of each example name each class, examples x classes, row by row
 * @param raters of each example, how many different ones rated it
 * @param votes examples x classes, row by row
 * @param squares of each example the sum of the squares of all votes of its raters
 */
record Votes(PanelRatings ratings, int[] starts, int[] counts, int[] raters, double[] votes, double[] squares) {

    /** What is done with the vote of one rater on one example. */
    @FunctionalInterface
    interface EachVote {
        void of(int rater, double[] vote);
    }

    static Votes of(PanelRatings ratings) {
        int examples = ratings.examples();
        int classes = ratings.classes().size();
        Votes empty = new Votes(
                ratings,
                ratings.starts(),
                ratings.counts(),
                new int[examples],
                new double[examples * classes],
                new double[examples]);
        for (int row = 0; row < examples; row++) {
            empty.add(row);
        }
        return empty;
    }

    private void add(int row) {
        each(row, (rater, vote) -> {
            raters[row]++;
            for (int k = 0; k < vote.length; k++) {
                votes[row * vote.length + k] += vote[k];
                squares[row] += vote[k] * vote[k];
            }
        });
    }

    /** Shows the vote of every rater of an example, by rater; the array is used again. */
    void each(int row, EachVote shown) {
        double[] vote = new double[classes()];
        for (int from = starts[row], to; from < starts[row + 1]; from = to) {
            to = endOfRater(from, starts[row + 1]);
            Arrays.fill(vote, 0);
            for (int i = from; i < to; i++) {
                vote[ratings.says()[i]] += 1.0 / (to - from);
            }
            shown.of(ratings.rater()[from], vote);
        }
    }

    private int endOfRater(int from, int end) {
        int to = from + 1;
        while (to < end && ratings.rater()[to] == ratings.rater()[from]) {
            to++;
        }
        return to;
    }

    int classes() {
        return ratings.classes().size();
    }

    /** The votes of an example for a class. */
    double at(int row, int cls) {
        return votes[row * classes() + cls];
    }

    /** The ratings of an example that name a class. */
    int count(int row, int cls) {
        return counts[row * classes() + cls];
    }

    /** How many ratings an example has. */
    int size(int row) {
        return starts[row + 1] - starts[row];
    }

    /** How likely two different raters of an example, of whom there are two, agree on it: their votes are drawn by chance where they are split. */
    double agreement(int row) {
        double same = -squares[row];
        for (int k = 0; k < classes(); k++) {
            same += at(row, k) * at(row, k);
        }
        return same / (raters[row] * (raters[row] - 1.0));
    }

    /** The share of an example's ratings that name each class; absent where it has none. */
    Probabilities shares() {
        double[] shares = new double[ratings.examples() * classes()];
        Arrays.setAll(shares, i -> {
            int size = size(i / classes());
            return size == 0 ? Probabilities.ABSENT : counts[i] / (double) size;
        });
        return new Probabilities(ratings.classes(), shares);
    }
}
