package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The entries of a task that a page holds, the most telling first, as many as its share of the page allows.
 *
 * @param told the most telling entries, whether or not they find room
 * @param order their positions
 * @param first those that stand in the page itself and need no script
 * @param chosen the positions of all
 * @param json for the script
 * @param length at which texts are cut
 * @param bytes that all of this takes
 */
record Packed(
        Browsed browsed,
        Entries entries,
        List<Entry> told,
        int[] order,
        List<Entry> first,
        int[] chosen,
        ExamplesJson json,
        int length,
        int bytes) {

    /** Most entries of a task. */
    static final int MOST = 300;

    /** Most entries that need no script; they take a quarter of the share at most. */
    static final int STATIC = 10;

    /** Where the texts of those are cut. */
    static final int STATIC_LENGTH = 300;

    /** Texts are cut at the first of these at which a hundred entries find room, else at the last. */
    private static final int[] LENGTHS = {2000, 1000, 400};

    private static final int ENOUGH = 100;

    /**
     * Packs a task.
     *
     * @param share how many bytes it may take
     */
    static Packed of(Browsed browsed, int share) {
        Entries entries = browsed.entries();
        int[] order =
                Telling.first(entries, browsed.judged().size(), browsed.slices().size(), MOST);
        List<Entry> told = IntStream.of(order).mapToObj(entries::entry).toList();
        return packed(browsed, entries, told, order, share);
    }

    private static Packed packed(Browsed browsed, Entries entries, List<Entry> told, int[] order, int share) {
        List<Entry> first = first(browsed, told, share / 4);
        Packed none = new Packed(
                browsed, entries, told, order, first, order, new ExamplesJson(browsed, entries.size(), 0), 0, 0);
        return IntStream.of(LENGTHS)
                .mapToObj(length -> none.filled(share, length))
                .filter(packed -> packed.chosen().length >= Math.min(ENOUGH, told.size()))
                .findFirst()
                .orElseGet(() -> none.filled(share, LENGTHS[LENGTHS.length - 1]));
    }

    /** The same where it fits, else what fits. */
    Packed within(int share) {
        return bytes <= share ? this : packed(browsed, entries, told, order, share);
    }

    private Packed filled(int share, int length) {
        int taken = size(browsed, first);
        ExamplesJson filled = new ExamplesJson(browsed, entries.size(), length);
        int[] found = IntStream.range(0, told.size())
                .filter(i -> filled.add(told.get(i), share - taken))
                .map(i -> order[i])
                .toArray();
        return new Packed(browsed, entries, told, order, first, found, filled, length, taken + filled.bytes());
    }

    private static List<Entry> first(Browsed browsed, List<Entry> told, int most) {
        List<Entry> first = new ArrayList<>();
        int bytes = 0;
        for (Entry entry : told.subList(0, Math.min(STATIC, told.size()))) {
            bytes += size(browsed, List.of(entry));
            if (bytes > most && !first.isEmpty()) {
                break;
            }
            first.add(entry);
        }
        return first;
    }

    private static int size(Browsed browsed, List<Entry> entries) {
        Html page = new Html();
        entries.forEach(entry -> new EntryPart(browsed, entry).write(page));
        return page.page().getBytes(StandardCharsets.UTF_8).length;
    }
}
