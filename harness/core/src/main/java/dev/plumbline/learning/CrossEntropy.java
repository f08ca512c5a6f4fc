package dev.plumbline.learning;

/**
 * Cross-entropy of a softmax to a distribution, and its gradient by the logits: {@code -sum t log p} and {@code p - t}.
 * Two classes have one logit, that of the second. Holds the last prediction, so one thread each.
 */
final class CrossEntropy {

    private final double[] logits;
    private final double[] prediction;

    CrossEntropy(int classes) {
        this.logits = new double[outputs(classes)];
        this.prediction = new double[classes];
    }

    /** Logits that a number of classes needs. */
    static int outputs(int classes) {
        return classes == 2 ? 1 : classes;
    }

    /** Probabilities at the logits that start at {@code z[at]}; valid until the next call. */
    double[] predict(double[] z, int at) {
        System.arraycopy(z, at, logits, 0, logits.length);
        Logits.softmax(z, at, logits.length, prediction, 0);
        return prediction;
    }

    /** Takes a prediction of before, at {@code p[at ..]}, for the last one again, for its gradient. */
    void recall(double[] p, int at) {
        System.arraycopy(p, at, prediction, 0, prediction.length);
    }

    /** The loss of the last prediction towards {@code t}; finite however far off the prediction is. */
    double value(double[] t, int from) {
        double best = logits.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
        double most = 0;
        for (double logit : logits) {
            best = Math.max(best, logit);
        }
        for (double p : prediction) {
            most = Math.max(most, p);
        }
        // -log p of a class is its distance from the best logit less the log of the best class's probability.
        double rest = -Math.log(most);
        double sum = 0;
        for (int c = 0; c < prediction.length; c++) {
            sum += t[from + c] * (best - logit(c) + rest);
        }
        return sum;
    }

    private double logit(int c) {
        return logits.length > 1 ? logits[c] : c * logits[0];
    }

    /** Writes {@code weight} times the gradient of the last prediction's loss to {@code d[at ..]}. */
    void gradient(double weight, double[] t, int from, double[] d, int at) {
        if (logits.length == 1) {
            // p1 - t1, written so that it keeps its digits near 0 and that swapping the classes only swaps its sign.
            d[at] = weight * (prediction[1] * t[from] - prediction[0] * t[from + 1]);
            return;
        }
        for (int c = 0; c < prediction.length; c++) {
            d[at + c] = weight * (prediction[c] - t[from + c]);
        }
    }
}
