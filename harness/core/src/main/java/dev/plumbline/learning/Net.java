package dev.plumbline.learning;

import java.util.Arrays;

/**
 * A net with layers of ReLU units, over parameters in one array: layer by layer its weights (inputs x units) and then
 * its biases, the scores as the last layer.
 *
 * @param hidden units of each hidden layer, at least one layer
 */
record Net(int columns, int[] hidden, int outputs) {

    /** Number of layers, that of the scores included. */
    int layers() {
        return hidden.length + 1;
    }

    /** Number of units of a layer. */
    int units(int layer) {
        return layer == hidden.length ? outputs : hidden[layer];
    }

    /** Where the weights of a layer begin; after the last layer the number of parameters. */
    int weights(int layer) {
        int at = 0;
        for (int l = 0; l < layer; l++) {
            at += (inputs(l) + 1) * units(l);
        }
        return at;
    }

    int biases(int layer) {
        return weights(layer) + inputs(layer) * units(layer);
    }

    int size() {
        return weights(layers());
    }

    /** Room for the hidden units of that many rows, an array a layer. */
    double[][] room(int rows) {
        return Arrays.stream(hidden).mapToObj(units -> new double[rows * units]).toArray(double[][]::new);
    }

    /** Number of inputs of a layer. */
    int inputs(int layer) {
        return layer == 0 ? columns : hidden[layer - 1];
    }

    /**
     * Scores of rows {@code 0 .. n}.
     *
     * @param units receives the hidden units, a layer n x units
     * @param scores receives the scores, n x outputs
     */
    void forward(Kernel kernel, int[] rows, int n, double[] parameters, double[][] units, double[] scores) {
        for (int layer = 0; layer < layers(); layer++) {
            double[] out = layer == hidden.length ? scores : units[layer];
            for (int i = 0; i < n; i++) {
                System.arraycopy(parameters, biases(layer), out, i * units(layer), units(layer));
            }
            if (layer == 0) {
                kernel.forward(rows, 0, n, parameters, hidden[0], out);
            } else {
                forward(layer, n, parameters, units[layer - 1], out);
            }
            for (int p = 0; layer < hidden.length && p < n * units(layer); p++) {
                out[p] = Math.max(out[p], 0);
            }
        }
    }

    private void forward(int layer, int n, double[] parameters, double[] in, double[] out) {
        int width = inputs(layer);
        int many = units(layer);
        int weights = weights(layer);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < width; k++) {
                double unit = in[i * width + k];
                for (int o = 0; o < many; o++) {
                    out[i * many + o] += unit * parameters[weights + k * many + o];
                }
            }
        }
    }

    /**
     * The gradient by the parameters.
     *
     * @param units as {@link #forward} left them; overwritten with the gradients by the hidden units
     * @param d gradients by the scores, n x outputs
     * @param gradient receives the sum over the rows
     */
    void backward(
            Kernel kernel, int[] rows, int n, double[] parameters, double[][] units, double[] d, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int layer = hidden.length; layer >= 0; layer--) {
            double[] out = layer == hidden.length ? d : units[layer];
            int many = units(layer);
            int biases = biases(layer);
            for (int p = 0; p < n * many; p++) {
                gradient[biases + p % many] += out[p];
            }
            if (layer > 0) {
                backward(layer, n, parameters, units[layer - 1], out, gradient);
            }
        }
        kernel.backward(rows, 0, n, units[0], hidden[0], gradient);
    }

    /** Adds the gradient by a layer's weights, and puts the gradient by its inputs in their place, 0 where one is off. */
    private void backward(int layer, int n, double[] parameters, double[] in, double[] d, double[] gradient) {
        int width = inputs(layer);
        int many = units(layer);
        int weights = weights(layer);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < width; k++) {
                double unit = in[i * width + k];
                double back = 0;
                for (int o = 0; o < many; o++) {
                    int p = weights + k * many + o;
                    gradient[p] += unit * d[i * many + o];
                    back += parameters[p] * d[i * many + o];
                }
                in[i * width + k] = unit > 0 ? back : 0;
            }
        }
    }
}
