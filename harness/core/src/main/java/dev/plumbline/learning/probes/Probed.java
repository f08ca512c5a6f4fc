package dev.plumbline.learning.probes;

import java.util.List;

/**
 * What rewards make of changed texts.
 *
 * @param probes in the order of {@link Probe}
 * @param candidates rows of the candidates' table whose texts were changed, in the order of their examples
 */
public record Probed(List<Probe> probes, int[] candidates, List<Scores> rewards) {

    public Probed {
        probes = List.copyOf(probes);
        rewards = List.copyOf(rewards);
    }

    /**
     * The scores of one reward.
     *
     * @param bySeed one a training: first the scores of the texts as they are, then those of the texts as each probe changes them, a number a candidate
     */
    public record Scores(String reward, List<double[][]> bySeed) {
        public Scores {
            bySeed = List.copyOf(bySeed);
        }
    }
}
