package dev.plumbline.reports.runs;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.RunDifference;
import java.util.List;

/** The paired differences, as a picture and as a table. */
record DifferencesSection(RunComparison compared) implements Part {

    private static final int MOST = 40;
    private static final List<String> COLUMNS = List.of(
            "Task",
            "Figure",
            "After minus before",
            "Examples",
            "Right only before : only after",
            "Test",
            "p",
            "Adjusted p",
            "Told");

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "differences").leaf("h2", "Paired differences", "id", "differences");
        List<RunComparison.PairedFigure> all = compared.paired();
        if (all.isEmpty()) {
            page.leaf("p", "No figure of these runs can be paired example by example; the gates above say why.")
                    .close();
            return;
        }
        page.leaf("p", told(all));
        List<RunComparison.PairedFigure> drawn =
                changed(all).stream().limit(MOST).toList();
        Footnotes notes = new Footnotes("differences");
        Part table = cells -> table(cells, all.subList(0, Math.min(MOST, all.size())), notes);
        if (drawn.isEmpty()) {
            table.write(page);
        } else {
            new Chart(title(), "rows", new DifferencePlot(drawn), table).write(page);
        }
        notes.write(page);
        page.close();
    }

    private static List<RunComparison.PairedFigure> changed(List<RunComparison.PairedFigure> all) {
        return all.stream()
                .filter(row -> row.difference().difference() instanceof Measured.Value && row.told() != Told.SAME)
                .toList();
    }

    private static String told(List<RunComparison.PairedFigure> all) {
        int changed = changed(all).size();
        String some = changed > MOST
                ? " The first " + MOST + " of them are drawn; the table beside this page holds all."
                : "";
        return "What gates ask for, the accuracy of every arm and the inherited error of every student, each over the"
                + " examples that both runs have, paired by example, cluster and seed. Of "
                + Numbers.count(all.size(), "figure") + " " + Numbers.count(changed)
                + " changed in some example; p is adjusted for these (Holm), and worse and better are told where it is at"
                + " most " + Numbers.asWritten(Comparison.LEVEL) + "." + some;
    }

    private String title() {
        long worse = compared.count(Told.WORSE);
        long better = compared.count(Told.BETTER);
        return worse + better == 0
                ? "No paired figure differs beyond chance"
                : "Beyond chance, " + worse + " of "
                        + Numbers.count(compared.paired().size(), "paired figure")
                        + (worse == 1 ? " is" : " are") + " worse and " + better
                        + (better == 1 ? " is" : " are") + " better";
    }

    private static void table(Html page, List<RunComparison.PairedFigure> rows, Footnotes notes) {
        Grid table = Grid.open(page, "facts", "Paired differences between the two runs", COLUMNS);
        rows.forEach(row -> table.row(row.task(), cells -> cells(cells, row, notes)));
        table.close();
    }

    private static void cells(Html page, RunComparison.PairedFigure row, Footnotes notes) {
        RunDifference found = row.difference();
        Figure figure = Figure.of(found.difference());
        page.leaf("td", row.what());
        new Cell(figure, notes, Format.GATE).write(page);
        page.leaf("td", figure.n().isPresent() ? Numbers.count(figure.n().getAsInt()) : "", "class", "num");
        page.leaf(
                "td",
                found.onlyBefore().isPresent()
                        ? found.onlyBefore().getAsInt() + " : "
                                + found.onlyAfter().orElseThrow()
                        : "",
                "class",
                "num");
        page.leaf("td", found.test().map(Comparison.Test::label).orElse(""));
        page.leaf("td", found.p().isPresent() ? PValues.of(found.p().getAsDouble()) : "", "class", "num");
        page.leaf(
                "td", found.adjusted().isPresent() ? PValues.of(found.adjusted().getAsDouble()) : "", "class", "num");
        page.open("td");
        Moved.sign(row.told()).write(page);
        page.close();
    }
}
