package dev.plumbline.reports.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several of a kind with one figure each, of which more is better, in a clause: each of a few, of many the first and the last.
 *
 * @param all those that have a value
 */
public record Contest(List<Entry> all) {

    /** As many as one reads in a sentence. */
    private static final int FEW = 5;

    /** One of them, and its figure. */
    public record Entry(String name, Figure figure) {
        private double estimate() {
            return figure.estimate().orElseThrow();
        }
    }

    public Contest {
        all = all.stream().filter(entry -> entry.figure().isValue()).toList();
    }

    /**
     * Such as {@code a is right on 59.43 % of the pairs, b on 62.29 %; which is best cannot be told}; empty where none has a value.
     *
     * @param does what its share tells, such as {@code is right}
     * @param of what, such as {@code of the pairs}
     */
    public String clause(String does, String of) {
        return all.isEmpty() ? "" : shares(does, of) + best(ranked());
    }

    /** The same without a word on which is best. */
    public String shares(String does, String of) {
        if (all.size() <= FEW) {
            return all.isEmpty() ? "" : told(all, does, of);
        }
        Entry first = ranked().get(0);
        Entry last = ranked().get(all.size() - 1);
        return "of " + all.size() + " the highest figure is that of " + first.name() + ", which "
                + told(List.of(first), "", does, of) + ", the lowest that of " + last.name() + ", " + share(last);
    }

    private List<Entry> ranked() {
        List<Entry> ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingDouble(Entry::estimate).reversed());
        return ranked;
    }

    private static String told(List<Entry> entries, String does, String of) {
        return told(entries, entries.get(0).name() + " ", does, of);
    }

    private static String told(List<Entry> entries, String name, String does, String of) {
        return name + does + " on " + share(entries.get(0)) + " " + of
                + entries.stream()
                        .skip(1)
                        .map(entry -> ", " + entry.name() + " on " + share(entry))
                        .collect(Collectors.joining());
    }

    private static String share(Entry entry) {
        return Numbers.percent(entry.estimate(), 2);
    }

    private static String best(List<Entry> ranked) {
        if (ranked.size() < 2) {
            return "";
        }
        Entry first = ranked.get(0);
        boolean apart =
                ranked.stream().skip(1).allMatch(other -> Side.of(first.figure(), other.figure()) == Side.ABOVE);
        return apart ? "; " + first.name() + " is best" : "; which is best cannot be told";
    }
}
