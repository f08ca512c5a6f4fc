package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The entries of a task that a page holds, the most telling first, as many as its share of the page allows.
 *
 * @param first those that stand in the page itself and need no script
 * @param chosen the positions of all
 * @param json for the script
 * @param length at which texts are cut
 */
record Packed(List<Entry> first, int[] chosen, ExamplesJson json, int length) {

    /** Most entries of a task. */
    static final int MOST = 300;

    /** Most entries that need no script. */
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
    static Packed of(Browsed browsed, Entries entries, int share) {
        int[] order =
                Telling.first(entries, browsed.judged().size(), browsed.slices().size(), MOST);
        List<Entry> told = IntStream.of(order).mapToObj(entries::entry).toList();
        List<Entry> first = first(browsed, told, share / 4);
        int left = share - size(browsed, first);
        return IntStream.of(LENGTHS)
                .mapToObj(length -> packed(browsed, order, told, first, left, length))
                .filter(packed -> packed.chosen().length >= Math.min(ENOUGH, told.size()))
                .findFirst()
                .orElseGet(() -> packed(browsed, order, told, first, left, LENGTHS[LENGTHS.length - 1]));
    }

    private static Packed packed(
            Browsed browsed, int[] order, List<Entry> told, List<Entry> first, int left, int length) {
        ExamplesJson json = new ExamplesJson(browsed, length);
        int[] chosen = IntStream.range(0, order.length)
                .filter(i -> json.add(told.get(i), left))
                .map(i -> order[i])
                .toArray();
        return new Packed(first, chosen, json, length);
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
