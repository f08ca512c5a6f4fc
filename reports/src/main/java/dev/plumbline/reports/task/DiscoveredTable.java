package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.Discovery;
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
        int confirmed = discovery.confirmed().size();
        page.leaf(
                "p",
                "One half of the held-out clusters was searched for slices in which "
                        + discovery.of() + " differs from truth more often than elsewhere: "
                        + Numbers.count(discovery.conjunctions(), "conjunction") + ". Of "
                        + Numbers.count(discovery.found().size()) + " carried over the other half confirms "
                        + (confirmed == 0 ? "none" : Numbers.count(confirmed)) + ".",
                "class",
                "discovered");
        if (discovery.found().isEmpty()) {
            return;
        }
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
