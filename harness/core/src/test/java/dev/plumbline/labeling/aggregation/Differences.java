package dev.plumbline.labeling.aggregation;

import java.util.function.ToDoubleFunction;

/** Slopes by central differences, and how alike two lists of numbers are. */
final class Differences {

    private Differences() {}

    /** The gradient of a function at a point. */
    static double[] gradient(double[] at, ToDoubleFunction<double[]> function) {
        double[] gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double step = 1e-5;
            double[] there = at.clone();
            there[i] = at[i] + step;
            double up = function.applyAsDouble(there);
            there[i] = at[i] - step;
            gradient[i] = (up - function.applyAsDouble(there)) / (2 * step);
        }
        return gradient;
    }

    /** Pearson's correlation. */
    static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** What a grows by where b grows by 1, by least squares. */
    static double slope(double[] a, double[] b) {
        double meanB = mean(b);
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * (b[i] - meanB);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / bb;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
