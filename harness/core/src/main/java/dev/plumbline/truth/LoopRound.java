package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Optional;

/**
 * What happened in one round of a loop, as the truth stage is given it.
 *
 * @param ratings what raters say of every example in this round
 * @param raterAgreement of every example the share of the pairs of raters who say the same, negative where fewer than two rated it;
 *     empty where the labeler is no panel
 * @param student what the round's student predicts of every example
 * @param reward of every example, as the policy makes it as great as it can
 * @param policy the weight of every example, which sums to 1 in each pool
 * @param chosen for each watched prompt the answer that the policy gave
 * @param base for each watched prompt an answer of the base policy
 * @param patched the slice that was patched after this round
 */
public record LoopRound(
        Probabilities ratings,
        Optional<double[]> raterAgreement,
        Probabilities student,
        double[] reward,
        double[] policy,
        int[] chosen,
        int[] base,
        Optional<Patched> patched) {

    /**
     * A slice whose labels were put right.
     *
     * @param slice its name
     * @param by what it was found by
     */
    public record Patched(String slice, Against by) {}
}
