package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * The page of a comparison: what got worse first.
 *
 * @param table the file beside the page that holds everything
 * @param before where the page of the earlier run stands, seen from here, if it is known
 */
record ComparePage(RunComparison compared, String table, Optional<String> before, Optional<String> after)
        implements Part {

    static final String TITLE = "Plumbline comparison";

    private static final int MOST_TOLD = 50;

    @Override
    public void write(Html page) {
        page.open("header").leaf("h1", TITLE).open("p", "class", "lead");
        page.text("From ");
        run(page, compared.runs().before(), before);
        page.text(" to ");
        run(page, compared.runs().after(), after);
        page.text(".").close();
        banner(page);
        page.close().open("main");
        page.open("section", "aria-labelledby", "worse").leaf("h2", "What got worse", "id", "worse");
        lines(page, compared.worse(), "Nothing got worse, as far as these runs can tell.");
        page.close().open("section", "aria-labelledby", "better").leaf("h2", "What got better", "id", "better");
        lines(page, compared.better(), "Nothing got better, as far as these runs can tell.");
        page.open("p", "class", "quiet").text("Everything that differs stands as a table in ");
        page.leaf("a", table, "href", table).text(".").close().close();
        for (Part part : List.of(
                new GatePairs(compared),
                new DifferencesSection(compared),
                new ChangedSection(compared),
                new RunsSide(compared.runs()))) {
            part.write(page);
        }
        page.close();
    }

    private static void run(Html page, ReadRun run, Optional<String> link) {
        if (link.isPresent()) {
            page.leaf("a", run.name(), "href", link.get());
        } else {
            page.leaf("strong", run.name());
        }
    }

    private void banner(Html page) {
        long worse = compared.count(GatePair.Move.WORSE);
        long figures = compared.count(Told.WORSE);
        String kind = worse + figures > 0 ? "red" : "as-expected";
        page.open("div", "class", "banner " + kind, "role", "status");
        String shape = worse + figures > 0 ? "\u25bc " : "= ";
        page.leaf(
                "p",
                worse + figures == 0
                        ? shape + "Nothing got worse, as far as these runs can tell"
                        : shape + Numbers.count((int) worse, "gate") + " and "
                                + Numbers.count((int) figures, "paired figure") + " got worse",
                "class",
                "state");
        page.leaf(
                "p",
                Numbers.count((int) compared.count(GatePair.Move.BETTER), "gate") + " and "
                        + Numbers.count((int) compared.count(Told.BETTER), "paired figure") + " got better; "
                        + Numbers.count((int) compared.count(GatePair.Move.AS_BEFORE), "gate")
                        + " came out as before.");
        page.close();
    }

    private static void lines(Html page, List<String> lines, String none) {
        if (lines.isEmpty()) {
            page.leaf("p", none);
            return;
        }
        page.open("ol", "class", "told-lines");
        lines.stream().limit(MOST_TOLD).forEach(line -> page.leaf("li", line));
        page.close();
        if (lines.size() > MOST_TOLD) {
            page.leaf("p", "and " + Numbers.count(lines.size() - MOST_TOLD) + " more, below.");
        }
    }
}
