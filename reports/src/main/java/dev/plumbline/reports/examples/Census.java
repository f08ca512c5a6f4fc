package dev.plumbline.reports.examples;

import dev.plumbline.reports.words.ExampleOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many entries have each outcome.
 *
 * @param counts one an arm, of the outcomes that any entry has
 */
record Census(Map<ExampleOutcome, int[]> counts) {

    /** Of some entries. */
    static Census of(Entries entries, int arms, int[] some) {
        Map<ExampleOutcome, int[]> counts = new EnumMap<>(ExampleOutcome.class);
        for (int entry : some) {
            for (int arm = 0; arm < arms; arm++) {
                for (ExampleOutcome outcome : entries.outcomes(entry, arm)) {
                    counts.computeIfAbsent(outcome, none -> new int[arms])[arm]++;
                }
            }
        }
        return new Census(counts);
    }

    static Census of(Entries entries, int arms) {
        return of(entries, arms, IntStream.range(0, entries.size()).toArray());
    }

    int of(ExampleOutcome outcome, int arm) {
        int[] found = counts.get(outcome);
        return found == null ? 0 : found[arm];
    }

    /** Those that any entry has. */
    List<ExampleOutcome> found() {
        return List.copyOf(counts.keySet());
    }

    /** Whether truth tells the outcome of any. */
    boolean told() {
        return !counts.keySet().stream().allMatch(outcome -> outcome == ExampleOutcome.UNKNOWN);
    }
}
