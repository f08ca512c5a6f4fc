package dev.plumbline.reports.examples;

import java.util.stream.IntStream;

/**
 * Deals a page's room for examples to its tasks: each gets what it needs, or as much as every other that needs more. Worked example: 100 bytes
 * for needs of 10, 70 and 80 are 10, 45 and 45.
 */
final class Shares {

    private Shares() {}

    /** One a need, in their order. */
    static int[] of(int[] needs, int all) {
        int[] order = IntStream.range(0, needs.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(needs[a], needs[b]))
                .mapToInt(i -> i)
                .toArray();
        int[] shares = new int[needs.length];
        int left = all;
        for (int i = 0; i < order.length; i++) {
            shares[order[i]] = Math.min(needs[order[i]], left / (order.length - i));
            left -= shares[order[i]];
        }
        return shares;
    }
}
