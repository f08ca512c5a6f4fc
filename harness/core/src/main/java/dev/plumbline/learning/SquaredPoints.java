package dev.plumbline.learning;

/**
 * Least squares with an intercept b: {@code (s + b - y)^2 / 2}.
 *
 * @param values of the examples that are seen
 */
record SquaredPoints(double[] values) implements PointLoss {

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public double steepest() {
        return 1;
    }

    @Override
    public double value(int u, double score, double[] own) {
        double error = score + own[0] - values[u];
        return error * error / 2;
    }

    @Override
    public double slope(int u, double score, double[] own, double weight, double[] gradient) {
        double error = score + own[0] - values[u];
        gradient[0] += weight * error;
        return error;
    }

    @Override
    public double intercept(double[] own) {
        return own[0];
    }
}
