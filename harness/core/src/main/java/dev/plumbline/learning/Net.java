package dev.plumbline.learning;

import java.util.Arrays;

/**
 * A net with layers of ReLU units, over parameters in one array: layer by layer its weights (units x inputs) and then
 * its biases, the scores as the last layer. Passes take the first layer's weights as their kernel arranges them.
 *
 * @param hidden units of each hidden layer; without any the scores are linear
 */
record Net(int columns, int[] hidden, int outputs) {

    /** The model of these parameters, the first layer's output by output. */
    Model model(double[] parameters) {
        return hidden.length > 0
                ? new MlpModel(outputs, columns, hidden, parameters)
                : new LinearModel(
                        outputs,
                        columns,
                        Arrays.copyOf(parameters, biases(0)),
                        Arrays.copyOfRange(parameters, biases(0), size()),
                        Precision.SINGLE);
    }

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
     * @param parameters arranged for the kernel
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
                kernel.forward(rows, 0, n, parameters, units(0), out);
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
            for (int o = 0; o < many; o++) {
                out[i * many + o] += dot(in, i * width, parameters, weights + o * width, width);
            }
        }
    }

    /** Four sums side by side, since the additions of one wait for each other. */
    private static double dot(double[] a, int from, double[] b, int at, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 4 <= n; k += 4) {
            s0 += a[from + k] * b[at + k];
            s1 += a[from + k + 1] * b[at + k + 1];
            s2 += a[from + k + 2] * b[at + k + 2];
            s3 += a[from + k + 3] * b[at + k + 3];
        }
        for (; k < n; k++) {
            s0 += a[from + k] * b[at + k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /**
     * The gradient by the parameters.
     *
     * @param units as {@link #forward} left them; overwritten with the gradients by the hidden units
     * @param d gradients by the scores, n x outputs
     * @param gradient receives the sum over the rows, arranged as the parameters are
     */
    void backward(
            Kernel kernel, int[] rows, int n, double[] parameters, double[][] units, double[] d, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int layer = hidden.length; layer >= 0; layer--) {
            double[] out = layer == hidden.length ? d : units[layer];
            sum(out, n, units(layer), gradient, biases(layer));
            if (layer > 0) {
                backward(layer, n, parameters, units[layer - 1], out, gradient);
            }
        }
        kernel.backward(rows, 0, n, hidden.length == 0 ? d : units[0], units(0), gradient);
    }

    private static void sum(double[] out, int n, int many, double[] gradient, int at) {
        for (int i = 0; i < n; i++) {
            for (int o = 0; o < many; o++) {
                gradient[at + o] += out[i * many + o];
            }
        }
    }

    /** Adds the gradient by a layer's weights, and puts the gradient by its inputs in their place, 0 where one is off. */
    private void backward(int layer, int n, double[] parameters, double[] in, double[] d, double[] gradient) {
        int width = inputs(layer);
        int many = units(layer);
        int weights = weights(layer);
        double[] back = new double[width];
        for (int i = 0; i < n; i++) {
            Arrays.fill(back, 0);
            for (int o = 0; o < many; o++) {
                double slope = d[i * many + o];
                add(slope, in, i * width, gradient, weights + o * width, width);
                add(slope, parameters, weights + o * width, back, 0, width);
            }
            for (int k = 0; k < width; k++) {
                in[i * width + k] = in[i * width + k] > 0 ? back[k] : 0;
            }
        }
    }

    private static void add(double factor, double[] from, int a, double[] to, int b, int n) {
        for (int k = 0; k < n; k++) {
            to[b + k] += factor * from[a + k];
        }
    }
}
