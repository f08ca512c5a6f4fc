package dev.plumbline.reports.raters;

import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each aggregation that judges raters holds of each of them, behind a line that opens it; of many the first by name. */
public record AbilitiesTable(PanelLabels panel) implements Part {

    /** As many raters as a page shows. */
    public static final int MOST = 100;

    @Override
    public void write(Html page) {
        List<Aggregated> judges = judges(panel);
        if (!judges.isEmpty()) {
            new Details("What each aggregation holds of each rater", List.<Part>of(this::told, this::table))
                    .write(page);
        }
    }

    /** The aggregations that hold something of the raters. */
    public static List<Aggregated> judges(PanelLabels panel) {
        return panel.aggregated().stream()
                .filter(one -> one.ability().length > 0)
                .toList();
    }

    private void told(Html page) {
        int raters = panel.ratings().raters().size();
        page.leaf(
                "p",
                "Every method has a scale of its own: a probability of being right or of knowing, or with glad a factor of"
                        + " log odds."
                        + (raters > MOST
                                ? " These are the first " + Numbers.count(MOST) + " by name of "
                                        + Numbers.count(raters, "rater") + "; raters.csv has all of them."
                                : ""),
                "class",
                "quiet");
    }

    private void table(Html page) {
        List<String> heads = new ArrayList<>(List.of("Rater"));
        panel.groups().ifPresent(groups -> heads.add("Group"));
        heads.add("Ratings");
        judges(panel).forEach(judge -> heads.add(judge.method()));
        Grid table = Grid.open(page, "figures", "Ability of the raters, by aggregation", heads);
        int[] ratings = ratings(panel);
        int shown = Math.min(MOST, ratings.length);
        IntStream.range(0, shown)
                .forEach(rater ->
                        table.row(panel.ratings().raters().get(rater), cells -> row(cells, rater, ratings[rater])));
        table.close();
    }

    private void row(Html page, int rater, int ratings) {
        panel.groups().ifPresent(groups -> page.leaf("td", groups.names().get(groups.of()[rater])));
        page.leaf("td", Numbers.count(ratings), "class", "num");
        judges(panel)
                .forEach(judge -> page.leaf(
                        "td", Numbers.decimal(judge.ability()[rater], 3, RoundingMode.HALF_EVEN), "class", "num"));
    }

    /** How many ratings each rater gave, of examples and of other items. */
    public static int[] ratings(PanelLabels panel) {
        int[] counts = new int[panel.ratings().raters().size()];
        for (int rater : panel.ratings().rater()) {
            counts[rater]++;
        }
        return counts;
    }
}
