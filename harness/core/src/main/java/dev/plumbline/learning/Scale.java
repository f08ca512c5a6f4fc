package dev.plumbline.learning;

import java.util.Arrays;

/**
 * To mean 0 and standard deviation 1.
 *
 * @param deviation divisor n; 0 where nothing varies, and then everything becomes 0
 */
record Scale(double mean, double deviation) {

    static Scale of(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Scale(mean, Math.sqrt(squares / values.length));
    }

    double[] scaled(double[] values) {
        return Arrays.stream(values)
                .map(value -> deviation > 0 ? (value - mean) / deviation : 0)
                .toArray();
    }
}
