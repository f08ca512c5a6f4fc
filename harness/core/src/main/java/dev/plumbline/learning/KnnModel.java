package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;

/**
 * Remembers training rows with their labels and answers with the mean label of the nearest.
 *
 * <p>Worked example: k is 2, the nearest rows have the weights 1 and 3 and the labels {@code (1, 0)} and {@code (0, 1)}:
 * it predicts {@code (1/4, 3/4)}.
 *
 * @param classes number of classes
 * @param k neighbours; all rows, where there are fewer
 * @param rows the training rows, in the order of their examples
 * @param weights one a row, positive
 * @param labels rows x classes, a distribution a row
 */
record KnnModel(int classes, int k, ModelSpec.Distance distance, View rows, double[] weights, double[] labels)
        implements Model {

    @Override
    public int outputs() {
        return CrossEntropy.outputs(classes);
    }

    /** Log-odds of the second class, or the logarithm of each class's probability, clipped to be finite. */
    @Override
    public double[] scores(View view) {
        double[] probabilities = mean(nearest(view, Views.rows(view, rows.columns()), 1));
        double[] scores = new double[view.rows() * outputs()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = outputs() == 1
                    ? Logits.log(probabilities[2 * i + 1]) - Logits.log(probabilities[2 * i])
                    : Logits.log(probabilities[i]);
        }
        return scores;
    }

    @Override
    public Probabilities predict(Inputs inputs, List<String> names) {
        return predict(nearest(inputs, 1), names);
    }

    /** Predictions of the examples whose neighbours these are. */
    Probabilities predict(int[] nearest, List<String> names) {
        return new Probabilities(names, mean(nearest));
    }

    /** The neighbours of every example, nearest first, as positions among the remembered rows. */
    int[] nearest(Inputs inputs, int threads) {
        if (inputs.paired()) {
            throw new IllegalArgumentException(
                    "k nearest neighbours need examples with one candidate, found examples with two");
        }
        Views.rows(inputs.view(), rows.columns());
        return nearest(inputs.view(), inputs.first(), threads);
    }

    private int[] nearest(View view, int[] queries, int threads) {
        return new Neighbours(rows, distance).nearest(view, queries, neighbours(), threads);
    }

    private int neighbours() {
        return Math.min(k, rows.rows());
    }

    /** Whether this and another model have the same neighbours everywhere. */
    boolean near(KnnModel other) {
        return rows == other.rows && neighbours() == other.neighbours() && distance == other.distance;
    }

    private double[] mean(int[] nearest) {
        int n = nearest.length / neighbours();
        double[] mean = new double[n * classes];
        for (int i = 0; i < n; i++) {
            double total = 0;
            for (int at = i * neighbours(); at < (i + 1) * neighbours(); at++) {
                double weight = weights[nearest[at]];
                total += weight;
                for (int c = 0; c < classes; c++) {
                    mean[i * classes + c] += weight * labels[nearest[at] * classes + c];
                }
            }
            for (int c = 0; c < classes; c++) {
                mean[i * classes + c] /= total;
            }
        }
        return mean;
    }
}
