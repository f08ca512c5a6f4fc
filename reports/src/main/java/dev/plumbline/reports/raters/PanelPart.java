package dev.plumbline.reports.raters;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A panel of raters: how many ratings there are by whom, where the aggregations tie, and what they hold of each rater. */
public record PanelPart(PanelLabels panel) implements Part {

    private static final List<String> COLUMNS = List.of(
            "Raters of",
            "Raters",
            "Ratings",
            "Share of the ratings",
            "Share of the population",
            "Least an example",
            "Median",
            "Most",
            "Examples without");

    @Override
    public void write(Html page) {
        PanelRatings ratings = panel.ratings();
        page.leaf("p", counted(ratings));
        panel.groups().filter(groups -> groups.names().size() > 1).ifPresent(groups -> table(page, groups));
        page.leaf("p", ties());
        panel.aggregated().stream()
                .filter(one -> !one.converged())
                .forEach(one -> page.leaf(
                        "p",
                        "Caution: " + one.method() + " had not settled after "
                                + Numbers.count(one.iterations(), "iteration") + ".",
                        "class",
                        "caution"));
        new AbilitiesTable(panel).write(page);
    }

    private static String counted(PanelRatings ratings) {
        PanelFacts facts = PanelFacts.of(ratings);
        int others = ratings.size() - facts.ratings();
        return Numbers.count(facts.raters(), "rater") + " gave " + Numbers.count(facts.ratings(), "rating") + " of "
                + Numbers.count(ratings.examples() - facts.unrated()) + " of "
                + Numbers.count(ratings.examples(), "example") + ", " + each(facts)
                + (others == 0
                        ? "."
                        : "; " + Numbers.count(others) + " more " + (others == 1 ? "rating" : "ratings")
                                + ", of items that are no examples, " + (others == 1 ? "tells" : "tell")
                                + " of the raters only.");
    }

    private static String each(PanelFacts facts) {
        return facts.least() == facts.most()
                ? Numbers.count(facts.most()) + " of each"
                : Numbers.count(facts.least()) + " to " + Numbers.count(facts.most()) + " of each, at the median "
                        + Numbers.asWritten(facts.median());
    }

    private void table(Html page, RaterGroups groups) {
        int all = PanelFacts.of(panel.ratings()).ratings();
        Grid table = Grid.open(page, "facts", "Raters, and ratings of the examples", COLUMNS);
        table.row("all groups", cells -> row(cells, panel.ratings(), all, ""));
        for (int group = 0; group < groups.names().size(); group++) {
            PanelRatings ratings = groups.only(panel.ratings(), group);
            String share = population(group);
            table.row(groups.names().get(group), cells -> row(cells, ratings, all, share));
        }
        table.close();
    }

    /** Of a group; empty where the task does not say. */
    private String population(int group) {
        return panel.population()
                .map(population -> Numbers.percent(population.shares().get(group), 1))
                .orElse("");
    }

    private static void row(Html page, PanelRatings ratings, int all, String population) {
        PanelFacts facts = PanelFacts.of(ratings);
        List<String> cells = List.of(
                Numbers.count(facts.raters()),
                Numbers.count(facts.ratings()),
                all == 0 ? "" : Numbers.percent(facts.ratings() / (double) all, 1),
                population,
                Numbers.count(facts.least()),
                Numbers.asWritten(facts.median()),
                Numbers.count(facts.most()),
                Numbers.count(facts.unrated()));
        cells.forEach(cell -> page.leaf("td", cell, "class", "num"));
    }

    /** Of the examples alone, by aggregation. */
    private String ties() {
        List<String> counts = new ArrayList<>();
        for (Aggregated one : panel.aggregated()) {
            counts.add(one.method() + " " + Numbers.count(ties(one)));
        }
        return "Examples on which the leading classes tie: " + String.join(", ", counts)
                + ". A tie is no class and stays one.";
    }

    private int ties(Aggregated one) {
        return (int) IntStream.range(0, panel.ratings().examples())
                .filter(item -> one.labels().hard(item) == Probabilities.TIE)
                .count();
    }
}
