package dev.plumbline.learning;

/**
 * Half the squared difference of the score from a number, {@code (z - y)^2 / 2}, whose gradient is {@code z - y}.
 *
 * @param values what each example is to score
 * @param weights of each example
 */
record SquaredLoss(double[] values, double[] weights) implements StepLoss {

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public void gradients(int[] examples, int from, int n, double progress, double[] scores) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += weights[examples[from + i]];
        }
        for (int i = 0; i < n; i++) {
            int example = examples[from + i];
            scores[i] = weights[example] / total * (scores[i] - values[example]);
        }
    }
}
