package dev.plumbline.verdict;

import dev.plumbline.truth.Change;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The earlier runs of a task that it is held against.
 *
 * @param there for each of them that is recorded, why it cannot be used, or an empty text
 * @param gates the names of the gates that the baseline records
 * @param changes since those that can be used
 */
public record History(Map<Earlier, String> there, List<String> gates, List<Change> changes) {

    /** None. */
    public static final History NONE = new History(Map.of(), List.of(), List.of());

    public History {
        there = Map.copyOf(there);
        gates = List.copyOf(gates);
        changes = List.copyOf(changes);
    }

    Optional<Change> change(Earlier earlier, MetricKey key) {
        return changes.stream()
                .filter(change -> change.earlier() == earlier && change.key().equals(key))
                .findFirst();
    }
}
