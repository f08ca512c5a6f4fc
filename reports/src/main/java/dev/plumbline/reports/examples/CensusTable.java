package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.ExampleOutcome;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many of all entries have which outcome, and how many of those stand in the page.
 *
 * @param task the anchor of the task
 */
record CensusTable(Packed packed, String task) implements Part {

    @Override
    public void write(Html page) {
        Browsed browsed = packed.browsed();
        Entries entries = packed.entries();
        int arms = browsed.judged().size();
        if (arms == 0) {
            return;
        }
        Census all = Census.of(entries, arms);
        Census here = Census.of(entries, arms, packed.chosen());
        if (!all.told()) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of("Outcome"));
        browsed.judged().forEach(arm -> heads.add(arm.name()));
        Grid table = Grid.open(page, "figures census", "Outcomes of all, and how many of them stand here", heads);
        for (ExampleOutcome outcome : all.found()) {
            table.row(
                    name(outcome),
                    cells -> IntStream.range(0, arms).forEach(arm -> cell(cells, outcome, arm, all, here)));
        }
        table.close();
    }

    private static Part name(ExampleOutcome outcome) {
        return page -> page.text(outcome.word() + " ").leaf("span", outcome.meaning(), "class", "interval");
    }

    private void cell(Html page, ExampleOutcome outcome, int arm, Census all, Census here) {
        page.open("td", "class", "num");
        int shown = here.of(outcome, arm);
        String count = Numbers.count(all.of(outcome, arm));
        if (shown == 0) {
            page.text(count).close();
            return;
        }
        ExampleLink.to(
                        task,
                        count,
                        Map.of(
                                "outcome",
                                outcome.key(),
                                "method",
                                packed.browsed().judged().get(arm).key()))
                .write(page);
        page.text(" ")
                .leaf("span", Numbers.count(shown) + " here", "class", "interval")
                .close();
    }
}
