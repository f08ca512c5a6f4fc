package dev.plumbline.reports.task;

import dev.plumbline.Disclosure;
import dev.plumbline.HeldOutUse;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;

/** How often the held-out split was asked, and what of its truth this report keeps back. */
public record UseSentences(HeldOutUse use) implements Part {

    @Override
    public void write(Html page) {
        use.warning()
                .ifPresentOrElse(
                        warning -> page.leaf("p", "Caution: " + warning + ".", "class", "caution"),
                        () -> use.asks()
                                .ifPresent(asks -> page.leaf("p", sentence(asks.sentence()), "class", "quiet")));
        if (use.disclosed() == Disclosure.METRICS) {
            page.leaf(
                    "p",
                    "This run gives away no example's truth, and no figure that rests on few examples.",
                    "class",
                    "quiet");
        } else if (use.disclosed() == Disclosure.VERDICT) {
            page.leaf(
                    "p",
                    "This run gives away its verdict only: each gate's outcome and its figure, rounded, both as last"
                            + " answered unless the figure has moved by more than the grain.",
                    "class",
                    "quiet");
        }
    }

    private static String sentence(String asks) {
        return Character.toUpperCase(asks.charAt(0)) + asks.substring(1) + ".";
    }
}
