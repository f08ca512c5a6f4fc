package dev.plumbline.truth.benchmark;

import java.util.Arrays;

/**
 * The items of a benchmark that are averaged together, such as those of a subset, with what a scorer earned on each.
 *
 * @param items their numbers, ascending, at least one
 * @param scores of each of {@code items}
 */
public record Group(String name, int[] items, double[] scores) {

    /** What a scorer earned on average. */
    public double mean() {
        return Arrays.stream(scores).sum() / scores.length;
    }

    /** How far apart the least and the greatest of the scores lie. */
    double range() {
        return Arrays.stream(scores).max().orElseThrow()
                - Arrays.stream(scores).min().orElseThrow();
    }
}
