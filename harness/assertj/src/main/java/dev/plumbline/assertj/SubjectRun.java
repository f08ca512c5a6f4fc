package dev.plumbline.assertj;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slices;
import dev.plumbline.truth.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose numbers are asked for, and where.
 *
 * @param slice a column with its value, or the two of a pair of columns; empty for every held-out example
 */
public record SubjectRun(TaskRun run, Subject subject, Map<String, String> slice, Against against) {

    SubjectRun on(String column, String value) {
        Map<String, String> both = new LinkedHashMap<>(slice);
        both.put(column, value);
        return new SubjectRun(run, subject, both, against);
    }

    SubjectRun against(Against held) {
        return new SubjectRun(run, subject, slice, held);
    }

    /**
     * A number of the subject.
     *
     * @throws IllegalArgumentException if it is not measured
     */
    Figure figure(String metric) {
        MetricKey key = key(metric, slice.isEmpty() ? MetricKey.ALL : Slices.name(slice));
        String task = " in task '" + run.task().task() + "'";
        Measured measured = run.measurements()
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException(key + task + " is not measured; " + measured()));
        return new Figure(key + task, measured, slice.isEmpty() ? slices(metric) : List.of());
    }

    private MetricKey key(String metric, String where) {
        return new MetricKey(subject.arm(), subject.method(), where, metric, against);
    }

    private List<Measurement> slices(String metric) {
        return run.measurements().all().stream()
                .filter(m -> m.key().equals(key(metric, m.key().slice())))
                .filter(m -> !m.key().slice().equals(MetricKey.ALL))
                .toList();
    }

    /** What could have been asked instead. */
    private String measured() {
        return run.measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.equals(key(key.metric(), key.slice())))
                .map(key -> slice.isEmpty() ? key.metric() : key.slice())
                .distinct()
                .collect(Collectors.joining(", ", "there are ", ""));
    }
}
