package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often each arm is right: against truth as a dot with its interval, against the ratings as a ring. */
public record ArmsChart(Findings findings) implements Part {

    private static final double ROW = 30;
    private static final double MARGIN = 6;
    private static final double WIDTH = 360;
    private static final int LONGEST_NAME = 60;

    /** One line of the chart. */
    private record Row(String name, Optional<Figure> truth, Optional<Figure> ratings) {}

    @Override
    public void write(Html page) {
        List<Row> rows = rows();
        if (rows.size() < 2) {
            return;
        }
        double base = rows.size() * ROW + 4;
        page.open(
                "svg",
                "viewBox",
                "0 0 360 " + Marks.number(base + 18),
                "class",
                "arms",
                "role",
                "img",
                "aria-label",
                "How often each arm is right against truth and against the ratings; the figures are in the tables below");
        Marks marks = new Marks(page, new Scale(0, 1, MARGIN, WIDTH - MARGIN));
        marks.axis(base);
        for (int i = 0; i < rows.size(); i++) {
            row(marks, rows.get(i), i * ROW + ROW - 8);
        }
        page.close();
        page.open("p", "class", "quiet legend").text("\u25cf against truth, with its 95\u00a0% interval");
        page.text(rows.stream().anyMatch(row -> row.ratings().isPresent()) ? "   \u25cb against the ratings" : "")
                .close();
    }

    private static void row(Marks marks, Row row, double y) {
        marks.label(Marks.shortened(row.name(), LONGEST_NAME), MARGIN, y - 9, "start");
        marks.range(0, 1, y, "guide");
        row.ratings().ifPresent(figure -> marks.dot(figure.estimate().orElseThrow(), y, "dot hollow"));
        row.truth().ifPresent(figure -> {
            marks.range(figure.low().orElse(0), figure.high().orElse(1), y, "range");
            marks.dot(figure.estimate().orElseThrow(), y, "dot");
        });
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Arm arm : findings.arms()) {
            Optional<Figure> truth = value(arm, findings.accuracy(), Against.TRUTH);
            Optional<Figure> ratings = value(arm, "agreement", Against.RATINGS);
            if (truth.isPresent() || ratings.isPresent()) {
                rows.add(new Row(Names.arm(arm.name(), arm.method()), truth, ratings));
            }
        }
        return rows;
    }

    private Optional<Figure> value(Arm arm, String metric, Against against) {
        Optional<Measured> measured = findings.find(arm, MetricKey.ALL, metric, against);
        return measured.map(Figure::of).filter(Figure::isValue);
    }
}
