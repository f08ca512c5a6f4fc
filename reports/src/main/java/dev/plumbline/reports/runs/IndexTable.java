package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/**
 * A row a run, the newest first.
 *
 * @param runs the newest first
 */
record IndexTable(List<RunSummary> runs) implements Part {

    private static final String CAPTION = "Every run, the newest first; its name leads to its report";

    /** The heads, and how the script sorts beneath them. */
    private static final String[][] COLUMNS = {
        {"Run (UTC)", "text"},
        {"Verdict", "text"},
        {"Silent failures", "num"},
        {"Gates as expected", "num"},
        {"Red", "num"},
        {"Undecided", "num"},
        {"Waived", "num"},
        {"Controls", "text"},
        {"Tasks", "num"},
        {"Not run", "num"},
        {"Given away", "text"},
        {"Version", "text"},
        {"Seconds", "num"}
    };

    @Override
    public void write(Html page) {
        page.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", CAPTION);
        page.open("table", "class", "runs", "id", "runs-table").leaf("caption", CAPTION);
        page.open("thead").open("tr");
        for (String[] column : COLUMNS) {
            page.leaf("th", column[0], "scope", "col", "data-sort", column[1]);
        }
        page.close().close().open("tbody");
        runs.forEach(run -> row(page, run));
        page.close().close().close();
    }

    private static void row(Html page, RunSummary run) {
        page.open("tr", "data-run", run.name(), "data-state", run.state()).open("th", "scope", "row");
        if (run.page()) {
            page.leaf("a", started(run.name()), "href", run.name() + "/report.html");
        } else {
            page.text(started(run.name()));
        }
        page.close().open("td");
        Signs.state(run.state()).write(page);
        page.close();
        if (run.unreadable().isPresent()) {
            page.leaf("td", run.unreadable().get(), "colspan", Integer.toString(COLUMNS.length - 2));
        } else {
            cells(page, run);
        }
        page.close();
    }

    private static void cells(Html page, RunSummary run) {
        RunSummary.Counted counted = run.counted();
        number(page, run.silent());
        number(page, counted.asExpected());
        number(page, counted.red());
        number(page, counted.undecided());
        number(page, counted.waived());
        page.leaf("td", controls(counted));
        number(page, counted.tasks());
        number(page, counted.notRun());
        page.leaf("td", run.disclosed()).leaf("td", run.version());
        page.leaf("td", run.seconds().isPresent() ? seconds(run) : "", "class", "num");
    }

    private static String seconds(RunSummary run) {
        return Numbers.count((int) Math.min(Integer.MAX_VALUE, run.seconds().orElseThrow()));
    }

    private static void number(Html page, int number) {
        page.leaf("td", Numbers.count(number), "class", number == 0 ? "num zero" : "num");
    }

    private static String controls(RunSummary.Counted counted) {
        String broken = counted.broken() == 0 ? "" : counted.broken() + " broken, ";
        String untested = counted.untested() == 0 ? "" : ", " + counted.untested() + " untested";
        return counted.held() + counted.broken() + counted.untested() == 0
                ? "none"
                : broken + counted.held() + " held" + untested;
    }

    /** {@code 2026-12-31 23:59:59} of {@code 20261231-235959}, with the number of its like behind. */
    static String started(String name) {
        return name.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)-?", "$1-$2-$3 $4:$5:$6 ")
                .strip();
    }
}
