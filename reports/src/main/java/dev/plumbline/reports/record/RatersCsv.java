package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.reports.raters.AbilitiesTable;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/**
 * The table of raters: a row a rater of a panel and aggregation that judges raters, and one without method and ability where none does.
 * {@code ratings} counts those of all items. What an ability means is the method's own.
 */
public final class RatersCsv {

    private final Csv csv;

    public RatersCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row("task", "rater", "group", "ratings", "method", "ability");
        run.tasks()
                .forEach(task -> task.labels()
                        .flatMap(WeakLabels::panel)
                        .ifPresent(panel -> raters(task.task().task(), panel)));
    }

    private void raters(String task, PanelLabels panel) {
        int[] ratings = AbilitiesTable.ratings(panel);
        List<Aggregated> judges = AbilitiesTable.judges(panel);
        for (int rater = 0; rater < ratings.length; rater++) {
            String name = panel.ratings().raters().get(rater);
            String group = group(panel, rater);
            String count = Integer.toString(ratings[rater]);
            if (judges.isEmpty()) {
                csv.row(task, name, group, count, "", "");
            }
            for (Aggregated judge : judges) {
                csv.row(task, name, group, count, judge.method(), Numbers.exact(judge.ability()[rater]));
            }
        }
    }

    private static String group(PanelLabels panel, int rater) {
        return panel.groups()
                .map(groups -> groups.names().get(groups.of()[rater]))
                .orElse("");
    }
}
