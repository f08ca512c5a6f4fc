package dev.plumbline.labeling.aggregation;

/** Logarithms of weights that become a distribution without leaving the range of doubles. */
final class LogWeights {

    private LogWeights() {}

    /**
     * Makes a row of log weights the distribution that is proportional to the weights.
     *
     * @return the logarithm of the sum of the weights
     */
    static double normalise(double[] row, int from, int to) {
        double max = row[from];
        for (int c = from + 1; c < to; c++) {
            max = Math.max(max, row[c]);
        }
        double sum = 0;
        for (int c = from; c < to; c++) {
            row[c] = Math.exp(row[c] - max);
            sum += row[c];
        }
        for (int c = from; c < to; c++) {
            row[c] /= sum;
        }
        return max + Math.log(sum);
    }
}
