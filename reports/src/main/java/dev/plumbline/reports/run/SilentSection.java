package dev.plumbline.reports.run;

import dev.plumbline.SilentFailures;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import java.util.List;

/** Every failure that no rating shows, linked to its task; the first few open. */
record SilentSection(SilentFailures silent, Anchors anchors) implements Part {

    private static final int OPEN = 5;

    @Override
    public void write(Html page) {
        if (silent.tested() == 0) {
            return;
        }
        page.open("section", "aria-labelledby", "silent").leaf("h2", "Silent failures", "id", "silent");
        page.leaf("p", told());
        List<SilentFailures.Found> found = silent.found();
        list(page, found.subList(0, Math.min(OPEN, found.size())));
        if (found.size() > OPEN) {
            Part others = below -> list(below, found.subList(OPEN, found.size()));
            new Details(Numbers.count(found.size() - OPEN, "more silent failure"), List.of(others)).write(page);
        }
        page.close();
    }

    private String told() {
        String undecided = silent.undecided() == 0
                ? ""
                : " Of " + Numbers.count(silent.undecided(), "more gate") + " it is undecided.";
        String of = Numbers.count(silent.tested(), "gate") + " held against both ratings and truth";
        return silent.found().isEmpty()
                ? "None in " + of + "." + undecided
                : "Ratings pass and truth fails: "
                        + Numbers.count(silent.found().size()) + " of " + of + "." + undecided;
    }

    private void list(Html page, List<SilentFailures.Found> found) {
        if (found.isEmpty()) {
            return;
        }
        page.open("ul", "class", "silent");
        for (SilentFailures.Found one : found) {
            page.open("li").leaf("a", one.task(), "href", anchors.of(one.task()));
            page.text(" " + one.gate())
                    .leaf("span", standing(one), "class", "quiet")
                    .close();
        }
        page.close();
    }

    private static String standing(SilentFailures.Found one) {
        return one.standing().isEmpty() ? "" : " " + one.standing();
    }
}
