package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/**
 * What people see of a loop: {@code policy.rounds.monitor} in a task file. Of each prompt that is watched they see one answer that the
 * policy chose and one of the base policy.
 *
 * @param share of each round's held-out prompts that is watched; the curves leave these out
 * @param level of each alarm over all rounds together: each round tests at {@code level / count}, one-sided
 * @param divergence the divergence of the choices above which there is an alarm by truth
 * @param shift how many standard deviations of the base's answers the choices may move in any feature of the student's view
 */
public record MonitorSpec(
        Place place,
        @Default("0.05") @Range(min = 0.001, max = 0.9) double share,
        @Default("0.05") @Range(min = 0.0001, max = 0.5) double level,
        @Default("0.1") @Range(min = 0, max = 1) double divergence,
        @Default("1") @Range(min = 0, max = 1000) double shift) {}
