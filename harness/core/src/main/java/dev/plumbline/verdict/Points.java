package dev.plumbline.verdict;

import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.List;

/**
 * Where a number is measured: as a whole, or at points of curves.
 *
 * @param keys of the same metric, of the same subject on the same slice
 */
record Points(List<MetricKey> keys) {

    static Points of(MetricKey asked, List<Measurement> all) {
        MetricKey whole = asked.at("", "");
        return new Points(all.stream()
                .map(Measurement::key)
                .filter(key -> key.at("", "").equals(whole))
                .toList());
    }

    /** Where it could be asked for, in place of where it was; empty where it is measured nowhere. */
    String instead(MetricKey asked) {
        if (keys.isEmpty()) {
            return "";
        }
        List<String> steps = keys.stream()
                .filter(key -> key.axis().equals(asked.axis()))
                .map(MetricKey::step)
                .toList();
        if (!asked.axis().isEmpty() && !steps.isEmpty()) {
            return "; there it is measured at " + String.join(", ", steps);
        }
        List<String> axes = keys.stream()
                .map(MetricKey::axis)
                .distinct()
                .map(axis -> axis.isEmpty() ? "as a whole" : "along " + axis)
                .toList();
        return "; it is measured " + String.join(", ", axes);
    }
}
