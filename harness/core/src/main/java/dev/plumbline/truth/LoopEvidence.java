package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.View;
import dev.plumbline.policy.MonitorSpec;
import java.util.List;

/**
 * What the truth stage is given of loops.
 *
 * @param truth still sealed
 * @param approved the class that is good
 * @param prompts the examples of each held-out prompt that no monitor saw: what every round is measured on
 * @param ratings what raters say before any round
 * @param base the weight of every example under the base policy
 * @param view what the student sees of every candidate
 * @param loops all of as many rounds
 */
public record LoopEvidence(
        Examples examples,
        SealedTruth truth,
        int approved,
        int[][] prompts,
        Probabilities ratings,
        double[] base,
        View view,
        MonitorSpec monitor,
        List<Loop> loops) {

    public LoopEvidence {
        loops = List.copyOf(loops);
    }
}
