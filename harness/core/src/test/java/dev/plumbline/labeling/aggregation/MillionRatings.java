package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/** A million ratings, the same as those of {@code src/test/golden/dawid_skene.py}, aggregated by Dawid and Skene in a Java machine of its own. */
final class MillionRatings {

    private static final int ITEMS = 100_000;
    private static final int PER_ITEM = 10;
    private static final int RATERS = 2000;
    private static final int CLASSES = 5;

    private MillionRatings() {}

    public static void main(String[] args) throws IOException {
        int[] truth = IntStream.range(0, ITEMS)
                .map(i -> (int) (uniform(1, i) * CLASSES))
                .toArray();
        PanelRatings ratings = ratings(truth);
        long start = System.nanoTime();
        Aggregated made = Every.DAWID_SKENE.of(ratings, 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        long right = IntStream.range(0, ITEMS)
                .filter(i -> made.labels().hard(i) == truth[i])
                .count();
        double confidence = IntStream.range(0, ITEMS)
                .mapToDouble(i -> made.confidence(i).orElseThrow())
                .average()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "iterations %d%nright %d%nconfidence %.12f%nseconds %.2f, in all %.2f of processor time%npeak memory %s%n",
                made.iterations(),
                right,
                confidence,
                seconds,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3,
                peak());
    }

    /** What the operating system counts, the Java machine included. */
    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElseThrow();
    }

    private static PanelRatings ratings(int[] truth) {
        int[] rater = new int[ITEMS * PER_ITEM];
        int[] item = new int[rater.length];
        int[] says = new int[rater.length];
        int share = RATERS / PER_ITEM;
        for (int r = 0; r < rater.length; r++) {
            item[r] = r / PER_ITEM;
            rater[r] = r % PER_ITEM * share + (int) (uniform(5, r) * share);
            int other = (truth[item[r]] + 1 + (int) (uniform(4, r) * (CLASSES - 1))) % CLASSES;
            says[r] = uniform(3, r) < .3 + .6 * uniform(2, rater[r]) ? truth[item[r]] : other;
        }
        return new PanelRatings(
                SimulatedPanel.names("c", CLASSES), SimulatedPanel.names("r", RATERS), ITEMS, ITEMS, rater, item, says);
    }

    /** SplitMix64 of a counter, as the numpy script has it. */
    private static double uniform(long purpose, long index) {
        long z = ((purpose << 32) + index) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1p-53;
    }
}
