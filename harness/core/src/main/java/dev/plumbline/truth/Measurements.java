package dev.plumbline.truth;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured in a task, in a fixed order: the result of the stage.
 *
 * @param all by arm, method, slice, metric, against
 */
public record Measurements(List<Measurement> all) {

    public Measurements {
        all = List.copyOf(all);
    }

    public Optional<Measured> find(MetricKey key) {
        return all.stream()
                .filter(m -> m.key().equals(key))
                .map(Measurement::measured)
                .findFirst();
    }
}
