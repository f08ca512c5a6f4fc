package dev.plumbline.reports.examples;

import dev.plumbline.reports.words.Numbers;

/** How many entries stand in the page, how they were chosen, and how to read them. */
record About(Browsed browsed, Entries entries, Packed packed) {

    String text() {
        return count() + " " + chosen() + " " + read();
    }

    private String count() {
        int here = packed.chosen().length;
        if (here == entries.size()) {
            return "All " + Numbers.count(here, "held-out " + noun()) + (here == 1 ? " stands" : " stand") + " here.";
        }
        return Numbers.count(here) + " of " + Numbers.count(entries.size(), "held-out " + noun())
                + " stand here; all are in examples.csv.gz.";
    }

    private String noun() {
        return switch (browsed.kind()) {
            case EXAMPLE -> "example";
            case PAIR -> "pair";
            case POOL -> "pool";
        };
    }

    private String chosen() {
        String turn = (packed.chosen().length == entries.size() ? "In their order they come" : "They are taken")
                + " in turn from each outcome of each arm, and within it from each slice, ";
        boolean known = Census.of(entries, browsed.judged().size()).told();
        if (browsed.kind() == Browsed.Kind.POOL) {
            return turn + "first those where the candidate that a reward puts first is bad though many are good.";
        }
        return known
                ? turn + "first those where the arm gives truth the least probability."
                : turn + "first those where the arm gives the weak label the least probability.";
    }

    private String read() {
        String texts = browsed.columns().all().isEmpty()
                ? ""
                : " Texts are cut at " + Numbers.count(packed.length(), "character") + ".";
        if (browsed.kind() == Browsed.Kind.POOL) {
            return "The outcome of a pool is that of the candidate that the reward puts first, which it thereby calls "
                    + browsed.classes().get(browsed.approved())
                    + "; of equal ones that is the first in the data. Rewards are those of the first seed. Of a pool up to "
                    + PoolEntries.MOST + " candidates are shown that rewards or raters put highest." + texts;
        }
        return "Answers are those of the first seed, each with its probability." + texts;
    }
}
