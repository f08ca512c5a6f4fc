package dev.plumbline.learning;

import java.util.Arrays;

/**
 * A net with one hidden layer of ReLU units, over parameters in one array: hidden weights (columns x hidden), hidden
 * biases, output weights (hidden x outputs), output biases.
 */
record Net(int columns, int hidden, int outputs) {

    int hiddenBiases() {
        return columns * hidden;
    }

    int outputWeights() {
        return hiddenBiases() + hidden;
    }

    int outputBiases() {
        return outputWeights() + hidden * outputs;
    }

    int size() {
        return outputBiases() + outputs;
    }

    /**
     * Scores of rows {@code 0 .. n}.
     *
     * @param units receives the hidden units, n x hidden
     * @param scores receives the scores, n x outputs
     */
    void forward(Kernel kernel, int[] rows, int n, double[] parameters, double[] units, double[] scores) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(parameters, hiddenBiases(), units, i * hidden, hidden);
            System.arraycopy(parameters, outputBiases(), scores, i * outputs, outputs);
        }
        kernel.forward(rows, 0, n, parameters, hidden, units);
        for (int i = 0; i < n * hidden; i++) {
            units[i] = Math.max(units[i], 0);
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < hidden; k++) {
                double unit = units[i * hidden + k];
                for (int o = 0; o < outputs; o++) {
                    scores[i * outputs + o] += unit * parameters[outputWeights() + k * outputs + o];
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
            Kernel kernel, int[] rows, int n, double[] parameters, double[] units, double[] d, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i < n; i++) {
            for (int o = 0; o < outputs; o++) {
                gradient[outputBiases() + o] += d[i * outputs + o];
            }
            for (int k = 0; k < hidden; k++) {
                double unit = units[i * hidden + k];
                double back = output(unit, k, parameters, d, i * outputs, gradient);
                units[i * hidden + k] = back;
                gradient[hiddenBiases() + k] += back;
            }
        }
        kernel.backward(rows, 0, n, units, hidden, gradient);
    }

    /** Adds the gradient by a unit's output weights and returns the one by the unit, 0 where it is off. */
    private double output(double unit, int k, double[] parameters, double[] d, int at, double[] gradient) {
        double back = 0;
        for (int o = 0; o < outputs; o++) {
            int p = outputWeights() + k * outputs + o;
            gradient[p] += unit * d[at + o];
            back += parameters[p] * d[at + o];
        }
        return unit > 0 ? back : 0;
    }
}
