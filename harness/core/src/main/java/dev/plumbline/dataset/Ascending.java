package dev.plumbline.dataset;

/** The order of numbers. Equal ones keep the order in which they stand; -0 stands before 0. */
public final class Ascending {

    /** So many are put in order by insertion; runs of them are merged. */
    private static final int RUN = 16;

    private Ascending() {}

    /** The places of all numbers, the least first. Worked example: of 3, 1, 2, 1 it is 1, 3, 2, 0. */
    public static int[] order(double[] numbers) {
        return order(numbers, 0, numbers.length);
    }

    /** The same of some of them: places from {@code from} to {@code to - 1}. */
    public static int[] order(double[] numbers, int from, int to) {
        int n = to - from;
        int[] order = new int[n];
        for (int run = 0; run < n; run += RUN) {
            insert(numbers, from, order, run, Math.min(n, run + RUN));
        }
        int[] spare = new int[n];
        for (int width = RUN; width < n; width *= 2) {
            for (int at = 0; at < n; at += 2 * width) {
                merge(numbers, order, spare, at, Math.min(n, at + width), Math.min(n, at + 2 * width));
            }
            int[] merged = spare;
            spare = order;
            order = merged;
        }
        return order;
    }

    private static void insert(double[] numbers, int first, int[] order, int from, int to) {
        for (int i = from; i < to; i++) {
            double number = numbers[first + i];
            int at = i;
            while (at > from && Double.compare(numbers[order[at - 1]], number) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = first + i;
        }
    }

    private static void merge(double[] numbers, int[] order, int[] merged, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean first =
                    right == to || (left < middle && Double.compare(numbers[order[left]], numbers[order[right]]) <= 0);
            merged[at] = first ? order[left++] : order[right++];
        }
    }
}
