package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean over the classes of the accuracy within each; undefined where a class does not occur in two clusters.
 *
 * <p>Worked example: 3 of 4 right in one class and 1 of 2 in the other: (3/4 + 1/2)/2 = .625.
 */
record BalancedAccuracy(List<String> classes, int[] reference) implements Quantity {

    @Override
    public Optional<String> undefinedOn(Sample sample) {
        return IntStream.range(0, classes.size())
                .mapToObj(k -> of(k, sample).tooFew())
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public int support(Sample sample) {
        return IntStream.range(0, classes.size())
                .map(k -> of(k, sample).support())
                .min()
                .orElseThrow();
    }

    private Sample of(int k, Sample sample) {
        return sample.where(row -> reference[row] == k, "the class '" + classes.get(k) + "'");
    }

    @Override
    public Estimate of(Probabilities predicted, int[] hard, Sample sample) {
        double[] weight = sample.weight();
        double[] counts = counts(sample);
        double[] right = new double[counts.length];
        for (int i = 0; i < sample.size(); i++) {
            int row = sample.rows()[i];
            right[reference[row]] += hard[row] == reference[row] ? weight[i] : 0;
        }
        double[] contribution = new double[sample.size()];
        Arrays.setAll(contribution, i -> {
            int row = sample.rows()[i];
            int k = reference[row];
            double recall = right[k] / counts[k];
            return weight[i] * ((hard[row] == k ? 1 : 0) - recall) / counts[k] / counts.length;
        });
        double sum = IntStream.range(0, counts.length)
                .mapToDouble(k -> right[k] / counts[k])
                .sum();
        return new Estimate(sum / counts.length, contribution);
    }

    /** How far the balanced accuracy of an arm moves where truth errs. */
    static Drift drift(Question asked) {
        Sample sample = asked.sample();
        int[] truth = asked.court().truth();
        MeanScore right = MeanScore.correct(truth);
        double moved = sample.heaviest(asked.court().erring().most(sample));
        return ClassMeans.of(
                        sample,
                        truth,
                        asked.court().classes().size(),
                        row -> asked.arm().mean(right, row))
                .drift(moved, 0, 1);
    }

    private double[] counts(Sample sample) {
        double[] counts = new double[classes.size()];
        for (int i = 0; i < sample.size(); i++) {
            counts[reference[sample.rows()[i]]] += sample.weight()[i];
        }
        return counts;
    }
}
