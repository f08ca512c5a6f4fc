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

    /** Number of inputs of a layer. */
    int inputs(int layer) {
        return layer == 0 ? columns : hidden[layer - 1];
    }
}
