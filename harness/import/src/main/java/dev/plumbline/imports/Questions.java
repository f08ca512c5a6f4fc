package dev.plumbline.imports;

import dev.plumbline.truth.benchmark.RewardBench2;
import java.util.Set;
import java.util.TreeSet;

/** Whether the questions of a file are those of RewardBench 2, which counts four responses to each, and questions of Ties by twos. */
final class Questions {

    private static final int RESPONSES = 4;

    private final Set<String> ties = new TreeSet<>();
    private boolean known = true;

    void add(String subset, String id, int responses) {
        known &= RewardBench2.subsets().contains(subset);
        if (subset.equals(RewardBench2.TIES)) {
            known &= id.matches("(ref|tied):[0-9]{1,9}");
            ties.add(id);
        } else {
            known &= responses == RESPONSES;
        }
    }

    boolean counted() {
        return known && ties.stream().allMatch(id -> ties.contains(sister(id)));
    }

    private static String sister(String id) {
        return id.startsWith("ref:")
                ? "tied:" + id.substring("ref:".length())
                : "ref:" + id.substring("tied:".length());
    }
}
