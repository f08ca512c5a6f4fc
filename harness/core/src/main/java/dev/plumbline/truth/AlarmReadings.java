package dev.plumbline.truth;

import dev.plumbline.dataset.SealedTruth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What every alarm read in each of several trials.
 *
 * @param byTrial for each trial what each {@link Alarm} read; one that found nothing to read is not in it
 */
public record AlarmReadings(List<Map<Alarm, Double>> byTrial) {

    public AlarmReadings {
        byTrial = List.copyOf(byTrial);
    }

    /** Reads trials; the truth of their audited examples is opened here. */
    public static AlarmReadings of(List<AlarmTrial> trials, SealedTruth truth, List<Slice> slices) {
        List<int[]> rows = slices.stream()
                .filter(slice -> !slice.name().equals(MetricKey.ALL))
                .map(Slice::rows)
                .toList();
        List<Map<Alarm, Double>> readings = new ArrayList<>();
        for (AlarmTrial trial : trials) {
            Glance glance = Glance.of(trial, truth.open(trial.audited()), rows);
            Map<Alarm, Double> read = new EnumMap<>(Alarm.class);
            for (Alarm alarm : Alarm.values()) {
                alarm.read(glance).ifPresent(reading -> read.put(alarm, reading));
            }
            readings.add(read);
        }
        return new AlarmReadings(readings);
    }

    /** What one alarm read, of the trials in which it read something. */
    double[] of(Alarm alarm) {
        return byTrial.stream()
                .filter(trial -> trial.containsKey(alarm))
                .mapToDouble(trial -> trial.get(alarm))
                .toArray();
    }

    int trials() {
        return byTrial.size();
    }
}
