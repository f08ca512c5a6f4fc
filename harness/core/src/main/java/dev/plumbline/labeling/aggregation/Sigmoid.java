package dev.plumbline.labeling.aggregation;

/** The logistic function {@code 1 / (1 + exp(-x))}, for any finite x without overflow. */
final class Sigmoid {

    private Sigmoid() {}

    static double of(double x) {
        double e = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /** Its logarithm. */
    static double log(double x) {
        return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }
}
