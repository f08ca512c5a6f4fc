package dev.plumbline.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The passes over a net, for up to a number of rows at a time. Holds its working memory, so one thread each. */
final class NetPasses {

    private final Net net;
    private final Kernel first;
    private final LayerPasses[] later;

    /** Of each hidden layer, n x units: what its units say, and on the way back the gradient by them. */
    private final double[][] hidden;

    /**
     * Prepares.
     *
     * @param first passes over the view
     * @param most rows at a time
     */
    NetPasses(Net net, Kernel first, int most) {
        this.net = net;
        this.first = first;
        this.later = IntStream.range(1, net.layers())
                .mapToObj(layer -> new LayerPasses(net.inputs(layer), net.units(layer), most))
                .toArray(LayerPasses[]::new);
        this.hidden = Arrays.stream(net.hidden())
                .mapToObj(units -> new double[most * units])
                .toArray(double[][]::new);
    }

    /**
     * The scores of rows {@code 0 .. n}.
     *
     * @param parameters arranged for the kernel
     * @param scores receives them, n x outputs
     */
    void forward(int[] rows, int n, double[] parameters, double[] scores) {
        for (int layer = 0; layer < net.layers(); layer++) {
            boolean last = layer == hidden.length;
            double[] out = last ? scores : hidden[layer];
            for (int i = 0; i < n; i++) {
                System.arraycopy(parameters, net.biases(layer), out, i * net.units(layer), net.units(layer));
            }
            if (layer == 0) {
                first.forward(rows, 0, n, parameters, net.units(0), out);
            } else {
                later[layer - 1].forward(hidden[layer - 1], n, parameters, net.weights(layer), out);
            }
            for (int p = 0; !last && p < n * net.units(layer); p++) {
                out[p] = Math.max(out[p], 0);
            }
        }
    }

    /**
     * The gradient by the parameters, of the rows that went forward last.
     *
     * @param d gradients by the scores, n x outputs
     * @param gradient receives the sum over the rows, arranged as the parameters are
     */
    void backward(int[] rows, int n, double[] parameters, double[] d, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[] out = d;
        for (int layer = hidden.length; layer > 0; layer--) {
            sum(out, n, net.units(layer), gradient, net.biases(layer));
            later[layer - 1].backward(hidden[layer - 1], n, parameters, net.weights(layer), out, gradient);
            out = hidden[layer - 1];
        }
        sum(out, n, net.units(0), gradient, net.biases(0));
        first.backward(rows, 0, n, out, net.units(0), gradient);
    }

    private static void sum(double[] out, int n, int many, double[] gradient, int at) {
        for (int i = 0; i < n; i++) {
            for (int o = 0; o < many; o++) {
                gradient[at + o] += out[i * many + o];
            }
        }
    }
}
