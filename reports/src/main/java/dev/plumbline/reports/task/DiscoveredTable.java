package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.Discovery;
import dev.plumbline.truth.Measured;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Slices that the search found in one half of the held-out clusters, and what the other half says of them. */
public record DiscoveredTable(Discovery discovery, Footnotes notes) implements Part {

    private static final List<String> COLUMNS = List.of(
            "Slice",
            "Examples",
            "error rate where found",
            "error rate where confirmed",
            "elsewhere",
            "p for all carried over",
            "Confirmed");

    @Override
    public void write(Html page) {
        if (discovery.found().isEmpty()) {
            page.leaf("p", sentence(), "class", "discovered");
        } else {
            new Chart(sentence(), "rows", picture(), this::table).write(page);
        }
    }

    private String sentence() {
        int confirmed = discovery.confirmed().size();
        return "One half of the held-out clusters was searched for slices in which "
                + discovery.of() + " differs from truth more often than elsewhere: "
                + Numbers.count(discovery.conjunctions(), "conjunction") + ". Of "
                + Numbers.count(discovery.found().size()) + " carried over the other half confirms "
                + (confirmed == 0 ? "none" : Numbers.count(confirmed)) + ".";
    }

    /** Of the half that confirms alone: where a slice was found its error rate is too large, for it was picked for it. */
    private Rows picture() {
        List<Rows.Row> rows = discovery.found().stream()
                .map(found -> new Rows.Row(
                        found.slice().name(),
                        List.of(spot(found.error()), spot(found.excess())),
                        found.confirmed() ? "\u2713 confirmed" : ""))
                .toList();
        return new Rows(
                "A row a slice, as the half that confirms has it; at the left how often it is wrong there, at the right how much more often than"
                        + " elsewhere.",
                List.of(new Panel("error rate", true), new Panel("more than elsewhere", false)),
                List.of(new Rows.Section("", rows)));
    }

    private static List<Spot> spot(Measured measured) {
        return List.of(new Spot(Figure.of(measured), true));
    }

    private void table(Html page) {
        Grid table = Grid.open(page, "figures", "Slices found by search", COLUMNS);
        discovery.found().forEach(found -> table.row(found.slice().name(), cells -> row(cells, found)));
        table.close();
    }

    private void row(Html page, Discovery.Found found) {
        page.leaf("td", Numbers.count(found.slice().rows().length), "class", "num");
        page.leaf("td", Numbers.decimal(found.foundError(), 3, RoundingMode.HALF_EVEN), "class", "num");
        Cell.of(Optional.of(found.error()), notes, Format.DECIMAL).write(page);
        Cell.of(Optional.of(found.elsewhere()), notes, Format.DECIMAL).write(page);
        page.leaf("td", PValues.of(found.adjusted()), "class", "num");
        page.leaf("td", found.confirmed() ? "yes" : "no");
    }
}
