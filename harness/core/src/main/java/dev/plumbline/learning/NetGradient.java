package dev.plumbline.learning;

/**
 * The gradient of a net's loss over a minibatch of one training's examples. Holds its working memory, so one thread each.
 */
final class NetGradient {

    private final Net net;
    private final double decay;
    private final Pairing pairing;
    private final NetPasses passes;
    private final StepLoss loss;
    private final int[] rows;
    private final double[] scores;

    /**
     * Prepares.
     *
     * @param kernel of the view; the parameters are arranged for it
     * @param most examples in the largest minibatch
     */
    NetGradient(Net net, double decay, Inputs inputs, Kernel kernel, StepLoss loss, int most) {
        this.net = net;
        this.decay = decay;
        this.pairing = new Pairing(inputs);
        this.loss = loss;
        this.rows = new int[most * pairing.width()];
        this.passes = new NetPasses(net, kernel, rows.length);
        this.scores = new double[rows.length * net.outputs()];
    }

    /**
     * The gradient of the weighted mean loss plus {@code decay / 2} times the squared weights, biases free.
     *
     * @param examples n of them from {@code from} on, each of positive weight
     * @param gradient receives it
     */
    void at(double[] parameters, int[] examples, int from, int n, double progress, double[] gradient) {
        int width = pairing.width();
        pairing.rows(examples, from, n, rows);
        passes.forward(rows, n * width, parameters, scores);
        pairing.merge(scores, n, net.outputs());
        loss.gradients(examples, from, n, progress, scores);
        pairing.spread(scores, n, net.outputs());
        passes.backward(rows, n * width, parameters, scores, gradient);
        if (decay > 0) {
            for (int layer = 0; layer < net.layers(); layer++) {
                decay(parameters, net.weights(layer), net.biases(layer), gradient);
            }
        }
    }

    private void decay(double[] parameters, int from, int to, double[] gradient) {
        for (int i = from; i < to; i++) {
            gradient[i] += decay * parameters[i];
        }
    }
}
