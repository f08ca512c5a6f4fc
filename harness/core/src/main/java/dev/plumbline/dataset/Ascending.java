package dev.plumbline.dataset;

/** The order of numbers. Equal ones keep the order in which they stand; -0 stands before 0. */
public final class Ascending {

    /** So many are put in order by insertion; runs of them are merged. */
    private static final int RUN = 16;

    /** From so many numbers on sorting by digits is faster. */
    private static final int MANY = 512;

    private static final int DIGIT = 8;

    private Ascending() {}

    /** The places of all numbers, the least first. Worked example: of 3, 1, 2, 1 it is 1, 3, 2, 0. */
    public static int[] order(double[] numbers) {
        return order(numbers, 0, numbers.length);
    }

    /** The same of some of them: places from {@code from} to {@code to - 1}. */
    public static int[] order(double[] numbers, int from, int to) {
        int n = to - from;
        return n < MANY ? byMerging(numbers, from, n) : byDigits(numbers, from, n);
    }

    private static int[] byMerging(double[] numbers, int from, int n) {
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

    /** From the last digit of the bits to the first, each pass stable (Hollerith's sort). */
    private static int[] byDigits(double[] numbers, int from, int n) {
        long[] keys = new long[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(numbers[from + i]);
            keys[i] = bits ^ (bits >> (Long.SIZE - 1) | Long.MIN_VALUE);
            order[i] = from + i;
        }
        int[] spare = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = starts(keys, shift);
            for (int place : order) {
                spare[starts[digit(keys[place - from], shift)]++] = place;
            }
            int[] sorted = spare;
            spare = order;
            order = sorted;
        }
        return order;
    }

    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[(1 << DIGIT) + 1];
        for (long key : keys) {
            starts[digit(key, shift) + 1]++;
        }
        for (int d = 0; d < 1 << DIGIT; d++) {
            starts[d + 1] += starts[d];
        }
        return starts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT) - 1);
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
