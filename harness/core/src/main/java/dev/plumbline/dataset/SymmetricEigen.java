package dev.plumbline.dataset;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder's reflections make it tridiagonal, QL steps with
 * implicit shifts make that diagonal (Bowdler, Martin, Reinsch and Wilkinson 1968; Golub and Van Loan 2013, sections
 * 8.3.1 and 8.3.3). Every inner loop runs along a row in memory. Worked example: {@code (2 1; 1 2)} has 3 along
 * {@code (1 1) / sqrt 2} and 1 along {@code (1 -1) / sqrt 2}.
 */
final class SymmetricEigen {

    /** A QL step halves the error at worst; five are unusual. */
    private static final int STEPS = 100;

    private final int n;
    private final double[][] rows;
    private final double[] diagonal;
    private final double[] beside;

    private SymmetricEigen(double[][] matrix) {
        this.n = matrix.length;
        this.rows = matrix;
        this.diagonal = new double[n];
        this.beside = new double[n];
    }

    /**
     * Eigenvalues in no particular order, and for each its eigenvector of length 1 as a row.
     *
     * @param values one an eigenvector
     * @param vectors a row an eigenvector
     */
    record Decomposition(double[] values, double[][] vectors) {}

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric; used as working memory
     */
    static Decomposition of(double[][] matrix) {
        SymmetricEigen eigen = new SymmetricEigen(matrix);
        double[] scales = eigen.tridiagonal();
        double[][] vectors = eigen.reflections(scales);
        eigen.diagonal(vectors);
        return new Decomposition(eigen.diagonal, vectors);
    }

    /** Reduces; leaves the vector of reflection k in row k, from column k + 1 on. Returns the scales of the reflections. */
    private double[] tridiagonal() {
        double[] scales = new double[n];
        double[] product = new double[n];
        for (int k = 0; k + 1 < n; k++) {
            diagonal[k] = rows[k][k];
            scales[k] = reflection(k);
            if (scales[k] != 0) {
                reflect(k, scales[k], product);
            }
        }
        if (n > 0) {
            diagonal[n - 1] = rows[n - 1][n - 1];
        }
        return scales;
    }

    /** Makes of the rest of row k the vector v of a reflection {@code I - scale v v'} onto its first entry. */
    private double reflection(int k) {
        double[] row = rows[k];
        double rest = 0;
        for (int j = k + 2; j < n; j++) {
            rest += row[j] * row[j];
        }
        double first = row[k + 1];
        if (rest == 0) {
            beside[k] = first;
            return 0;
        }
        double length = Math.sqrt(first * first + rest);
        beside[k] = first > 0 ? -length : length;
        row[k + 1] = first - beside[k];
        return 2 / (row[k + 1] * row[k + 1] + rest);
    }

    /** Applies a reflection from both sides to what lies below and right of k. */
    private void reflect(int k, double scale, double[] product) {
        double[] v = rows[k];
        Arrays.fill(product, k + 1, n, 0);
        for (int i = k + 1; i < n; i++) {
            add(scale * v[i], rows[i], product, k + 1);
        }
        double half = 0;
        for (int i = k + 1; i < n; i++) {
            half += product[i] * v[i];
        }
        add(-scale / 2 * half, v, product, k + 1);
        for (int i = k + 1; i < n; i++) {
            double[] row = rows[i];
            double a = v[i];
            double b = product[i];
            for (int j = k + 1; j < n; j++) {
                row[j] -= a * product[j] + b * v[j];
            }
        }
    }

    private void add(double factor, double[] from, double[] to, int start) {
        for (int j = start; j < n; j++) {
            to[j] += factor * from[j];
        }
    }

    /** The product of all reflections, transposed. */
    private double[][] reflections(double[] scales) {
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            product[i][i] = 1;
        }
        double[] sum = new double[n];
        for (int k = n - 3; k >= 0; k--) {
            Arrays.fill(sum, k + 1, n, 0);
            for (int i = k + 1; i < n && scales[k] != 0; i++) {
                add(rows[k][i], product[i], sum, k + 1);
            }
            for (int i = k + 1; i < n && scales[k] != 0; i++) {
                add(-scales[k] * rows[k][i], sum, product[i], k + 1);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double swap = product[i][j];
                product[i][j] = product[j][i];
                product[j][i] = swap;
            }
        }
        return product;
    }

    private void diagonal(double[][] vectors) {
        for (int l = 0; l < n; l++) {
            int end = block(l);
            for (int step = 0; end > l; step++) {
                if (step == STEPS) {
                    throw new IllegalStateException("no convergence to eigenvalue " + l + " of " + n);
                }
                step(l, end, vectors);
                end = block(l);
            }
        }
    }

    /** Where the block that starts at l ends: the first entry beside the diagonal that rounding cannot tell from 0. */
    private int block(int l) {
        int end = l;
        while (end + 1 < n) {
            double size = Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]);
            if (Math.abs(beside[end]) <= Math.ulp(1.0) * size) {
                break;
            }
            end++;
        }
        return end;
    }

    private void step(int l, int end, double[][] vectors) {
        double g = (diagonal[l + 1] - diagonal[l]) / (2 * beside[l]);
        g = diagonal[end] - diagonal[l] + beside[l] / (g + Math.copySign(Math.hypot(g, 1), g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = end - 1; i >= l; i--) {
            double f = s * beside[i];
            double b = c * beside[i];
            double r = Math.hypot(f, g);
            beside[i + 1] = r;
            if (r == 0) {
                diagonal[i + 1] -= p;
                beside[end] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = diagonal[i + 1] - p;
            r = (diagonal[i] - g) * s + 2 * c * b;
            p = s * r;
            diagonal[i + 1] = g + p;
            g = c * r - b;
            rotate(vectors[i], vectors[i + 1], c, s);
        }
        diagonal[l] -= p;
        beside[l] = g;
        beside[end] = 0;
    }

    private void rotate(double[] one, double[] other, double c, double s) {
        for (int k = 0; k < n; k++) {
            double f = other[k];
            other[k] = s * one[k] + c * f;
            one[k] = c * one[k] - s * f;
        }
    }
}
