package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distances over compressed rows: what both rows lack costs nothing.
 *
 * @param at for each example its columns, ascending
 * @param values for each example the values at these columns
 * @param columns of the view
 */
record SparseDistances(int[][] at, double[][] values, int columns) implements Distances {

    static SparseDistances of(Inputs inputs, View.Sparse view) {
        int[][] at = new int[inputs.size()][];
        double[][] values = new double[inputs.size()][];
        double[] row = new double[view.columns()];
        for (int i = 0; i < inputs.size(); i++) {
            at[i] = columns(inputs, view, i);
            add(view, inputs.first()[i], 1, row);
            if (inputs.paired()) {
                add(view, inputs.second()[i], -1, row);
            }
            values[i] = Arrays.stream(at[i]).mapToDouble(c -> row[c]).toArray();
            Arrays.stream(at[i]).forEach(c -> row[c] = 0);
        }
        return new SparseDistances(at, values, view.columns());
    }

    private static int[] columns(Inputs inputs, View.Sparse view, int example) {
        IntStream own = stored(view, inputs.first()[example]);
        return inputs.paired()
                ? IntStream.concat(own, stored(view, inputs.second()[example]))
                        .sorted()
                        .distinct()
                        .toArray()
                : own.toArray();
    }

    private static IntStream stored(View.Sparse view, int row) {
        return Arrays.stream(view.at(), view.starts()[row], view.starts()[row + 1]);
    }

    private static void add(View.Sparse view, int at, int sign, double[] row) {
        for (int p = view.starts()[at]; p < view.starts()[at + 1]; p++) {
            row[view.at()[p]] += sign * view.values()[p];
        }
    }

    @Override
    public void measure(int[] from, int[] to, double[][] far) {
        double[] row = new double[columns];
        for (int i = 0; i < from.length; i++) {
            int[] own = at[from[i]];
            double norm = 0;
            for (int p = 0; p < own.length; p++) {
                double value = values[from[i]][p];
                row[own[p]] = value;
                norm += value * value;
            }
            for (int j = 0; j < to.length; j++) {
                far[i][j] = squared(row, norm, at[to[j]], values[to[j]]);
            }
            Arrays.stream(own).forEach(c -> row[c] = 0);
        }
    }

    /**
     * Over the columns of the other row, and then what is left of the norm. Between equal rows the norm is added up
     * twice in the same order, so that nothing is left.
     */
    private static double squared(double[] row, double norm, int[] columns, double[] other) {
        double sum = 0;
        double seen = 0;
        for (int p = 0; p < columns.length; p++) {
            double value = row[columns[p]];
            double difference = other[p] - value;
            sum += difference * difference;
            seen += value * value;
        }
        return sum + Math.max(0, norm - seen);
    }
}
