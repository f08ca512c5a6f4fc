package dev.plumbline.learning;

import dev.plumbline.dataset.RowReader;

/** Distances over rows that are dense, in memory or in a file. */
record DenseDistances(Inputs inputs, RowReader reader) implements Distances {

    @Override
    public void measure(int[] from, int[] to, double[][] far) {
        int columns = inputs.view().columns();
        float[] read = new float[columns];
        double[][] rows = new double[from.length][columns];
        for (int i = 0; i < from.length; i++) {
            read(from[i], read, rows[i]);
        }
        double[] other = new double[columns];
        for (int j = 0; j < to.length; j++) {
            read(to[j], read, other);
            for (int i = 0; i < from.length; i++) {
                far[i][j] = squared(rows[i], other);
            }
        }
    }

    private void read(int example, float[] read, double[] row) {
        reader.read(inputs.first(), example, example + 1, read);
        for (int c = 0; c < row.length; c++) {
            row[c] = read[c];
        }
        if (inputs.paired()) {
            reader.read(inputs.second(), example, example + 1, read);
            for (int c = 0; c < row.length; c++) {
                row[c] -= read[c];
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
