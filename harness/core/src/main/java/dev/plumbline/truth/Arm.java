package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.List;

/**
 * A contestant: predictions of every example by every seed.
 *
 * @param name see {@link MetricKey}
 * @param bySeed one a seed, paired across arms by position; a single one where training has no randomness
 * @param note what a reader must know of it, may be empty
 */
public record Arm(String name, String method, List<Probabilities> bySeed, String note) {

    public static final String WEAK = "weak";

    /** Another way to aggregate the ratings that the weak labels were made of. */
    public static final String AGGREGATION = "aggregation";

    /** What the raters of one group say, aggregated by themselves. */
    public static final String GROUP = "group";

    /** The raters of a panel: what they say of each example, before anything is made of it. */
    public static final String RATERS = "raters";

    public static final String STUDENT = "student";
    /** A student that was stopped by truth which no student has: an upper bound. No gate rests on it. */
    public static final String ORACLE = "oracle";

    public static final String CEILING = "ceiling";

    /** The student of the transfer split's weak labels in an order that is random within each class of the truth. */
    public static final String RANDOM_FLIPS = "random-flips";

    public static final String STRONG_DIRECT = "strong-direct";
    public static final String MAJORITY = "majority";
    public static final String SCORES = "scores";

    /** A reward, by its name: of pairs it prefers the candidate of the higher one, of pools only its order is measured. */
    public static final String REWARD = "reward";

    /** What is chosen among the candidates of a pool; the method says how: of loops the loop's name, of a policy under pressure the reward's. */
    public static final String POLICY = "policy";

    public Arm {
        bySeed = List.copyOf(bySeed);
    }

    /** The raters of a panel, with the share of an example's ratings that name each class. */
    public static Arm raters(PanelRatings ratings) {
        String note = ratings.raters().size() + " raters, " + ratings.size() + " ratings";
        return new Arm(RATERS, "", List.of(Votes.of(ratings).shares()), note);
    }
}
