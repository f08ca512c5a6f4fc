package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;

/**
 * Scores that are linear in a row.
 *
 * @param columns of the view that it was fitted on
 * @param weights outputs x columns, output by output
 * @param intercepts one an output; 0 where it was fitted on pairs
 * @param precision in which it was fitted, and says its scores
 */
record LinearModel(int outputs, int columns, double[] weights, double[] intercepts, Precision precision)
        implements Model {

    /** The model whose scores are these, times a factor, plus a shift. */
    LinearModel scaled(double factor, double shift) {
        return new LinearModel(
                outputs,
                columns,
                Arrays.stream(weights).map(w -> factor * w).toArray(),
                Arrays.stream(intercepts).map(b -> factor * b + shift).toArray(),
                precision);
    }

    /** The model of some of its outputs. */
    LinearModel part(int from, int count) {
        return new LinearModel(
                count,
                columns,
                Arrays.copyOfRange(weights, from * columns, (from + count) * columns),
                Arrays.copyOfRange(intercepts, from, from + count),
                precision);
    }

    @Override
    public double[] scores(View view) {
        return new LinearScores(List.of(this)).of(view).get(0);
    }
}
