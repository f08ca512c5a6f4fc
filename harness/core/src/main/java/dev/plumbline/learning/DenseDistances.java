package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/** Distances over dense rows. */
record DenseDistances(Inputs inputs, View.Dense view) implements Distances {

    @Override
    public void measure(int[] from, int[] to, double[][] far) {
        double[][] rows = new double[from.length][view.columns()];
        for (int i = 0; i < from.length; i++) {
            read(from[i], rows[i]);
        }
        double[] other = new double[view.columns()];
        for (int j = 0; j < to.length; j++) {
            read(to[j], other);
            for (int i = 0; i < from.length; i++) {
                far[i][j] = squared(rows[i], other);
            }
        }
    }

    private void read(int example, double[] row) {
        int at = inputs.first()[example] * row.length;
        for (int c = 0; c < row.length; c++) {
            row[c] = view.values()[at + c];
        }
        if (inputs.paired()) {
            int second = inputs.second()[example] * row.length;
            for (int c = 0; c < row.length; c++) {
                row[c] -= view.values()[second + c];
            }
        }
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            double difference = a[c] - b[c];
            sum += difference * difference;
        }
        return sum;
    }
}
