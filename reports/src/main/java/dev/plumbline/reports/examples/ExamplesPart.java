package dev.plumbline.reports.examples;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/**
 * The examples behind the figures of a task: how many have which outcome, and those that tell most.
 *
 * @param anchor of this browser
 * @param task anchor of the task
 * @param share how many bytes its examples may take
 */
record ExamplesPart(TaskRun run, String anchor, String task, int share) implements Part {

    @Override
    public void write(Html page) {
        Browsed browsed = Browsed.of(run);
        Entries entries = browsed.entries();
        if (entries.size() == 0) {
            return;
        }
        Packed packed = Packed.of(browsed, entries, share);
        page.open("section", "class", "examples", "aria-labelledby", anchor);
        page.leaf("h3", "Examples", "id", anchor);
        page.leaf("p", new About(browsed, entries, packed).text());
        keptBack(page, browsed);
        new CensusTable(browsed, entries, packed, task).write(page);
        page.open("div", "class", "browser", "data-browser", anchor);
        new Controls(browsed, anchor).write(page);
        list(page, browsed, packed);
        Controls.pages(page);
        page.close().data(anchor + "-data", packed.json().json());
        page.close();
    }

    private void list(Html page, Browsed browsed, Packed packed) {
        page.open("div", "data-static", "");
        if (packed.first().size() < packed.chosen().length) {
            page.leaf(
                    "p",
                    "The first " + Numbers.count(packed.first().size())
                            + " of them; with a script all can be filtered, searched and sorted.",
                    "class",
                    "quiet");
        }
        page.open("ol", "class", "entries");
        packed.first().forEach(entry -> new EntryPart(browsed, entry).write(page));
        page.close().close();
    }

    private static void keptBack(Html page, Browsed browsed) {
        if (!browsed.told()) {
            String level = Names.of(browsed.run().use().disclosed());
            page.leaf(
                    "p",
                    "This run gives away " + (level.equals("metrics") ? "figures" : "its verdict")
                            + " only (--disclose "
                            + level
                            + "). Kept back are the truth of each example and with it every outcome, the answers of arms"
                            + " that learned from truth, rewards, and all columns of the data but slices, as they might tell the truth.",
                    "class",
                    "caution");
            return;
        }
        List<String> kept = browsed.voices().kept();
        if (!kept.isEmpty()) {
            page.leaf("p", "Without an answer here: " + Names.listed(kept) + ".", "class", "quiet");
        }
    }
}
