package dev.plumbline.reports.run;

import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import java.math.RoundingMode;
import java.util.List;

/** Where ratings and truth part, the surest first, a task a row; the first few open. */
record PartingsSection(Partings partings, Anchors anchors) implements Part {

    private static final int OPEN = 8;
    private static final List<String> COLUMNS = List.of(
            "Task",
            "What",
            "By ratings",
            "In truth",
            "Ratings flatter by",
            "\u25cb ratings, \u25cf truth, from 0 to 1");

    @Override
    public void write(Html page) {
        if (partings.tasks() == 0) {
            return;
        }
        page.open("section", "aria-labelledby", "partings")
                .leaf("h2", "Where ratings and truth part", "id", "partings");
        List<Partings.Row> rows = partings.rows();
        page.leaf("p", told(), "class", "quiet");
        if (!rows.isEmpty()) {
            table(page, rows.subList(0, Math.min(OPEN, rows.size())));
        }
        if (rows.size() > OPEN) {
            Part others = below -> table(below, rows.subList(OPEN, rows.size()));
            new Details(Numbers.count(rows.size() - OPEN, "more task"), List.of(others)).write(page);
        }
        page.close();
    }

    private String told() {
        String of = " of " + Numbers.count(partings.tasks(), "task") + " that measured a share both ways";
        return partings.rows().isEmpty()
                ? "In none" + of + " do ratings surely put it higher than truth does."
                : "In " + partings.rows().size() + of
                        + " ratings surely put one higher than truth does. Of each task the surest.";
    }

    private void table(Html page, List<Partings.Row> rows) {
        Grid table = Grid.open(page, "partings", "Shares by ratings and in truth", COLUMNS);
        rows.forEach(row -> row(page, row));
        table.close();
    }

    private void row(Html page, Partings.Row row) {
        Parting parting = row.parting();
        page.open("tr").open("th", "scope", "row");
        page.leaf("a", row.task(), "href", anchors.of(row.task())).close();
        page.leaf("td", (what(parting) + " " + parting.where()).strip(), "class", "prose");
        share(page, parting.ratings());
        share(page, parting.truth());
        page.open("td", "class", "num").leaf("strong", points(parting.gap())).text(" ");
        page.leaf("span", "at least " + atLeast(parting.surely()), "class", "interval")
                .close();
        page.open("td", "class", "chart");
        new GapPicture(parting).write(page);
        page.close().close();
    }

    private static String what(Parting parting) {
        return switch (parting.key().metric()) {
            case "rating-win-rate" -> "wins of " + parting.who() + " over the base";
            case "chosen-good" -> "good choices of " + parting.who();
            default -> "right answers of " + parting.who();
        };
    }

    private static void share(Html page, Figure figure) {
        page.leaf("td", Trend.two(figure.estimate().orElseThrow()), "class", "num");
    }

    /** Rounded down, so that it never says too much. */
    private static String atLeast(double share) {
        return Numbers.percentFigure(share, 1, RoundingMode.FLOOR);
    }

    private static String points(double share) {
        return Numbers.points(share) + "\u00a0points";
    }
}
