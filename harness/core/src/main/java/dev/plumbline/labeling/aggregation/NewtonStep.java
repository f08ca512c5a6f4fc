package dev.plumbline.labeling.aggregation;

/** Raises the value of scores by a Newton step, halved until the value rises as much as the slope promises (Armijo). */
final class NewtonStep {

    private static final double PROMISE = 1e-4;
    private static final double ACCURACY = 1e-3;
    private static final int HALVINGS = 60;

    private NewtonStep() {}

    /**
     * Moves the scores in place, or leaves them where no step raises the value.
     *
     * @return twice the rise that the step promised, as the quadratic at the start has it; 0 where it was not taken
     */
    static double raise(PairScores scores, double[] at) {
        double[] gradient = scores.gradient(at);
        double[] direction = NewtonDirection.of(scores, at, gradient, ACCURACY);
        double slope = NewtonDirection.dot(gradient, direction);
        double before = scores.value(at);
        double step = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double[] there = at.clone();
            for (int c = 0; c < at.length; c++) {
                there[c] += step * direction[c];
            }
            if (scores.value(there) >= before + PROMISE * step * slope) {
                System.arraycopy(there, 0, at, 0, at.length);
                return slope;
            }
            step /= 2;
        }
        return 0;
    }
}
