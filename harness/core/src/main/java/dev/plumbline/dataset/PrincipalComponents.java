package dev.plumbline.dataset;

import dev.plumbline.watch.Watch;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Fits principal components (Pearson 1901; Hotelling 1933) exactly: eigenvectors of the covariance (divisor n - 1) of
 * some rows of a view.
 *
 * <p>Of the two signs of a direction the one is taken whose largest entry in size, of equal ones the first, is positive.
 * A direction along which the rows do not vary beyond rounding is all 0. Worked example: of the rows (0, 0), (2, 2) and
 * (4, 4) the first direction is {@code (1 1) / sqrt 2} with variance 8, the second all 0.
 */
final class PrincipalComponents {

    private static final int TILE = 64;

    private final RowReader reader;
    private final int[] rows;
    private final int columns;

    PrincipalComponents(View view, int[] rows) {
        this.reader = RowReader.of(view);
        this.rows = rows;
        this.columns = view.columns();
    }

    Projection fit(int components, boolean whiten) {
        double[] mean = mean();
        SymmetricEigen.Decomposition eigen = SymmetricEigen.of(covariance(mean));
        int[] order = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -eigen.values()[i]))
                .mapToInt(i -> i)
                .toArray();
        double least = Math.ulp(1.0) * columns * eigen.values()[order[0]];
        double[] directions = new double[components * columns];
        double[] spreads = new double[components];
        for (int c = 0; c < components; c++) {
            double variance = eigen.values()[order[c]];
            boolean varies = variance > least;
            spreads[c] = whiten && varies ? Math.sqrt(variance) : 1;
            if (varies) {
                direction(eigen.vectors()[order[c]], directions, c * columns);
            }
        }
        return new Projection(mean, directions, spreads);
    }

    private void direction(double[] vector, double[] directions, int at) {
        int largest = 0;
        for (int j = 1; j < columns; j++) {
            largest = Math.abs(vector[j]) > Math.abs(vector[largest]) ? j : largest;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        for (int j = 0; j < columns; j++) {
            directions[at + j] = sign * vector[j];
        }
    }

    private double[] mean() {
        float[] tile = new float[TILE * columns];
        double[] mean = new double[columns];
        for (int from = 0; from < rows.length; from += TILE) {
            int to = Math.min(from + TILE, rows.length);
            Watch.check();
            reader.read(rows, from, to, tile);
            for (int i = 0; i < to - from; i++) {
                for (int j = 0; j < columns; j++) {
                    mean[j] += tile[i * columns + j];
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[j] /= rows.length;
        }
        return mean;
    }

    private double[][] covariance(double[] mean) {
        float[] tile = new float[TILE * columns];
        double[][] centred = new double[TILE][columns];
        double[][] sums = new double[columns][columns];
        for (int from = 0; from < rows.length; from += TILE) {
            int to = Math.min(from + TILE, rows.length);
            Watch.check();
            reader.read(rows, from, to, tile);
            for (int i = 0; i < to - from; i++) {
                for (int j = 0; j < columns; j++) {
                    centred[i][j] = tile[i * columns + j] - mean[j];
                }
            }
            for (int j = 0; j < columns; j++) {
                add(centred, to - from, j, sums[j]);
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = j; k < columns; k++) {
                sums[j][k] /= rows.length - 1;
                sums[k][j] = sums[j][k];
            }
        }
        return sums;
    }

    /** Adds the products of column j with those from j on. */
    private void add(double[][] centred, int n, int j, double[] sums) {
        for (int i = 0; i < n; i++) {
            double[] row = centred[i];
            double x = row[j];
            for (int k = j; k < columns; k++) {
                sums[k] += x * row[k];
            }
        }
    }
}
