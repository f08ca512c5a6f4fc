package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * How likely each alarm is to go off, with each planted error and without any.
 *
 * <p>An alarm goes off where it reads more than the k-th greatest of R readings without errors, k = floor(level (R + 1)). A further trial
 * without errors is exchangeable with them, so it goes off in at most {@code k / (R + 1)} of them whatever the readings' distribution (a
 * Monte Carlo test: Barnard 1963, Besag and Clifford 1989). A tie does not go off, and neither does an alarm that reads nothing. Worked
 * example: R = 19 and level .05: it goes off above the greatest of 19.
 *
 * <p>Both shares are of trials of their own, with Wilson's interval, conditional on the k-th reading. The share without errors is the check on the
 * level: it is not what the level was set by.
 */
public final class AlarmPower {

    /** The metric of how often an alarm goes off with an error. */
    public static final String POWER = "power";

    /** The metric of how often it goes off without any. */
    public static final String FALSE_ALARM = "false-alarm";

    /** The arm under which alarms stand. */
    public static final String ARM = "alarm";

    /** The axis along which the errors stand. */
    public static final String AXIS = "error";

    private final double level;
    private final AlarmReadings reference;

    private AlarmPower(double level, AlarmReadings reference) {
        this.level = level;
        this.reference = reference;
    }

    /**
     * The shares, by alarm: first without errors, then error by error.
     *
     * @param reference readings without errors, by which the level is set
     * @param clean others without errors
     * @param byError readings with one error each, by its name
     */
    public static List<Measurement> of(
            double level, AlarmReadings reference, AlarmReadings clean, SortedMap<String, AlarmReadings> byError) {
        AlarmPower power = new AlarmPower(level, reference);
        List<Measurement> all = new ArrayList<>();
        for (Alarm alarm : Alarm.values()) {
            all.add(new Measurement(
                    new MetricKey(ARM, alarm.label(), MetricKey.ALL, FALSE_ALARM, alarm.against()),
                    power.share(alarm, clean)));
            byError.forEach((error, readings) -> all.add(new Measurement(
                    new MetricKey(ARM, alarm.label(), MetricKey.ALL, POWER, alarm.against(), AXIS, error),
                    power.share(alarm, readings))));
        }
        return all;
    }

    private Measured share(Alarm alarm, AlarmReadings readings) {
        double[] without = reference.of(alarm);
        if (without.length < reference.trials()) {
            return new Measured.Undefined("what this alarm would read is not there in every trial without errors");
        }
        double threshold = threshold(without);
        long off = Arrays.stream(readings.of(alarm))
                .filter(reading -> reading > threshold)
                .count();
        double share = off / (double) readings.trials();
        Interval interval = new WilsonInterval(share, readings.trials(), Double.POSITIVE_INFINITY);
        return new Measured.Value(share, interval, readings.trials(), readings.trials(), 1);
    }

    private double threshold(double[] without) {
        double[] sorted = without.clone();
        Arrays.sort(sorted);
        int k = (int) Math.floor(level * (sorted.length + 1));
        return sorted[sorted.length - k];
    }
}
