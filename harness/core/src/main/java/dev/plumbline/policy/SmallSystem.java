package dev.plumbline.policy;

/**
 * A few linear equations with a symmetric matrix that is positive definite, by Cholesky's factors.
 *
 * @param matrix of as many rows as columns; not changed
 */
record SmallSystem(double[][] matrix) {

    /** Worked example: ((4, 2), (2, 3)) x = (2, 2) has the solution (1/4, 1/2). */
    double[] solve(double[] right) {
        double[][] lower = factors();
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private double[][] factors() {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
