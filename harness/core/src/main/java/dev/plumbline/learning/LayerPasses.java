package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The passes over a layer after the first, for up to a number of examples. Each is a product that a kernel forms as it
 * does a gradient, in single precision: there no lanes are folded, which for few inputs would be most of the work.
 * Holds its working memory, so one thread each.
 */
final class LayerPasses {

    private final int inputs;
    private final int units;
    private final int most;
    private final Factor byExample;
    private final Factor byInput;
    private final Factor byUnit;
    private final double[] turned;
    private final double[] sums;

    LayerPasses(int inputs, int units, int most) {
        this.inputs = inputs;
        this.units = units;
        this.most = most;
        this.byExample = new Factor(most, inputs);
        this.byInput = new Factor(inputs, most);
        this.byUnit = new Factor(units, inputs);
        this.turned = new double[units * Math.max(inputs, most)];
        this.sums = new double[Math.max(units * Math.max(inputs, most), most * inputs)];
    }

    /** A matrix of floats by which others are multiplied. */
    private static final class Factor {

        private final int columns;
        private final int[] ascending;
        private final float[] values;
        private final Kernel kernel;

        Factor(int rows, int columns) {
            this.columns = columns;
            this.ascending = IntStream.range(0, rows).toArray();
            this.values = new float[rows * columns];
            this.kernel = Kernel.of(new View.Dense(rows, columns, values), Precision.SINGLE);
        }

        /** The transpose of {@code d}, n x m, times the first n rows: m x columns. */
        void product(double[] d, int n, int m, double[] product) {
            Arrays.fill(product, 0, m * columns, 0);
            kernel.backward(ascending, 0, n, d, m, product);
        }
    }

    /**
     * Adds the weights times the inputs of n examples to {@code out}.
     *
     * @param in n x inputs
     * @param weights of the layer, units x inputs, from {@code at} on
     * @param out n x units
     */
    void forward(double[] in, int n, double[] weights, int at, double[] out) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < inputs; k++) {
                float value = (float) in[i * inputs + k];
                byExample.values[i * inputs + k] = value;
                byInput.values[k * most + i] = value;
            }
        }
        turn(weights, at, units, inputs);
        byInput.product(turned, inputs, units, sums);
        for (int i = 0; i < n; i++) {
            for (int o = 0; o < units; o++) {
                out[i * units + o] += sums[o * most + i];
            }
        }
    }

    /**
     * Adds the gradient by the weights, and puts the gradient by the inputs in their place, 0 where one is off.
     *
     * @param in as {@link #forward} saw them last
     * @param d gradient by the units, n x units
     * @param gradient arranged as the weights are
     */
    void backward(double[] in, int n, double[] weights, int at, double[] d, double[] gradient) {
        byExample.product(d, n, units, sums);
        for (int p = 0; p < units * inputs; p++) {
            gradient[at + p] += sums[p];
            byUnit.values[p] = (float) weights[at + p];
        }
        turn(d, 0, n, units);
        byUnit.product(turned, units, n, sums);
        for (int p = 0; p < n * inputs; p++) {
            in[p] = in[p] > 0 ? sums[p] : 0;
        }
    }

    /** The transpose of a matrix, rows x columns, that begins at {@code at}. */
    private void turn(double[] matrix, int at, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = matrix[at + r * columns + c];
            }
        }
    }
}
