package dev.plumbline.dataset;

import java.util.Arrays;

/** Reads rows of a view as floats, zeros included, whatever the view holds them in. */
@FunctionalInterface
public interface RowReader {

    /**
     * Writes the rows {@code rows[from .. to)} to {@code values}, one after another from its start.
     *
     * @param rows rows of the view
     * @param values receives (to - from) x columns values
     */
    void read(int[] rows, int from, int to, float[] values);

    static RowReader of(View view) {
        if (view instanceof View.Dense dense) {
            return (rows, from, to, values) -> dense(dense, rows, from, to, values);
        }
        if (view instanceof View.Mapped mapped) {
            return (rows, from, to, values) -> mapped(mapped, rows, from, to, values);
        }
        View.Sparse sparse = (View.Sparse) view;
        return (rows, from, to, values) -> sparse(sparse, rows, from, to, values);
    }

    private static void dense(View.Dense view, int[] rows, int from, int to, float[] values) {
        for (int i = from; i < to; i++) {
            System.arraycopy(
                    view.values(), rows[i] * view.columns(), values, (i - from) * view.columns(), view.columns());
        }
    }

    private static void sparse(View.Sparse view, int[] rows, int from, int to, float[] values) {
        Arrays.fill(values, 0, (to - from) * view.columns(), 0);
        for (int i = from; i < to; i++) {
            for (int p = view.starts()[rows[i]]; p < view.starts()[rows[i] + 1]; p++) {
                values[(i - from) * view.columns() + view.at()[p]] = view.values()[p];
            }
        }
    }

    private static void mapped(View.Mapped view, int[] rows, int from, int to, float[] values) {
        MappedRows matrix = view.file().mapped();
        if (view.mean().length == 0) {
            for (int i = from; i < to; i++) {
                matrix.floats(view.at()[rows[i]], values, (i - from) * view.columns());
            }
            return;
        }
        double[] row = new double[view.columns()];
        for (int i = from; i < to; i++) {
            matrix.doubles(view.at()[rows[i]], row);
            for (int j = 0; j < row.length; j++) {
                double deviation = view.deviations()[j];
                values[(i - from) * row.length + j] =
                        deviation > 0 ? (float) ((row[j] - view.mean()[j]) / deviation) : 0;
            }
        }
    }
}
