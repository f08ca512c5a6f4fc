package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;

/**
 * Scores that are linear in a row.
 *
 * @param columns of the view that it was fitted on
 * @param weights outputs x columns, output by output
 * @param intercepts one an output; 0 where it was fitted on pairs
 */
record LinearModel(int outputs, int columns, double[] weights, double[] intercepts) implements Model {

    /** The model whose scores are these, times a factor, plus a shift. */
    LinearModel scaled(double factor, double shift) {
        return new LinearModel(
                outputs,
                columns,
                Arrays.stream(weights).map(w -> factor * w).toArray(),
                Arrays.stream(intercepts).map(b -> factor * b + shift).toArray());
    }

    @Override
    public double[] scores(View view) {
        int[] rows = Views.rows(view, columns);
        double[] scores = new double[rows.length * outputs];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(intercepts, 0, scores, i * outputs, outputs);
        }
        Kernel kernel = Kernel.of(view);
        kernel.forward(rows, 0, rows.length, kernel.arranged(weights, outputs), outputs, scores);
        return scores;
    }
}
