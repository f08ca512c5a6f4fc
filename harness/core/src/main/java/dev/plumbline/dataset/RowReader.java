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
}
