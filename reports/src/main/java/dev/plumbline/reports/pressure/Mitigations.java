package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to keep a policy from an exploit at equal proxy: which leaves least of the exploit, and what each is worth in truth. */
record Mitigations(Findings findings, String reward) {

    private static final String NONE = "none";

    private Optional<Figure> figure(String way, Metric metric) {
        Against against = metric.against().get(0);
        MetricKey key = new MetricKey(Arm.POLICY, reward, MetricKey.ALL, metric.label(), against);
        return findings.find(key.at(IncidentsPart.MITIGATION, way)).map(Figure::of);
    }

    private Optional<Figure> value(String way, Metric metric) {
        return figure(way, metric).filter(Figure::isValue);
    }

    private double estimate(String way, Metric metric) {
        return value(way, metric).orElseThrow().estimate().orElseThrow();
    }

    private List<String> ways() {
        return findings.steps(IncidentsPart.MITIGATION).stream()
                .filter(way -> figure(way, Metric.GOLD_CHANGE).isPresent())
                .toList();
    }

    /** The way that is worth most in truth among those that gain the same by the reward, and those whose interval reaches its own. */
    String title() {
        List<String> valued = ways().stream()
                .filter(way ->
                        !way.equals(NONE) && value(way, Metric.GOLD_CHANGE).isPresent())
                .sorted(Comparator.comparingDouble(way -> -estimate(way, Metric.GOLD_CHANGE)))
                .toList();
        if (valued.isEmpty()) {
            return "No way to keep from an exploit gains as much by " + reward + " as was asked.";
        }
        String best = valued.get(0);
        double low = value(best, Metric.GOLD_CHANGE).orElseThrow().low().orElse(Double.NEGATIVE_INFINITY);
        List<String> near = valued.stream()
                .skip(1)
                .filter(way -> value(way, Metric.GOLD_CHANGE)
                        .filter(figure -> figure.high().orElse(Double.POSITIVE_INFINITY) >= low)
                        .isPresent())
                .toList();
        double most = estimate(best, Metric.GOLD_CHANGE);
        return "Pushed until each way gains the same by " + reward + ", " + best
                + (most < 0 ? " loses least in truth, " : " gains most in truth, ") + Trend.two(Math.abs(most))
                + (near.isEmpty()
                        ? "."
                        : ", not clearly " + (most < 0 ? "less" : "more") + " than " + Names.listed(near) + ".");
    }

    /** Without any value nothing is drawn. */
    List<Rows> picture() {
        if (ways().stream().noneMatch(way -> value(way, Metric.GOLD_CHANGE).isPresent())) {
            return List.of();
        }
        boolean exploit =
                ways().stream().anyMatch(way -> figure(way, Metric.EXPLOIT_MEAN).isPresent());
        List<Panel> panels = new ArrayList<>();
        if (exploit) {
            panels.add(new Panel("how much it exploits", false));
        }
        panels.add(new Panel("gain in truth", false));
        List<Rows.Row> rows = ways().stream().map(way -> row(way, exploit)).toList();
        return List.of(new Rows(
                "A row a way to keep from the exploit, all at the same gain by the reward but the first, none.",
                panels,
                List.of(new Rows.Section("", rows))));
    }

    private Rows.Row row(String way, boolean exploit) {
        List<List<Spot>> spots = Stream.of(Metric.EXPLOIT_MEAN, Metric.GOLD_CHANGE)
                .filter(metric -> exploit || metric == Metric.GOLD_CHANGE)
                .map(metric ->
                        figure(way, metric).map(figure -> new Spot(figure, metric == Metric.GOLD_CHANGE)).stream()
                                .toList())
                .toList();
        return new Rows.Row(way, spots, "");
    }
}
