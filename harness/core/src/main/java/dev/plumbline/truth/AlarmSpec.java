package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/**
 * {@code truth.alarms}: how likely is it that each alarm tells of each error that is planted in the simulated raters?
 *
 * <p>The raters rate again and again, without any error and with one at a time, and an alarm goes off where it reads more than it nearly
 * ever does without one. So each alarm is given a reference that nobody has in practice: what it can tell here is the most that it can.
 *
 * @param replicates times that the raters rate: without errors twice as often, and with each error
 * @param audit held-out examples whose truth an alarm by truth is given
 * @param sample transfer examples that a student learns from each time, and held-out examples that an alarm reads
 * @param level how often an alarm may go off without an error
 */
public record AlarmSpec(
        Place place,
        @Default("99") @Range(min = 19, max = 9999) int replicates,
        @Default("200") @Range(min = 10, max = 1_000_000) int audit,
        @Default("1000") @Range(min = 20, max = 1_000_000) int sample,
        @Default("0.05") @Range(min = 0.001, max = 0.5) double level) {

    public AlarmSpec {
        if (Math.floor(level * (replicates + 1)) < 1) {
            throw new IllegalArgumentException("a level of " + level + " needs at least "
                    + (int) Math.ceil(1 / level - 1) + " replicates, found " + replicates
                    + "; raise one of the two");
        }
    }
}
