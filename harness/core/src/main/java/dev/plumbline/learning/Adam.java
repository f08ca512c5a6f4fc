package dev.plumbline.learning;

/** Adam with bias correction (Kingma and Ba 2015), at its usual constants. */
final class Adam {

    private static final double FIRST = .9;
    private static final double SECOND = .999;
    private static final double EPSILON = 1e-8;

    private final double[] mean;
    private final double[] square;
    private double firstLeft = 1;
    private double secondLeft = 1;

    Adam(int size) {
        this.mean = new double[size];
        this.square = new double[size];
    }

    /**
     * Moves the parameters: {@code p -= rate * m / (sqrt(v) + 1e-8)} with {@code m} and {@code v} the corrected running
     * means of the gradient and of its square. Worked example: the first step is {@code rate} times the gradient's
     * sign, but for the 1e-8.
     */
    void step(double[] parameters, double[] gradient, double rate) {
        firstLeft *= FIRST;
        secondLeft *= SECOND;
        double step = rate / (1 - firstLeft);
        double correction = 1 / (1 - secondLeft);
        for (int i = 0; i < parameters.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
            square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
            parameters[i] -= step * mean[i] / (Math.sqrt(correction * square[i]) + EPSILON);
        }
    }
}
