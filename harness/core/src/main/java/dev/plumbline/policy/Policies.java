package dev.plumbline.policy;

import java.util.List;
import java.util.Optional;

/**
 * What groups choose together: the result of the stage.
 *
 * @param approved the class that a rater names who approves, an index into the classes
 * @param pools the candidates
 * @param utilities of the candidates to the groups
 * @param halves of the raters, so that those who had no say in a choice can tell what it is worth; empty where utilities are columns, and where no
 *     two candidates of a pool were rated by both halves of every group
 * @param accepted of every example whether each group accepts it; none where utilities are columns
 * @param all the base policy first, then in the order of the task
 */
public record Policies(
        int approved,
        Pools pools,
        GroupUtilities utilities,
        Optional<Halves> halves,
        boolean[] accepted,
        List<Policy> all) {

    /** The name of the policy that all others are measured from. */
    public static final String BASE = "base";

    /**
     * The raters of each group in two halves.
     *
     * @param pools the candidates that both halves of every group have rated
     * @param of each rater 0 or 1
     */
    public record Halves(Pools pools, int[] of) {}

    public Policies {
        all = List.copyOf(all);
    }
}
