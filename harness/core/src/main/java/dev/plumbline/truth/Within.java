package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Numbers as they differ within pools: of a pair the first candidate's less the second's, of a larger pool each candidate's less the mean of its
 * pool. What all candidates of a pool share, such as a hard prompt, is gone.
 *
 * @param sample the pairs, or the candidates of every pool that has at least two here
 * @param pool of each row of the sample, from 0
 */
record Within(Examples examples, Sample sample, int[] pool) {

    /** Of numbers of this size what is left by rounding. */
    private static final double ROUNDING = 1e-12;

    static Within of(Examples examples, int[] rows) {
        Map<String, Integer> sizes = new HashMap<>();
        Arrays.stream(rows).forEach(row -> sizes.merge(key(examples, row), 1, Integer::sum));
        boolean pairs = examples.shape() == Shape.PAIRS;
        int[] kept = Arrays.stream(rows)
                .filter(row -> pairs || sizes.getOrDefault(key(examples, row), 0) > 1)
                .toArray();
        Map<String, Integer> known = new HashMap<>();
        int[] pool = Arrays.stream(kept)
                .map(row -> known.computeIfAbsent(key(examples, row), key -> known.size()))
                .toArray();
        return new Within(examples, Sample.of(kept, examples.clusters()), pool);
    }

    private static String key(Examples examples, int row) {
        return examples.column(Examples.POOL).get(row);
    }

    boolean pairs() {
        return examples.shape() == Shape.PAIRS;
    }

    /** Of a number a candidate. */
    double[] ofCandidates(double[] numbers) {
        double[] within = pairs() ? differences(numbers) : centred(row -> numbers[examples.first()[row]]);
        double size = Arrays.stream(sample.rows())
                .mapToDouble(row -> Math.max(
                        Math.abs(numbers[examples.first()[row]]),
                        pairs() ? Math.abs(numbers[examples.second()[row]]) : 0))
                .max()
                .orElse(0);
        boolean constant = Arrays.stream(within).allMatch(x -> Math.abs(x) <= ROUNDING * size);
        return constant ? new double[within.length] : within;
    }

    /** Of a number an example, which for a pair is a difference already. */
    double[] ofExamples(double[] numbers) {
        return pairs() ? at(row -> numbers[row]) : centred(row -> numbers[row]);
    }

    private double[] differences(double[] numbers) {
        return at(row -> numbers[examples.first()[row]] - numbers[examples.second()[row]]);
    }

    private double[] at(IntToDoubleFunction number) {
        return Arrays.stream(sample.rows()).mapToDouble(number).toArray();
    }

    private double[] centred(IntToDoubleFunction number) {
        double[] numbers = at(number);
        double[] sums = new double[numbers.length];
        int[] sizes = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sums[pool[i]] += numbers[i];
            sizes[pool[i]]++;
        }
        double[] centred = new double[numbers.length];
        Arrays.setAll(centred, i -> numbers[i] - sums[pool[i]] / sizes[pool[i]]);
        return centred;
    }
}
