package dev.plumbline.reports.raters;

import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/** Where the ratings of a panel come from, how its simulated raters err, and what is made of the ratings. */
public record PanelSource(WeakLabeler.Panel panel) implements Part {

    @Override
    public void write(Html page) {
        panel.ratings()
                .ifPresent(file ->
                        page.leaf("p", "Ratings by rater that the data hold, read from the file " + file.file() + "."));
        if (!panel.raters().isEmpty()) {
            simulated(page);
        }
        page.leaf("p", aggregated());
    }

    private void simulated(Html page) {
        page.leaf("p", "Simulated raters, who err as the task file says. " + shared());
        page.open("ul", "class", "raters");
        panel.raters()
                .forEach((group, raters) -> page.open("li")
                        .leaf("strong", group)
                        .text(" (" + Numbers.count(raters.count(), "rater") + "): they " + new RaterWords(raters).text()
                                + ".")
                        .close());
        page.close();
    }

    private String shared() {
        String errors = panel.correlation() == 0
                ? "Beyond that each errs by himself."
                : "The errors of any two are correlated by " + Numbers.asWritten(panel.correlation()) + ".";
        return errors
                + panel.sweep()
                        .map(sweep -> " The same raters also rated with their errors correlated by "
                                + Names.listed(sweep.correlation().stream()
                                        .map(Numbers::asWritten)
                                        .toList())
                                + ".")
                        .orElse("");
    }

    private String aggregated() {
        List<String> methods =
                panel.aggregation().stream().map(Aggregation::label).toList();
        String first = "The weak labels are what " + methods.get(0) + " makes of their ratings";
        return methods.size() == 1
                ? first + "."
                : first + "; " + Names.listed(methods.subList(1, methods.size()))
                        + (methods.size() == 2 ? " is" : " are") + " measured beside it.";
    }
}
