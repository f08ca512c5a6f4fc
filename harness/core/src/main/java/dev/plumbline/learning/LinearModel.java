package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * Scores that are linear in a row.
 *
 * @param columns of the view that it was fitted on
 * @param weights columns x outputs, row by row
 * @param intercepts one an output; 0 where it was fitted on pairs
 */
record LinearModel(int outputs, int columns, double[] weights, double[] intercepts) implements Model {

    @Override
    public double[] scores(View view) {
        int[] rows = Views.rows(view, columns);
        double[] scores = new double[rows.length * outputs];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(intercepts, 0, scores, i * outputs, outputs);
        }
        Kernel.of(view).forward(rows, 0, rows.length, weights, outputs, scores);
        return scores;
    }
}
