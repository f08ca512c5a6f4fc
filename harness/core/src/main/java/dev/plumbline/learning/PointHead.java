package dev.plumbline.learning;

/**
 * One trial that learns numbers.
 *
 * @param values what each row is rated; of no account where its weight is 0
 * @param weights one a row, not negative
 * @param seed keys the order of a net's examples
 * @param start keys the initial weights of a net
 */
record PointHead(double[] values, double[] weights, long seed, long start) {

    /** The weighted mean of the values. */
    double mean() {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] > 0 ? weights[i] * values[i] : 0;
            total += weights[i];
        }
        return sum / total;
    }

    /** Their weighted standard deviation (divisor: the sum of the weights), 1 where they do not vary. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] > 0 ? weights[i] * (values[i] - mean) * (values[i] - mean) : 0;
            total += weights[i];
        }
        return squares > 0 ? Math.sqrt(squares / total) : 1;
    }

    /** The same with mean 0 and standard deviation 1. */
    PointHead standardised() {
        double mean = mean();
        double deviation = deviation();
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = weights[i] > 0 ? (values[i] - mean) / deviation : 0;
        }
        return new PointHead(scaled, weights, seed, start);
    }
}
