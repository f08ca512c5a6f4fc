package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The index of all runs.
 *
 * @param runs that are told of, the oldest first
 * @param all how many there are
 * @param pages the comparisons that there are
 */
record IndexPage(List<RunSummary> runs, int all, List<String> pages) implements Part {

    static final String TITLE = "Plumbline runs";

    /** So many runs are told of at most: the newest. */
    static final int MOST_RUNS = 500;

    /** What the page holds of estimates and of points of lines, over all gates; fewer gates go back further. */
    private static final int ESTIMATES = 24_000;

    private static final int POINTS = 7_200;
    private static final int MOST_POINTS = 60;

    @Override
    public void write(Html page) {
        List<GateHistory> gates = GateHistory.of(runs);
        page.open("header").leaf("h1", TITLE).leaf("p", lead(), "class", "lead").close();
        page.open("main");
        runs(page);
        picked(page, gates);
        trends(page, gates);
        page.close();
        page.data("index", new IndexData(runs, gates, share(ESTIMATES, gates), pages).json());
    }

    private String lead() {
        if (runs.isEmpty()) {
            return "No run has been written here yet.";
        }
        String some = all > runs.size() ? "The newest " + Numbers.count(runs.size()) + " of " : "";
        return some + Numbers.count(all, "run") + ", of which the newest began on "
                + IndexTable.started(runs.get(runs.size() - 1).name()) + " UTC."
                + (all > runs.size() ? " Older ones stand in their folders; 'plumbline runs prune' deletes them." : "");
    }

    private void runs(Html page) {
        page.open("section", "aria-labelledby", "runs").leaf("h2", "Runs", "id", "runs");
        page.open("div", "class", "tools", "data-script", "", "hidden", "");
        page.leaf("label", "Search ", "for", "find");
        page.empty("input", "type", "search", "id", "find", "placeholder", "name, task or gate");
        page.leaf("label", "Verdict ", "for", "state").open("select", "id", "state");
        page.leaf("option", "any", "value", "");
        runs.stream()
                .map(RunSummary::state)
                .distinct()
                .sorted()
                .forEach(state -> page.leaf("option", state.replace('-', ' '), "value", state));
        page.close().leaf("output", "", "id", "shown", "aria-live", "polite");
        page.leaf("a", "See what differs between the two", "href", "#picked", "id", "picked-link", "hidden", "")
                .close();
        List<RunSummary> newest = new ArrayList<>(runs);
        Collections.reverse(newest);
        new IndexTable(newest).write(page);
        page.close();
    }

    private void picked(Html page, List<GateHistory> gates) {
        page.open("section", "aria-labelledby", "picked", "data-script", "", "hidden", "");
        page.leaf("h2", "Two runs side by side", "id", "picked");
        page.leaf("p", "Pick two runs above.", "id", "picked-told", "aria-live", "polite");
        page.open("p", "id", "picked-command", "hidden", "").text("With intervals and examples: ");
        page.leaf("code", "", "class", "copy").text(" ");
        page.leaf("a", "The comparison that was written", "href", "#picked", "hidden", "")
                .close();
        page.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", "What differs");
        page.open("table", "class", "picked", "hidden", "").leaf("caption", "Gates that differ, the worse ones first");
        page.open("thead").open("tr");
        for (String head : new String[] {"Task", "Gate", "Before", "After"}) {
            page.leaf("th", head, "scope", "col");
        }
        page.close().close().open("tbody").close().close().close();
        int told = Math.min(runs.size(), share(ESTIMATES, gates));
        page.leaf(
                "p",
                "Of every gate as its task has it now. Outcomes are told of all runs above, estimates of the newest "
                        + Numbers.count(told) + ". In another folder than reports/runs add --runs DIR to the command.",
                "class",
                "quiet");
        page.close();
    }

    private static void trends(Html page, List<GateHistory> gates) {
        int most = Math.min(MOST_POINTS, share(POINTS, gates));
        page.open("section", "aria-labelledby", "trends").leaf("h2", "Gates from run to run", "id", "trends");
        if (gates.isEmpty()) {
            page.leaf("p", "No task that ran has a gate.").close();
            return;
        }
        page.leaf(
                "p",
                "A line goes from the oldest to the newest of at most " + most
                        + " runs that had the gate; the broken line is its bound. A mark stands where the outcome is another"
                        + " than in the run before: \u25cf pass, \u00d7 fail, \u25c7 inconclusive.",
                "class",
                "quiet");
        new TrendTables(gates, most).write(page);
        page.close();
    }

    private static int share(int of, List<GateHistory> gates) {
        return Math.max(2, of / Math.max(1, gates.size()));
    }
}
