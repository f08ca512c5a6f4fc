package dev.plumbline.redaction;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of a whole to keep back so that neither a part nor what remains of the whole is a few examples.
 *
 * <p>Worked example, 10 at least: of the parts 40, 30, 20 and 4 the 4 is small; the whole less the others would tell it, so
 * the 20 is kept back as well.
 */
final class FewTogether {

    private FewTogether() {}

    /**
     * The names of the parts to keep back.
     *
     * @param sizes the parts by name
     * @param elsewhere examples of the whole that are in no part
     */
    static Set<String> of(Map<String, Integer> sizes, int elsewhere, int fewest) {
        Set<String> kept = new TreeSet<>();
        sizes.forEach((name, size) -> {
            if (size < fewest) {
                kept.add(name);
            }
        });
        int together = elsewhere + kept.stream().mapToInt(sizes::get).sum();
        boolean some = elsewhere > 0 || !kept.isEmpty();
        while (some && together < fewest && kept.size() < sizes.size()) {
            Map.Entry<String, Integer> next = sizes.entrySet().stream()
                    .filter(part -> !kept.contains(part.getKey()))
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .orElseThrow();
            kept.add(next.getKey());
            together += next.getValue();
        }
        return kept;
    }
}
