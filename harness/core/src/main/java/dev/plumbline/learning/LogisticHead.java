package dev.plumbline.learning;

import java.util.Arrays;

/**
 * One head of a logistic fit on its way to the minimum. Its point holds the weights, output by output, and then the
 * intercepts where it has any.
 */
final class LogisticHead implements ConvexHead {

    /** Of the largest value that an entry of the gradient could have: far above rounding, far below what shows. */
    private static final double TOLERANCE = 1e-10;

    /** The largest second derivative of cross-entropy by a logit: p (1 - p) at one half (Boehning 1992). */
    private static final double STEEPEST = .25;

    private final double[] weights;
    private final double[] labels;
    private final CrossEntropy loss;
    private final double l2;
    private final int columns;
    private final int outputs;
    private final double[] gradient;
    private final Lbfgs lbfgs;
    private double value;

    /**
     * Starts at 0.
     *
     * @param squares for each column of the view the weighted sum of its squares
     */
    LogisticHead(Head head, int[] seen, boolean intercept, double l2, double[] squares) {
        int classes = head.target().classes();
        this.weights = Arrays.stream(seen).mapToDouble(i -> head.weights()[i]).toArray();
        this.labels = labels(head, seen, classes);
        this.loss = new CrossEntropy(classes);
        this.l2 = l2;
        this.columns = squares.length;
        this.outputs = CrossEntropy.outputs(classes);
        this.gradient = new double[(columns + (intercept ? 1 : 0)) * outputs];
        this.lbfgs = minimiser(squares);
    }

    private static double[] labels(Head head, int[] seen, int classes) {
        double[] labels = new double[seen.length * classes];
        double[] even = new double[classes];
        Arrays.fill(even, 1.0 / classes);
        double[] pull = new double[classes];
        for (int u = 0; u < seen.length; u++) {
            if (head.weights()[seen[u]] > 0) {
                Batch.pull(head, seen[u], even, 0, pull);
                System.arraycopy(pull, 0, labels, u * classes, classes);
            }
        }
        return labels;
    }

    private Lbfgs minimiser(double[] squares) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] curvature = new double[gradient.length];
        double[] tolerance = new double[gradient.length];
        for (int p = 0; p < gradient.length; p++) {
            boolean intercept = p >= columns * outputs;
            double square = intercept ? total : squares[p % columns];
            curvature[p] = STEEPEST * square + (intercept ? 0 : l2);
            // By Cauchy and Schwarz no entry of the data's gradient is larger than this root.
            tolerance[p] = TOLERANCE * Math.sqrt(total * square);
        }
        return new Lbfgs(curvature, tolerance);
    }

    @Override
    public void begin() {
        value = 0;
        Arrays.fill(gradient, 0);
    }

    @Override
    public void weights(double[] matrix, int at) {
        System.arraycopy(lbfgs.point(), 0, matrix, at, columns * outputs);
    }

    @Override
    public void intercepts(double[] row, int at) {
        for (int o = 0; o < outputs; o++) {
            row[at + o] = intercept() ? lbfgs.point()[columns * outputs + o] : 0;
        }
    }

    private boolean intercept() {
        return gradient.length > columns * outputs;
    }

    @Override
    public void see(int u, double[] z, int at) {
        if (weights[u] == 0) {
            Arrays.fill(z, at, at + outputs, 0);
            return;
        }
        double[] prediction = loss.predict(z, at);
        value += weights[u] * loss.value(labels, u * prediction.length);
        loss.gradient(weights[u], labels, u * prediction.length, z, at);
        for (int o = 0; intercept() && o < outputs; o++) {
            gradient[columns * outputs + o] += z[at + o];
        }
    }

    @Override
    public boolean end(double[] sums, int at) {
        double[] point = lbfgs.point();
        double norm = 0;
        for (int p = 0; p < columns * outputs; p++) {
            norm += point[p] * point[p];
            gradient[p] = sums[at + p] + l2 * point[p];
        }
        lbfgs.tell(value + l2 / 2 * norm, gradient);
        return lbfgs.done();
    }

    @Override
    public LinearModel model() {
        double[] intercepts = new double[outputs];
        intercepts(intercepts, 0);
        return new LinearModel(
                outputs, columns, Arrays.copyOf(lbfgs.point(), columns * outputs), intercepts, Precision.DOUBLE);
    }
}
