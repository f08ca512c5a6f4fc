package dev.plumbline.reports.words;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a split holds.
 *
 * @param overlap how many of its examples show the same content as an example of another split
 */
public record SplitFacts(Split split, int examples, int clusters, int overlap) {

    /** All four splits, in the order of the flow; an unused one is empty. A fifth where folds of the held-out part rest. */
    public static List<SplitFacts> of(Dataset dataset) {
        int[] clusters = dataset.examples().clusters();
        return Arrays.stream(Split.values())
                .map(split -> of(split, dataset, clusters))
                .filter(facts -> facts.split() != Split.RESTING || facts.examples() > 0)
                .toList();
    }

    private static SplitFacts of(Split split, Dataset dataset, int[] clusters) {
        int[] rows = dataset.splits().rows(split);
        int distinct =
                (int) IntStream.of(rows).map(row -> clusters[row]).distinct().count();
        return new SplitFacts(split, rows.length, distinct, dataset.overlap().getOrDefault(split, 0));
    }

    public static int clusters(Dataset dataset) {
        return (int) IntStream.of(dataset.examples().clusters()).distinct().count();
    }
}
