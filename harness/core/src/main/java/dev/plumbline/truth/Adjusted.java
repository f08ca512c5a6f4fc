package dev.plumbline.truth;

import java.util.Comparator;
import java.util.stream.IntStream;

/** p-values for many questions at once, in the order in which they were given. */
final class Adjusted {

    private Adjusted() {}

    /**
     * Holm's step-down (1979), which holds the chance of a single false answer, whatever the dependence.
     *
     * <p>Worked example: .01, .04, .03 give .03, .06, .06: 3 x .01, 2 x .03, and .04 no less than the one before.
     */
    static double[] holm(double[] p) {
        double[] adjusted = new double[p.length];
        double greatest = 0;
        int left = p.length;
        for (int i : ascending(p)) {
            greatest = Math.max(greatest, Math.min(1, left * p[i]));
            adjusted[i] = greatest;
            left--;
        }
        return adjusted;
    }

    /**
     * Benjamini and Yekutieli's step-up (2001), which holds the expected share of false answers among the answers for any
     * dependence, such as that of overlapping slices: as Benjamini and Hochberg's, with p times 1 + 1/2 + ... + 1/m.
     *
     * <p>Worked example: .01, .02, .04 with 1 + 1/2 + 1/3 = 11/6: .01 x 3 x 11/6 = .055, .02 x 3/2 x 11/6 = .055, .04 x
     * 11/6 = .0733.
     */
    static double[] benjaminiYekutieli(double[] p) {
        double harmonic =
                IntStream.rangeClosed(1, p.length).mapToDouble(k -> 1.0 / k).sum();
        double[] adjusted = new double[p.length];
        int[] order = ascending(p);
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * p.length / rank * harmonic);
            adjusted[i] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
