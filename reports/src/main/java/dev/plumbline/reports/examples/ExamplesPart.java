package dev.plumbline.reports.examples;

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
 */
record ExamplesPart(Packed packed, String anchor, String task) implements Part {

    @Override
    public void write(Html page) {
        Browsed browsed = packed.browsed();
        if (packed.entries().size() == 0) {
            return;
        }
        page.open("section", "class", "examples");
        page.leaf("h3", "Examples", "id", anchor);
        new About(packed).write(page);
        keptBack(page, browsed);
        new CensusTable(packed, task).write(page);
        page.open("div", "class", "browser", "data-browser", anchor);
        new Controls(browsed, anchor).write(page);
        list(page, browsed);
        Controls.pages(page);
        page.close().data(anchor + "-data", packed.json().json());
        page.close();
    }

    private void list(Html page, Browsed browsed) {
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
                            + "). Kept back are the truth of each example and with it every outcome, the answers of"
                            + " arms that learned from truth, rewards, and all columns of the data but slices, as they might"
                            + " tell the truth.",
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
