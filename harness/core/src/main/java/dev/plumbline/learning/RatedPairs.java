package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of candidates that raters compare.
 *
 * @param first rows of the candidates' table
 * @param second likewise
 * @param preferred a row a pair: how probable it is that the second, and that the first is preferred
 * @param cluster of each pair
 */
public record RatedPairs(int[] first, int[] second, Probabilities preferred, int[] cluster) implements Rated {

    /**
     * The pairs of the candidates of each pool that differ in rating: the higher is preferred.
     *
     * <p>Worked example: ratings 1, 3, 3 and none: two pairs, in both of which the one of rating 1 loses.
     *
     * @param pools the candidates of each, ascending
     * @param rating of every candidate, NaN where nobody rates it
     * @param most pairs of a pool; drawn where there are more
     * @param cluster of every candidate
     * @param draws keyed by the dataset's seed
     */
    public static RatedPairs of(int[][] pools, double[] rating, int most, int[] cluster, Draws draws) {
        List<int[]> pairs = new ArrayList<>();
        for (int[] pool : pools) {
            List<int[]> differing = differing(pool, rating);
            int[] order = differing.size() > most ? draws.permutation(differing.size()) : new int[0];
            int[] kept = Arrays.stream(order).limit(most).sorted().toArray();
            pairs.addAll(
                    order.length == 0
                            ? differing
                            : Arrays.stream(kept).mapToObj(differing::get).toList());
        }
        int[] first = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] second = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        int[] labels = pairs.stream()
                .mapToInt(pair -> rating[pair[0]] > rating[pair[1]] ? 1 : 0)
                .toArray();
        return new RatedPairs(
                first,
                second,
                Probabilities.ofHard(LabelReader.PREFERENCES, labels),
                Arrays.stream(first).map(row -> cluster[row]).toArray());
    }

    private static List<int[]> differing(int[] pool, double[] rating) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < pool.length; i++) {
            for (int j = i + 1; j < pool.length; j++) {
                // Neither where one is NaN.
                if (rating[pool[i]] > rating[pool[j]] || rating[pool[i]] < rating[pool[j]]) {
                    pairs.add(new int[] {pool[i], pool[j]});
                }
            }
        }
        return pairs;
    }

    @Override
    public int size() {
        return first.length;
    }
}
