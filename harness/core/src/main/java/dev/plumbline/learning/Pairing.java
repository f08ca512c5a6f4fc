package dev.plumbline.learning;

/**
 * How examples stand for rows of a view: one row each, or two whose scores are subtracted.
 *
 * <p>The rows of a pair lie side by side, so that gradients are summed example by example, whichever block an example
 * falls into.
 */
record Pairing(Inputs inputs) {

    /** Rows of the view an example. */
    int width() {
        return inputs.paired() ? 2 : 1;
    }

    /** The rows of the first {@code n} of some examples, in their order. */
    void rows(int[] examples, int from, int n, int[] rows) {
        for (int i = 0; i < n; i++) {
            int example = examples[from + i];
            rows[i * width()] = inputs.first()[example];
            if (inputs.paired()) {
                rows[2 * i + 1] = inputs.second()[example];
            }
        }
    }

    /** Turns the scores of the rows of {@code n} examples into the logits of the examples, in place. */
    void merge(double[] scores, int n, int m) {
        if (inputs.paired()) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < m; k++) {
                    scores[i * m + k] = scores[2 * i * m + k] - scores[(2 * i + 1) * m + k];
                }
            }
        }
    }

    /** The way back: turns the gradients of {@code n} logits into those of the scores, in place. */
    void spread(double[] gradients, int n, int m) {
        if (inputs.paired()) {
            for (int i = n - 1; i >= 0; i--) {
                for (int k = 0; k < m; k++) {
                    double gradient = gradients[i * m + k];
                    gradients[(2 * i + 1) * m + k] = -gradient;
                    gradients[2 * i * m + k] = gradient;
                }
            }
        }
    }
}
