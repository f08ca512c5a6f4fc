package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.Map;
import java.util.Optional;

/**
 * Rounds of label, train, choose, and label again: {@code policy.rounds} in a task file.
 *
 * <p>The clusters of the transfer and of the held-out split are dealt to the rounds, so that every round has prompts (pools)
 * which no other has, the same in every loop. In each round
 *
 * <ol>
 *   <li>the last round's policy proposes candidates for the round's transfer prompts, and raters rate them;
 *   <li>a student learns from these ratings, by the task's first method and the first seed: its probability of the
 *       approved class is the reward;
 *   <li>the policy chooses the best of {@code bestOf} draws by that reward;
 *   <li>a monitor sees a share of what it chose for the round's held-out prompts.
 * </ol>
 *
 * @param count how many rounds
 * @param approves the class that is good; by default the last one
 * @param bestOf of how many draws, with replacement, a policy chooses the one of the highest reward
 * @param drawsFrom whose draws those are
 * @param rated candidates of each prompt that are rated: one drawn from the last round's policy, the others as likely each
 *     among the rest, so that labels tell what the policy left out; all of a smaller pool
 * @param learnsFrom whose ratings the student learns from
 * @param monitor what is watched, and what gives an alarm
 * @param loops by name; each goes its own way from round 1 on
 */
public record RoundsSpec(
        Place place,
        @Default("8") @Range(min = 1, max = 100) int count,
        Optional<String> approves,

        @Default("4") @Range(min = 1, max = 1_000_000) int bestOf,

        @Default("last-policy") DrawsFrom drawsFrom,

        @Default("2") @Range(min = 1, max = 1_000_000) int rated,

        @Default("every-round") LearnsFrom learnsFrom,
        @Default("{}") MonitorSpec monitor,
        @Default("{unpatched: {}}") Map<String, LoopSpec> loops) {

    /** Whose draws a policy chooses among. */
    public enum DrawsFrom {
        /** The last round's policy, so that the choices of all rounds add up. */
        LAST_POLICY,
        /** The base policy, to which every candidate of a pool is as likely. */
        BASE
    }

    /** Whose ratings a student learns from. */
    public enum LearnsFrom {
        /** Those of this round and of all before it. */
        EVERY_ROUND,
        /** Those of this round alone. */
        LAST_ROUND
    }
}
