package dev.plumbline.learning;

import java.util.Arrays;
import java.util.Locale;

/**
 * Minimises a smooth convex function by L-BFGS (Liu and Nocedal 1989) and leaves it to the caller to evaluate it: it
 * asks for a point and is told value and gradient there. So many minimisers can share one pass over the data.
 */
final class Lbfgs {

    /** Far more than a sensible problem needs: some dozens are usual. */
    private static final int EVALUATIONS = 50_000;

    private final double[] tolerance;
    private final CurvaturePairs pairs;
    private final LineSearch search = new LineSearch();
    private final double[] point;
    private final double[] gradient;
    private double[] direction;
    private double[] trial;
    private double value;
    private int evaluations;
    private boolean done;

    /**
     * Starts at 0.
     *
     * @param curvature about the second derivative by each coordinate, positive: makes the course independent of their
     *     units
     * @param tolerance it is done where each entry of the gradient is at most this in absolute value
     */
    Lbfgs(double[] curvature, double[] tolerance) {
        this.tolerance = tolerance;
        this.pairs = new CurvaturePairs(curvature);
        this.point = new double[curvature.length];
        this.gradient = new double[curvature.length];
        this.direction = new double[curvature.length];
        this.trial = new double[curvature.length];
    }

    /** Where value and gradient are wanted; when done, the minimum. */
    double[] point() {
        return trial;
    }

    boolean done() {
        return done;
    }

    /**
     * Takes value and gradient at {@link #point()}, and moves on.
     *
     * @throws IllegalStateException where it does not converge
     */
    void tell(double newValue, double[] newGradient) {
        evaluations++;
        done = converged(newGradient);
        if (done) {
            return;
        }
        if (evaluations == 1 || search.accepts(newValue, CurvaturePairs.dot(newGradient, direction))) {
            accept(newValue, newGradient);
        } else if (search.exhausted()) {
            restart(newGradient);
        }
        if (evaluations >= EVALUATIONS) {
            throw stuck(newGradient);
        }
        moveTrial();
    }

    private boolean converged(double[] newGradient) {
        for (int i = 0; i < newGradient.length; i++) {
            // Written so that NaN does not pass.
            if (!(Math.abs(newGradient[i]) <= tolerance[i])) {
                return false;
            }
        }
        return true;
    }

    private void accept(double newValue, double[] newGradient) {
        if (evaluations > 1) {
            pairs.add(difference(trial, point), difference(newGradient, gradient));
        }
        System.arraycopy(trial, 0, point, 0, point.length);
        System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
        value = newValue;
        aim();
    }

    /** Forgets what it learned of the curvature, which rounding may have spoilt. */
    private void restart(double[] newGradient) {
        if (pairs.isEmpty()) {
            throw stuck(newGradient);
        }
        pairs.clear();
        aim();
    }

    private void aim() {
        direction = pairs.direction(gradient);
        double slope = CurvaturePairs.dot(direction, gradient);
        if (!(slope < 0)) {
            pairs.clear();
            direction = pairs.direction(gradient);
            slope = CurvaturePairs.dot(direction, gradient);
        }
        search.begin(value, slope);
    }

    private void moveTrial() {
        double step = search.step();
        for (int i = 0; i < trial.length; i++) {
            trial[i] = point[i] + step * direction[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private IllegalStateException stuck(double[] newGradient) {
        int worst = 0;
        for (int i = 0; i < newGradient.length; i++) {
            boolean worse = Math.abs(newGradient[i]) - tolerance[i] > Math.abs(newGradient[worst]) - tolerance[worst];
            worst = worse ? i : worst;
        }
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "no convergence after %d evaluations: value %s, gradient %s at coordinate %d, tolerance %s",
                evaluations,
                value,
                newGradient[worst],
                worst,
                tolerance[worst]));
    }
}
