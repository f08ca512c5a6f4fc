package dev.plumbline.truth;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ratings of a panel that count, and how much.
 *
 * @param weight of each rating; those of an example sum to 1, or are all 0
 * @param heard of every example, whether a rating of it counts
 * @param having what such an example has, for reasons
 * @param strata how many groups each have a stated weight, so that their raters are drawn group by group; 1 where raters are drawn
 *     whatever their group
 */
record Voices(Jury jury, double[] weight, boolean[] heard, String having, int strata) {

    boolean heard(int row) {
        return row < heard.length && heard[row];
    }

    /** The class that a rating names. */
    int says(int rating) {
        return jury.ratings().says()[rating];
    }

    /** The share of the words on an example that name each class. */
    double[] shares(int row) {
        double[] shares = new double[jury.ratings().classes().size()];
        jury.of(row).forEach(r -> shares[says(r)] += weight[r]);
        return shares;
    }

    /** The share that names one class, 0 where it is none. */
    double share(int row, int cls) {
        return words(row)
                .filter(r -> says(r) == cls)
                .mapToDouble(r -> weight[r])
                .sum();
    }

    /** The places of the ratings of an example that count. */
    IntStream words(int row) {
        return jury.of(row).filter(r -> weight[r] > 0);
    }

    /** The stratum of a rating, from 0. */
    int stratum(int rating) {
        return strata == 1 ? 0 : jury.group(rating);
    }

    /** How many raters of each stratum have a word on some row of a sample. */
    int[] raters(Sample sample) {
        boolean[] known = new boolean[jury.ratings().raters().size()];
        int[] raters = new int[strata];
        for (int row : sample.rows()) {
            for (int r : words(row).toArray()) {
                int rater = jury.ratings().rater()[r];
                raters[stratum(r)] += known[rater] ? 0 : 1;
                known[rater] = true;
            }
        }
        return raters;
    }

    /** Why other raters than these cannot be spoken for, if so. */
    Optional<String> tooFew(Sample sample) {
        int[] raters = raters(sample);
        return IntStream.range(0, strata)
                .filter(stratum -> raters[stratum] == 1)
                .mapToObj(stratum -> "only 1 rater "
                        + (strata == 1
                                ? "has " + having
                                : "of the group '" + jury.names().get(stratum) + "' has a rating")
                        + " here; an interval needs at least 2")
                .findFirst();
    }
}
