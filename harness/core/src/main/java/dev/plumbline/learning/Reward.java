package dev.plumbline.learning;

import java.util.List;

/**
 * A reward model's say: a number for every candidate of the data, of which higher is better. Only differences between candidates of one
 * pool mean anything.
 *
 * @param name under which it is reported
 * @param bySeed one a training, a number for each row of the candidates' table; a single one where training has no randomness
 * @param note what a reader must know of it, may be empty
 * @param scorers one a training, which rewards new text; empty where the reward is not one of text
 */
public record Reward(String name, List<double[]> bySeed, String note, List<TextScorer> scorers) {

    public Reward {
        bySeed = List.copyOf(bySeed);
        scorers = List.copyOf(scorers);
    }

    /** One that cannot reward new text. */
    public Reward(String name, List<double[]> bySeed, String note) {
        this(name, bySeed, note, List.of());
    }

    /** The same numbers, without the models behind them. */
    public Reward withoutScorers() {
        return new Reward(name, bySeed, note);
    }

    /** What a policy is optimised against: one model, that of the first seed. An ensemble is a reward of its own. */
    public double[] first() {
        return bySeed.get(0);
    }
}
