package dev.plumbline.truth;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How likely the majority of k of an example's ratings is right, the k drawn without putting any back and a tie right with the share of one of the classes that tie: exact, for any
 * number of classes. It is an unbiased estimate of how often the majority of k such raters is right there (Hoeffding 1948).
 *
 * <p>The counts of k draws are hypergeometric. They are the same as those of independent binomial ones given their sum (any probability does), so classes are added one after the
 * other, for each number t of right ratings drawn: to how many votes, and to how many classes that have t votes as well. Worked examples: 3 right and 2 wrong ratings, k = 1: 3/5;
 * k = 3: 2 or 3 right in 3 x 2 + 1 of 10 draws, .7; k = 5: 1. Of 1 right and 2 different wrong ones, k = 3: all tie, 1/3.
 */
final class MajorityOfSome {

    private final int most;
    private final Map<List<Integer>, double[]> known = new HashMap<>();

    /**
     * For any k up to a number.
     *
     * @param most at least 1
     */
    MajorityOfSome(int most) {
        this.most = most;
    }

    /**
     * The chances by k, from 0 to {@code most}; that of k = 0 says nothing.
     *
     * @param right how many of the ratings are right
     * @param wrong how many name each other class; with {@code right} at least {@code most} together
     */
    double[] right(int right, int[] wrong) {
        List<Integer> key = IntStream.concat(
                        IntStream.of(right),
                        Arrays.stream(wrong).filter(n -> n > 0).sorted())
                .boxed()
                .toList();
        return known.computeIfAbsent(key, this::computed);
    }

    private double[] computed(List<Integer> counts) {
        int all = counts.stream().mapToInt(n -> n).sum();
        double p = Math.min(.5, most / (double) all);
        double[] chance = new double[most + 1];
        BinomialDistribution right = BinomialDistribution.of(counts.get(0), p);
        for (int t = 1; t <= Math.min(counts.get(0), most); t++) {
            double[][] others = others(counts.subList(1, counts.size()), t, p);
            for (int sum = 0; sum + t <= most; sum++) {
                for (int tied = 0; tied < others[sum].length; tied++) {
                    chance[sum + t] += right.probability(t) * others[sum][tied] / (tied + 1);
                }
            }
        }
        BinomialDistribution drawn = BinomialDistribution.of(all, p);
        Arrays.setAll(chance, k -> chance[k] / drawn.probability(k));
        return chance;
    }

    /** By the votes of the wrong classes together and by how many of them have t, the chance of it with none above t. */
    private double[][] others(List<Integer> counts, int t, double p) {
        double[][] chance = new double[most - t + 1][counts.size() + 1];
        chance[0][0] = 1;
        for (int count : counts) {
            chance = with(BinomialDistribution.of(count, p), Math.min(t, count), t, chance);
        }
        return chance;
    }

    private static double[][] with(BinomialDistribution more, int upTo, int t, double[][] before) {
        double[][] after = new double[before.length][before[0].length];
        for (int votes = 0; votes <= upTo; votes++) {
            double chance = more.probability(votes);
            int ties = votes == t ? 1 : 0;
            for (int sum = 0; sum + votes < before.length; sum++) {
                for (int tied = 0; tied + ties < before[sum].length; tied++) {
                    after[sum + votes][tied + ties] += chance * before[sum][tied];
                }
            }
        }
        return after;
    }
}
