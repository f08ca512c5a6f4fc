package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/** The examples that were right in one run and are wrong in the other. */
record ChangedSection(RunComparison compared) implements Part {

    private static final int MOST = 100;
    private static final List<String> COLUMNS =
            List.of("Task", "Example", "Of", "Truth", "Weak label", "Said before", "Says after");

    @Override
    public void write(Html page) {
        page.open("section", "aria-labelledby", "examples").leaf("h2", "Changed examples", "id", "examples");
        List<ChangedExample> lost =
                compared.examples().stream().filter(ChangedExample::lost).toList();
        List<ChangedExample> gained =
                compared.examples().stream().filter(one -> !one.lost()).toList();
        page.leaf(
                "p",
                "An example is right where more than half of an arm's trainings are. Of the students and scores that both"
                        + " runs have, by the truth that both give away.",
                "class",
                "quiet");
        part(page, "Right before, wrong now", lost);
        part(page, "Wrong before, right now", gained);
        page.close();
    }

    private static void part(Html page, String title, List<ChangedExample> all) {
        page.leaf("h3", title);
        if (all.isEmpty()) {
            page.leaf("p", "None.");
            return;
        }
        if (all.size() > MOST) {
            page.leaf(
                    "p",
                    "The " + MOST + " that moved farthest of " + Numbers.count(all.size())
                            + "; the table beside this page holds all.");
        }
        Grid table = Grid.open(page, "changed", title + ": what was said of them", COLUMNS);
        all.stream()
                .limit(MOST)
                .forEach(one -> table.row(
                        one.task(),
                        cells -> cells.leaf("td", one.example())
                                .leaf(
                                        "td",
                                        Names.arm(
                                                one.subject().arm(),
                                                one.subject().method()))
                                .leaf("td", one.truth())
                                .leaf("td", one.weak())
                                .leaf("td", one.then().toString())
                                .leaf("td", one.now().toString())));
        table.close();
    }
}
