package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether probabilities come true, against truth and against the ratings side by side, with a table of bins for each student. */
public record CalibrationTable(Findings findings, Footnotes notes, List<Findings.Column> columns) implements Part {

    /** In the order of the columns. */
    public static final List<String> METRICS = List.of(
            "ece",
            "ece-debiased",
            "brier-reliability",
            "brier-reliability-debiased",
            "brier-resolution",
            "brier-uncertainty");

    /** The first picture; the table and the other pictures behind a line. Nothing where calibration was not measured. */
    public static List<Part> of(Findings findings, Footnotes notes) {
        List<Findings.Column> columns = METRICS.stream()
                .flatMap(metric -> findings.columns().stream()
                        .filter(column -> column.metric().equals(metric)))
                .toList();
        if (columns.isEmpty()) {
            return List.of();
        }
        List<ReliabilityChart> charts = charts(findings, notes);
        List<Part> behind = new ArrayList<>(List.of(new CalibrationTable(findings, notes, columns)));
        behind.addAll(charts.subList(Math.min(1, charts.size()), charts.size()));
        List<Part> parts = new ArrayList<>(charts.stream().limit(1).toList());
        parts.add(new Details("Calibration: do probabilities come true?", behind));
        return parts;
    }

    /** Of students and given scores; where there are none, of one aggregation of ratings: that of Dawid and Skene, or else the first. */
    private static List<ReliabilityChart> charts(Findings findings, Footnotes notes) {
        List<ReliabilityChart> judged = Stream.of(Arm.STUDENT, Arm.SCORES)
                .flatMap(name -> findings.arms(name).stream())
                .flatMap(arm -> ReliabilityChart.of(findings, notes, arm).stream())
                .toList();
        return judged.isEmpty()
                ? findings.arms(Arm.AGGREGATION).stream()
                        .sorted(Comparator.comparing(arm -> !arm.method().equals("dawid-skene")))
                        .flatMap(arm -> ReliabilityChart.of(findings, notes, arm).stream())
                        .limit(1)
                        .toList()
                : judged;
    }

    @Override
    public void write(Html page) {
        List<String> heads = new ArrayList<>(List.of("Arm"));
        columns.forEach(column -> heads.add(column.metric() + (column.against() == Against.TRUTH ? "" : " (ratings)")));
        Grid table = Grid.open(page, "figures", "Calibration against truth and against the ratings", heads);
        findings.arms().stream()
                .filter(arm ->
                        columns.stream().anyMatch(column -> find(arm, column).isPresent()))
                .forEach(arm -> table.row(
                        Names.arm(arm.name(), arm.method()),
                        cells -> columns.forEach(column -> Cell.of(find(arm, column), notes, Format.DECIMAL)
                                .write(cells))));
        table.close();
    }

    private Optional<Measured> find(Arm arm, Findings.Column column) {
        return findings.find(arm, MetricKey.ALL, column.metric(), column.against());
    }
}
