package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;

/** Compares sparse rows: of each column it knows who has a value there, so only values that two rows share cost anything. */
final class SparseComparison implements Comparison {

    private final View.Sparse view;
    private final boolean euclidean;
    private final double[] squares;
    private final int[] starts;
    private final int[] rows;
    private final float[] values;

    SparseComparison(View.Sparse remembered, View.Sparse view, ModelSpec.Distance distance) {
        this.view = view;
        this.euclidean = distance == ModelSpec.Distance.EUCLIDEAN;
        this.squares = new double[remembered.rows()];
        this.starts = new int[remembered.columns() + 1];
        this.rows = new int[remembered.values().length];
        this.values = new float[remembered.values().length];
        for (int at : remembered.at()) {
            starts[at + 1]++;
        }
        for (int j = 0; j < remembered.columns(); j++) {
            starts[j + 1] += starts[j];
        }
        int[] next = starts.clone();
        for (int row = 0; row < squares.length; row++) {
            squares[row] = square(remembered, row);
            for (int p = remembered.starts()[row]; p < remembered.starts()[row + 1]; p++) {
                int to = next[remembered.at()[p]]++;
                rows[to] = row;
                values[to] = remembered.values()[p];
            }
        }
    }

    private static double square(View.Sparse view, int row) {
        double sum = 0;
        for (int p = view.starts()[row]; p < view.starts()[row + 1]; p++) {
            sum += (double) view.values()[p] * view.values()[p];
        }
        return sum;
    }

    @Override
    public int block() {
        return 1;
    }

    @Override
    public void compare(int[] queries, int from, int to, Nearest[] found) {
        double[] far = new double[squares.length];
        for (int q = 0; q < found.length; q++) {
            products(queries[from + q], far);
            double square = square(view, queries[from + q]);
            for (int row = 0; row < far.length; row++) {
                far[row] = euclidean
                        ? Math.max(0, square + squares[row] - 2 * far[row])
                        : squares[row] > 0 ? -far[row] / Math.sqrt(squares[row]) : 0;
            }
            found[q].offer(far, 0, far.length, 0);
        }
    }

    private void products(int query, double[] products) {
        Arrays.fill(products, 0);
        for (int p = view.starts()[query]; p < view.starts()[query + 1]; p++) {
            double x = view.values()[p];
            for (int at = starts[view.at()[p]]; at < starts[view.at()[p] + 1]; at++) {
                products[rows[at]] += x * values[at];
            }
        }
    }
}
