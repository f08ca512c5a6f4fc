package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import dev.plumbline.watch.Watch;
import java.util.Arrays;

/**
 * A net with one or two hidden layers.
 *
 * @param columns of the view that it was fitted on
 * @param hidden number of ReLU units of each layer
 * @param parameters layer by layer: the weights (units x inputs, unit by unit), then the biases; the last layer gives
 *     the scores
 */
record MlpModel(int outputs, int columns, int[] hidden, double[] parameters) implements Model {

    private static final int BLOCK = 256;

    /** The model whose scores are these, times a factor, plus a shift. */
    MlpModel scaled(double factor, double shift) {
        Net net = new Net(columns, hidden, outputs);
        double[] other = parameters.clone();
        for (int p = net.weights(hidden.length); p < other.length; p++) {
            other[p] = factor * other[p] + (p < net.biases(hidden.length) ? 0 : shift);
        }
        return new MlpModel(outputs, columns, hidden, other);
    }

    @Override
    public double[] scores(View view) {
        Net net = new Net(columns, hidden, outputs);
        Kernel kernel = Kernel.of(view, Precision.SINGLE);
        int[] rows = Views.rows(view, columns);
        double[] arranged = kernel.arranged(parameters, net.units(0));
        NetPasses passes = new NetPasses(net, kernel, BLOCK);
        double[] block = new double[BLOCK * outputs];
        double[] scores = new double[rows.length * outputs];
        for (int from = 0; from < rows.length; from += BLOCK) {
            Watch.check();
            int n = Math.min(BLOCK, rows.length - from);
            passes.forward(Arrays.copyOfRange(rows, from, from + n), n, arranged, block);
            System.arraycopy(block, 0, scores, from * outputs, n * outputs);
        }
        return scores;
    }
}
