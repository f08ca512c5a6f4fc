package dev.plumbline.learning;

import java.util.Arrays;

/**
 * A linear head of a convex fit to numbers: minimises the weighted sum of the losses plus {@code l2 / 2} times the squared weights. Its point holds
 * the weights of the view, and then the parameters of the loss.
 */
final class PointFit implements ConvexHead {

    /** Of the largest value that an entry of the gradient could have where errors are of size 1. */
    private static final double TOLERANCE = 1e-10;

    private final double[] weights;
    private final PointLoss loss;
    private final double l2;
    private final int columns;
    private final double[] gradient;
    private final double[] own;
    private final double[] ownGradient;
    private final Lbfgs lbfgs;
    private double value;

    /**
     * Starts at 0.
     *
     * @param weights of the examples that are seen
     * @param squares for each column of the view the weighted sum of its squares
     */
    PointFit(double[] weights, PointLoss loss, double l2, double[] squares) {
        this.weights = weights;
        this.loss = loss;
        this.l2 = l2;
        this.columns = squares.length;
        this.gradient = new double[columns + loss.parameters()];
        this.own = new double[loss.parameters()];
        this.ownGradient = new double[loss.parameters()];
        this.lbfgs = minimiser(squares);
    }

    private Lbfgs minimiser(double[] squares) {
        double total = Arrays.stream(weights).sum();
        double[] curvature = new double[gradient.length];
        double[] tolerance = new double[gradient.length];
        for (int p = 0; p < gradient.length; p++) {
            double square = p < columns ? squares[p] : total;
            curvature[p] = loss.steepest() * square + (p < columns ? l2 : 0);
            tolerance[p] = TOLERANCE * Math.sqrt(total * square);
        }
        return new Lbfgs(curvature, tolerance);
    }

    @Override
    public void begin() {
        value = 0;
        Arrays.fill(ownGradient, 0);
        System.arraycopy(lbfgs.point(), columns, own, 0, own.length);
    }

    @Override
    public void weights(double[] matrix, int at) {
        System.arraycopy(lbfgs.point(), 0, matrix, at, columns);
    }

    /** None: the loss has its own. */
    @Override
    public void intercepts(double[] row, int at) {
        row[at] = 0;
    }

    @Override
    public void see(int u, double[] z, int at) {
        if (weights[u] == 0) {
            z[at] = 0;
            return;
        }
        value += weights[u] * loss.value(u, z[at], own);
        z[at] = weights[u] * loss.slope(u, z[at], own, weights[u], ownGradient);
    }

    @Override
    public boolean end(double[] sums, int at) {
        double[] point = lbfgs.point();
        double norm = 0;
        for (int j = 0; j < columns; j++) {
            norm += point[j] * point[j];
            gradient[j] = sums[at + j] + l2 * point[j];
        }
        System.arraycopy(ownGradient, 0, gradient, columns, own.length);
        lbfgs.tell(value + l2 / 2 * norm, gradient);
        return lbfgs.done();
    }

    @Override
    public LinearModel model() {
        double[] point = lbfgs.point();
        double[] fitted = Arrays.copyOfRange(point, columns, point.length);
        return new LinearModel(
                1, columns, Arrays.copyOf(point, columns), new double[] {loss.intercept(fitted)}, Precision.DOUBLE);
    }
}
