package dev.plumbline.reports.html;

import dev.plumbline.truth.Curve;
import dev.plumbline.truth.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the names of the metrics mean, in the order of the reports. */
public final class Glossary {

    public static final Map<String, String> MEANINGS = meanings();

    private Glossary() {}

    private static Map<String, String> meanings() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            all.put(metric.label(), metric.meaning() + ": " + metric.formula());
        }
        for (Curve curve : Curve.values()) {
            all.put(curve.label(), curve.meaning() + ": " + curve.formula());
        }
        return Collections.unmodifiableMap(all);
    }
}
