package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import dev.plumbline.watch.Watch;
import java.util.List;

/** The scores of linear models side by side: a block of rows is read once for all of them. */
final class LinearScores {

    private static final int BLOCK = 256;

    private final List<LinearModel> models;
    private final int columns;
    private final int outputs;
    private final double[] weights;
    private final double[] intercepts;

    /** Of models of one precision that were fitted on views of the same number of columns. */
    LinearScores(List<LinearModel> models) {
        this.models = models;
        this.columns = models.get(0).columns();
        this.outputs = models.stream().mapToInt(LinearModel::outputs).sum();
        this.weights = new double[outputs * columns];
        this.intercepts = new double[outputs];
        int at = 0;
        for (LinearModel model : models) {
            System.arraycopy(model.weights(), 0, weights, at * columns, model.outputs() * columns);
            System.arraycopy(model.intercepts(), 0, intercepts, at, model.outputs());
            at += model.outputs();
        }
    }

    /** Of each model rows x outputs scores, for each row of the view. */
    List<double[]> of(View view) {
        int[] rows = Views.rows(view, columns);
        List<double[]> scores = models.stream()
                .map(model -> new double[rows.length * model.outputs()])
                .toList();
        Kernel kernel = Kernel.of(view, models.get(0).precision());
        double[] arranged = kernel.arranged(weights, outputs);
        double[] block = new double[BLOCK * outputs];
        for (int from = 0; from < rows.length; from += BLOCK) {
            Watch.check();
            int to = Math.min(from + BLOCK, rows.length);
            for (int i = 0; i < to - from; i++) {
                System.arraycopy(intercepts, 0, block, i * outputs, outputs);
            }
            kernel.forward(rows, from, to, arranged, outputs, block);
            deal(block, from, to - from, scores);
        }
        return scores;
    }

    private void deal(double[] block, int from, int n, List<double[]> scores) {
        int at = 0;
        for (int k = 0; k < scores.size(); k++) {
            int many = models.get(k).outputs();
            for (int i = 0; i < n; i++) {
                System.arraycopy(block, i * outputs + at, scores.get(k), (from + i) * many, many);
            }
            at += many;
        }
    }
}
