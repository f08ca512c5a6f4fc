package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** From scores to probabilities. */
final class Logits {

    /** Probabilities are clipped to this and 1 less this before their logarithm is taken: scores are finite. */
    private static final double CLIP = 1e-12;

    private Logits() {}

    /** The logarithm of a probability, finite also at 0. */
    static double log(double probability) {
        return Math.log(Math.min(Math.max(probability, CLIP), 1 - CLIP));
    }

    static Probabilities probabilities(double[] scores, int outputs, Inputs inputs, List<String> classes) {
        double[] values = new double[inputs.size() * classes.size()];
        double[] logits = new double[outputs];
        double[] row = new double[classes.size()];
        for (int i = 0; i < inputs.size(); i++) {
            for (int o = 0; o < outputs; o++) {
                double other = inputs.paired() ? scores[inputs.second()[i] * outputs + o] : 0;
                logits[o] = scores[inputs.first()[i] * outputs + o] - other;
            }
            softmax(logits, row);
            System.arraycopy(row, 0, values, i * row.length, row.length);
        }
        return new Probabilities(classes, values);
    }

    /** One logit gives {1 - sigmoid, sigmoid}, several give their softmax. */
    static void softmax(double[] logits, double[] probabilities) {
        softmax(logits, 0, logits.length, probabilities, 0);
    }

    /** The same of the logits that start at {@code z[at]}, to {@code p[to ..]}. */
    static void softmax(double[] z, int at, int outputs, double[] p, int to) {
        if (outputs == 1) {
            double e = Math.exp(-Math.abs(z[at]));
            // The sign as an index: a processor would guess a branch wrong every other time.
            int likely = 1 - (int) (Double.doubleToRawLongBits(z[at]) >>> 63);
            p[to + likely] = 1 / (1 + e);
            p[to + 1 - likely] = e / (1 + e);
            return;
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < outputs; c++) {
            max = Math.max(max, z[at + c]);
        }
        double sum = 0;
        for (int c = 0; c < outputs; c++) {
            p[to + c] = Math.exp(z[at + c] - max);
            sum += p[to + c];
        }
        for (int c = 0; c < outputs; c++) {
            p[to + c] /= sum;
        }
    }
}
