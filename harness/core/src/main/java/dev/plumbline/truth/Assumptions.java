package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Range;

/**
 * What a plan takes for granted before anything is measured: {@code truth.assume}.
 *
 * <p>The defaults are round numbers of the order that weak-to-strong experiments on a few thousand examples report. Whoever
 * knows better, from a pilot run or a like task, says so.
 *
 * @param accuracy of the weak labels: how many of their errors there are to look at
 * @param discordance share of examples on which exactly one of two arms is right
 * @param icc correlation between two examples of a cluster (intraclass correlation)
 * @param seedSd standard deviation of an arm's accuracy, or other share, over its trainings
 * @param gap accuracy of the ceiling minus that of the weak labels: the denominator of PGR
 * @param rarestClass share of the rarest class of the truth; all are equally common where there are too many for that
 */
public record Assumptions(
        @Default("0.75") @Range(min = 0.01, max = 0.99) double accuracy,
        @Default("0.1") @Range(min = 0.0001, max = 1) double discordance,
        @Default("0.2") @Range(min = 0, max = 1) double icc,
        @Default("0.02") @Range(min = 0, max = 1) double seedSd,
        @Default("0.1") @Range(min = 0.001, max = 1) double gap,
        @Default("0.5") @Range(min = 0.001, max = 0.5) double rarestClass) {

    /** The defaults. */
    public static final Assumptions STANDARD = new Assumptions(.75, .1, .2, .02, .1, .5);
}
