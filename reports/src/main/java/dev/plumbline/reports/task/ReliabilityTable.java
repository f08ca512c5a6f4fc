package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.stream.Stream;

/** Bins as rows: how probable something was said to be, and how often it came. */
public record ReliabilityTable(Findings findings, Footnotes notes, Arm arm, Against against) implements Part {

    /** A table against truth and one against the ratings, as far as they were measured. */
    public static List<ReliabilityTable> of(Findings findings, Footnotes notes, Arm arm) {
        return Stream.of(Against.TRUTH, Against.RATINGS)
                .map(against -> new ReliabilityTable(findings, notes, arm, against))
                .filter(table -> !table.points().isEmpty())
                .toList();
    }

    private List<MetricKey> points() {
        return findings.points(arm, Curve.RELIABILITY_FORECAST.label(), against);
    }

    @Override
    public void write(Html page) {
        String caption = "Reliability of " + Names.arm(arm.name(), arm.method()) + " against "
                + (against == Against.TRUTH ? "truth" : "the ratings");
        Grid table = Grid.open(page, "figures", caption, List.of("Bin", "Forecast", "Came"));
        for (MetricKey point : points()) {
            table.row(point.step(), cells -> {
                Cell.of(findings.find(point), notes, Format.DECIMAL).write(cells);
                Cell.of(findings.find(frequency(point)), notes, Format.DECIMAL).write(cells);
            });
        }
        table.close();
    }

    /** The frequency of the bin of a forecast. */
    static MetricKey frequency(MetricKey point) {
        return new MetricKey(
                point.arm(),
                point.method(),
                point.slice(),
                Curve.RELIABILITY_FREQUENCY.label(),
                point.against(),
                point.axis(),
                point.step());
    }
}
