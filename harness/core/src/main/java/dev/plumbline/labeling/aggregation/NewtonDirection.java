package dev.plumbline.labeling.aggregation;

/**
 * The direction of a Newton step for scores: solves {@code (minus the second derivative) x = gradient} by conjugate gradients, scaled by
 * the diagonal, in O(pairs) an iteration.
 */
final class NewtonDirection {

    private static final int LIMIT = 1000;

    private final PairScores scores;
    private final double[] bends;
    private final double[] diagonal;
    private final double[] solution;
    private final double[] residual;

    private NewtonDirection(PairScores scores, double[] at, double[] gradient) {
        this.scores = scores;
        this.bends = scores.bends(at);
        this.diagonal = scores.diagonal(bends, at.length);
        this.solution = new double[at.length];
        this.residual = gradient.clone();
    }

    /**
     * The direction, always one in which the value rises.
     *
     * @param accuracy the residual's length that will do, as a share of the gradient's
     */
    static double[] of(PairScores scores, double[] at, double[] gradient, double accuracy) {
        return new NewtonDirection(scores, at, gradient).solve(accuracy);
    }

    private double[] solve(double accuracy) {
        double[] scaled = scaled();
        double[] direction = scaled.clone();
        double length = dot(residual, scaled);
        double enough = accuracy * accuracy * length;
        for (int k = 0; k < LIMIT && length > enough; k++) {
            double[] product = scores.times(bends, direction);
            double step = length / dot(direction, product);
            for (int c = 0; c < solution.length; c++) {
                solution[c] += step * direction[c];
                residual[c] -= step * product[c];
            }
            scaled = scaled();
            double next = dot(residual, scaled);
            for (int c = 0; c < solution.length; c++) {
                direction[c] = scaled[c] + next / length * direction[c];
            }
            length = next;
        }
        return solution;
    }

    private double[] scaled() {
        double[] scaled = new double[residual.length];
        for (int c = 0; c < scaled.length; c++) {
            scaled[c] = residual[c] / diagonal[c];
        }
        return scaled;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
