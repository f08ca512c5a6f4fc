package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of records that citations are held against. */
final class CitationRecords {

    private static final String[] BEGINNINGS = {
        "ba", "co", "de", "fi", "gu", "ha", "je", "ka", "lo", "mi", "ne", "pa", "qui", "ro", "sa", "te", "u", "vi",
        "wa", "ze"
    };
    private static final String[] ENDS = {
        "bra", "cal", "don", "fer", "gon", "lan", "lis", "mer", "nat", "nor", "phon", "ric", "sen", "sis", "tal", "ter",
        "tin", "tor", "vor", "xis"
    };
    private static final int SHORTEST = 6;
    private static final int LENGTHS = 5;
    private static final int FIRST_YEAR = 1980;
    private static final int YEARS = 45;

    private final List<Citation> records;
    private final Set<String> authors;
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    private CitationRecords(List<Citation> records) {
        this.records = records;
        this.authors = records.stream().map(Citation::author).collect(Collectors.toSet());
        for (int i = 0; i < records.size(); i++) {
            for (String word : records.get(i).title()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Titles of six to ten different words out of 400; authors out of 400 names, of which most have more than one record or none. */
    static CitationRecords draw(int size, Draws draws) {
        List<Citation> records = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> title = new LinkedHashSet<>();
            int words = SHORTEST + draws.below(LENGTHS);
            while (title.size() < words) {
                title.add(word(draws));
            }
            records.add(new Citation(List.copyOf(title), name(draws), FIRST_YEAR + draws.below(YEARS)));
        }
        return new CitationRecords(records);
    }

    private static String word(Draws draws) {
        return BEGINNINGS[draws.below(BEGINNINGS.length)] + ENDS[draws.below(ENDS.length)];
    }

    private static String name(Draws draws) {
        String word = word(draws);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    Citation any(Draws draws) {
        return records.get(draws.below(records.size()));
    }

    /** Of a record's title one word to half of them are others; half keep the author, and the year is the record's. */
    Citation madeUpFrom(Citation record, Draws draws) {
        List<String> title = new ArrayList<>(record.title());
        int[] order = draws.permutation(title.size());
        int others = 1 + draws.below(title.size() / 2);
        for (int i = 0; i < others; i++) {
            String word = word(draws);
            while (title.contains(word)) {
                word = word(draws);
            }
            title.set(order[i], word);
        }
        String author = draws.below(2) == 0 ? record.author() : name(draws);
        return new Citation(List.copyOf(title), author, record.year());
    }

    /** Whether some record is what the citation says. */
    boolean hold(Citation cited) {
        return records.stream()
                .anyMatch(record -> record.year() == cited.year()
                        && record.author().equals(cited.author())
                        && record.begins(cited));
    }

    boolean know(String author) {
        return authors.contains(author);
    }

    /** The record whose title overlaps most; of several the first, and the first of all where no word is known. */
    Citation nearest(Citation cited) {
        SortedSet<Integer> known = new TreeSet<>();
        cited.title().forEach(word -> known.addAll(byWord.getOrDefault(word, List.of())));
        return known.stream()
                .map(records::get)
                .min(Comparator.comparingDouble(record -> -record.overlap(cited)))
                .orElse(records.get(0));
    }
}
