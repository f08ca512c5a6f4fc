package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.chart.IntervalChart;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Sign;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.reports.words.BoundOf;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.verdict.GateResult;
import java.util.ArrayList;
import java.util.List;

/** Every gate of the run: what was asked, what was found, and what that means. */
public record GatesSection(Run run) implements Part {

    private static final List<String> COLUMNS =
            List.of("Task", "Outcome and standing", "Gate", "Estimate", "Bound", "Interval and bound");

    /** From how many gates on those that came out as expected are folded away. */
    private static final int MANY = 30;

    /** A gate and where the section of its task stands. */
    private record Row(String anchor, String task, GateResult gate) {
        boolean expected() {
            return gate.standing() == GateResult.Standing.AS_EXPECTED;
        }
    }

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "gates").leaf("h2", "Gates", "id", "gates");
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            page.leaf("p", "No task that ran has a gate.").close();
            return;
        }
        Footnotes notes = new Footnotes("gates");
        if (rows.size() < MANY) {
            table(page, notes, "What the tasks asked for", rows);
        } else {
            folded(page, notes, rows);
        }
        page.leaf(
                "p",
                "The ends of an interval are here the one-sided bounds at the gate's confidence. "
                        + IntervalChart.LEGEND,
                "class",
                "quiet");
        notes.write(page);
        page.close();
    }

    private static void folded(Html page, Footnotes notes, List<Row> rows) {
        List<Row> others = rows.stream().filter(row -> !row.expected()).toList();
        List<Row> expected = rows.stream().filter(Row::expected).toList();
        if (!others.isEmpty()) {
            table(page, notes, "Gates that did not come out as expected", others);
        }
        Part table = below -> table(below, notes, "Gates that came out as expected", expected);
        new Details(Numbers.count(expected.size(), "gate") + " as expected", List.of(table)).write(page);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < run.tasks().size(); i++) {
            TaskRun task = run.tasks().get(i);
            String anchor = TaskSections.anchor(i);
            task.verdict().forEach(gate -> rows.add(new Row(anchor, task.task().task(), gate)));
        }
        return rows;
    }

    private static void table(Html page, Footnotes notes, String caption, List<Row> rows) {
        Grid table = Grid.open(page, "gates", caption, COLUMNS);
        rows.forEach(row -> row(page, notes, row.anchor(), row.task(), row.gate()));
        table.close();
    }

    private static void row(Html page, Footnotes notes, String anchor, String task, GateResult result) {
        page.open("tr")
                .open("th", "scope", "row")
                .leaf("a", task, "href", "#" + anchor)
                .close();
        page.open("td");
        new Sign(result.outcome()).write(page);
        page.text(" ");
        new Sign(result.standing()).write(page);
        page.close().leaf("td", result.sentence(), "class", "prose");
        Figure figure = Figure.of(result);
        new Cell(figure, notes, Format.GATE).write(page);
        page.leaf("td", BoundOf.gate(result.gate()), "class", "num");
        page.open("td", "class", "chart");
        new IntervalChart(figure, result.gate(), result.outcome()).write(page);
        page.close().close();
    }
}
