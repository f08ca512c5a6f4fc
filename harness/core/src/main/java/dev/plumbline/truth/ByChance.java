package dev.plumbline.truth;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How far the words on an example are from a distribution on average, if each of them is drawn from it: what few ratings show of
 * people who agree with it perfectly.
 *
 * <p>Exact up to 4,096 outcomes, by the binomial number of the words of each weight that name a class, class by class; beyond that the
 * share of a class is taken for normal. Worked example: five words, {@code p = (.5, .5)}: total variation .1875.
 */
final class ByChance {

    private static final long MOST_OUTCOMES = 4096;
    private static final int FEW = 100;

    private final Distance distance;
    private final double[] weight;
    private final int[] many;

    /**
     * Of the words on an example.
     *
     * @param row that is heard
     */
    ByChance(Distance distance, Voices voices, int row) {
        this.distance = distance;
        TreeMap<Double, Integer> words = new TreeMap<>();
        voices.words(row).forEach(r -> words.merge(voices.weight()[r], 1, Integer::sum));
        this.weight = words.keySet().stream().mapToDouble(w -> w).toArray();
        this.many = words.values().stream().mapToInt(n -> n).toArray();
    }

    /** The mean of what a class of that probability adds. */
    double part(double p) {
        if (p <= 0 || p >= 1) {
            return 0;
        }
        long outcomes = 1;
        for (int n : many) {
            outcomes = Math.min(MOST_OUTCOMES + 1, outcomes * (n + 1));
        }
        return outcomes > MOST_OUTCOMES ? distance.partOfNoise(p, variance(p)) : mean(p, 0, 0);
    }

    private double variance(double p) {
        double sum = 0;
        for (int g = 0; g < many.length; g++) {
            sum += weight[g] * weight[g] * many[g] * p * (1 - p);
        }
        return sum;
    }

    /** Over the words of the weights from the g-th on, where those before give the class a share. */
    private double mean(double p, int g, double share) {
        if (g == many.length) {
            return distance.part(p, share);
        }
        double[] chance = binomial(many[g], p);
        double sum = 0;
        for (int c = 0; c <= many[g]; c++) {
            sum += chance[c] * mean(p, g + 1, share + weight[g] * c);
        }
        return sum;
    }

    /** The probabilities of 0 to n of n. */
    private static double[] binomial(int n, double p) {
        if (n > FEW) {
            BinomialDistribution words = BinomialDistribution.of(n, p);
            return IntStream.rangeClosed(0, n).mapToDouble(words::probability).toArray();
        }
        // From the likelier end, where the first is not too small to be told from 0.
        boolean mirrored = p > .5;
        double rare = mirrored ? 1 - p : p;
        double[] chance = new double[n + 1];
        double next = Math.pow(1 - rare, n);
        for (int c = 0; c <= n; c++) {
            chance[mirrored ? n - c : c] = next;
            next *= (n - c) / (c + 1.0) * rare / (1 - rare);
        }
        return chance;
    }
}
