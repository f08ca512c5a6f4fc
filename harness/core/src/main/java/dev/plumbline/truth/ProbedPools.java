package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Candidates that were probed, pool by pool; each a pool of its own where none has another beside it.
 *
 * @param members of each pool the positions of its candidates among those that were probed
 * @param sample the example that stands for each pool, in the same order
 */
record ProbedPools(List<int[]> members, Sample sample) {

    /**
     * Those that have two candidates at least, if there are any.
     *
     * @param rows the examples that were probed, in order
     */
    static ProbedPools of(Examples examples, int[] rows) {
        boolean pairs = examples.shape() == Shape.PAIRS;
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        Map<String, Integer> stands = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            String key = pairs
                    ? examples.id(rows[i])
                    : examples.column(Examples.POOL).get(rows[i]);
            List<Integer> pool = pools.computeIfAbsent(key, any -> new ArrayList<>());
            stands.putIfAbsent(key, rows[i]);
            pool.addAll(pairs ? List.of(2 * i, 2 * i + 1) : List.of(i));
        }
        boolean alone = pools.values().stream().allMatch(pool -> pool.size() == 1);
        List<String> kept = pools.entrySet().stream()
                .filter(pool -> alone || pool.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        List<int[]> members = kept.stream()
                .map(key -> pools.getOrDefault(key, List.of()).stream()
                        .mapToInt(i -> i)
                        .toArray())
                .toList();
        int[] firsts =
                kept.stream().mapToInt(key -> stands.getOrDefault(key, 0)).toArray();
        return new ProbedPools(members, Sample.of(firsts, examples.clusters()));
    }

    /** Whether there is nothing to compare a candidate with. */
    boolean alone() {
        return members.stream().allMatch(pool -> pool.length == 1);
    }

    /** Of each pool the mean of a number a candidate. */
    double[] means(double[] numbers) {
        return members.stream()
                .mapToDouble(pool -> IntStream.of(pool)
                        .mapToDouble(c -> numbers[c])
                        .average()
                        .orElse(0))
                .toArray();
    }

    /** Of each pool the variance of a number within it; where no pool has two candidates, how far each is from the mean of all. */
    double[] variances(double[] numbers) {
        double[] means = means(numbers);
        if (alone()) {
            double mean = Arrays.stream(means).average().orElse(0);
            double correction = means.length / (means.length - 1.0);
            return Arrays.stream(means)
                    .map(x -> (x - mean) * (x - mean) * correction)
                    .toArray();
        }
        double[] variances = new double[means.length];
        Arrays.setAll(variances, p -> {
            int[] pool = members.get(p);
            double squares = IntStream.of(pool)
                    .mapToDouble(c -> (numbers[c] - means[p]) * (numbers[c] - means[p]))
                    .sum();
            return squares / (pool.length - 1);
        });
        return variances;
    }

    /** What is asked of two candidates of a pool: a number, or nothing (negative infinity) where it means nothing of them. */
    @FunctionalInterface
    interface OfTwo {
        double NOTHING = Double.NEGATIVE_INFINITY;

        double of(int one, int other);
    }

    /** Of each pool the mean over its pairs in either order, and {@link OfTwo#NOTHING} where it means nothing of any. */
    double[] pairs(OfTwo asked) {
        return members.stream().mapToDouble(pool -> pairs(pool, asked)).toArray();
    }

    private static double pairs(int[] pool, OfTwo asked) {
        double sum = 0;
        int count = 0;
        for (int one : pool) {
            for (int other : pool) {
                double of = one == other ? OfTwo.NOTHING : asked.of(one, other);
                if (of != OfTwo.NOTHING) {
                    sum += of;
                    count++;
                }
            }
        }
        return count == 0 ? OfTwo.NOTHING : sum / count;
    }
}
