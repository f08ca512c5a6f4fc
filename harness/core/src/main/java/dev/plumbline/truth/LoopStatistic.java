package dev.plumbline.truth;

/**
 * What an alarm tests in a round.
 *
 * @param measured of everything that was watched so far
 * @param bound where it gives an alarm
 * @param side 1 where it does above the bound, -1 where below
 * @param looks of how many numbers it is the most extreme
 */
record LoopStatistic(Measured measured, double bound, int side, int looks) {

    /** Whether the one-sided bound of the statistic is beyond its own, at a level that is shared among the numbers it was chosen from. */
    boolean alarms(double level) {
        if (!(measured instanceof Measured.Value value)) {
            return false;
        }
        double confidence = 1 - 2 * level / looks;
        return side > 0
                ? value.interval().low(confidence) > bound
                : value.interval().high(confidence) < bound;
    }
}
