package dev.plumbline.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How fast memory is read, in GB/s, by one thread and by two: the best of several comparisons of equal arrays, which the
 * Java machine compares a vector register at a time.
 */
public final class Bandwidth {

    private static final int FLOATS = 1 << 25;
    private static final int ROUNDS = 9;

    private Bandwidth() {}

    public static void main(String[] arguments) {
        float[][] arrays = new float[4][FLOATS];
        new Report().put("gb-1", best(arrays, 1)).put("gb-2", best(arrays, 2)).print();
    }

    private static double best(float[][] arrays, int threads) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long differing = IntStream.range(0, threads)
                    .parallel()
                    .map(t -> Arrays.mismatch(arrays[2 * t], arrays[2 * t + 1]))
                    .filter(at -> at >= 0)
                    .count();
            double seconds = (System.nanoTime() - start) / 1e9;
            best = Math.max(best, differing == 0 ? threads * 2. * FLOATS * Float.BYTES / seconds / 1e9 : 0);
        }
        return best;
    }
}
