package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;

/** How many entries stand in the page, and behind a line how they were chosen and how to read them. */
record About(Packed packed) implements Part {

    @Override
    public void write(Html page) {
        page.leaf("p", count());
        page.open("details").leaf("summary", "How they are chosen, and how to read them");
        page.leaf("p", order() + " Nothing is drawn at random.");
        page.leaf("p", read() + cut()).close();
    }

    private Browsed browsed() {
        return packed.browsed();
    }

    private boolean pools() {
        return browsed().kind() == Browsed.Kind.POOL;
    }

    private String count() {
        int here = packed.chosen().length;
        int all = packed.entries().size();
        String noun = "held-out " + Names.of(browsed().kind());
        if (here == all) {
            return (all == 1
                    ? "The " + noun + " of this task stands here."
                    : "All " + Numbers.count(all, noun) + " of this task stand here, the most telling first.");
        }
        return Numbers.count(here) + " of " + Numbers.count(all, noun)
                + " stand here, those that tell most; all are in examples.csv.gz.";
    }

    private String order() {
        String turn = "They come in turn from each outcome of each arm, and within an outcome from each slice, ";
        if (pools()) {
            return turn + "first the pools where a reward puts a bad candidate first though many are good.";
        }
        boolean known = Census.of(packed.entries(), browsed().judged().size()).told();
        return turn + "first those where the arm gives " + (known ? "truth" : "the weak label")
                + " the least probability. At most " + Packed.MOST + " of a task are shown, and fewer where their texts"
                + " would make the page too large.";
    }

    private String read() {
        if (pools()) {
            return "The outcome of a pool is that of the candidate that the reward puts first, which it thereby calls "
                    + browsed().classes().get(browsed().approved())
                    + "; of equal ones that is the first in the data. Rewards are those of the first seed. Of a pool up to "
                    + PoolEntries.MOST + " candidates are shown, those that rewards or raters put highest.";
        }
        return "Answers are those of the first seed, each with the probability of that answer.";
    }

    private String cut() {
        return packed.json().cut() ? " Texts are cut at " + Numbers.count(packed.length(), "character") + "." : "";
    }
}
