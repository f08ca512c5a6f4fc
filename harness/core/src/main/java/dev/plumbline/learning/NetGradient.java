package dev.plumbline.learning;

import java.util.Arrays;

/**
 * The gradient of a net's loss over a minibatch of one head's examples. Holds its working memory, so one thread each.
 */
final class NetGradient {

    private final Net net;
    private final double decay;
    private final Head head;
    private final Pairing pairing;
    private final Kernel kernel;
    private final CrossEntropy loss;
    private final int[] rows;
    private final double[][] units;
    private final double[] scores;
    private final int classes;

    /**
     * Prepares.
     *
     * @param most examples in the largest minibatch
     */
    NetGradient(Net net, double decay, Inputs inputs, Head head, int most) {
        int classes = head.target().classes();
        this.net = net;
        this.decay = decay;
        this.head = head;
        this.pairing = new Pairing(inputs);
        this.kernel = Kernel.of(inputs.view());
        this.loss = new CrossEntropy(classes);
        this.rows = new int[most * pairing.width()];
        this.units = net.room(rows.length);
        this.scores = new double[rows.length * net.outputs()];
        this.classes = classes;
    }

    /**
     * The gradient of the weighted mean cross-entropy plus {@code decay / 2} times the squared weights, biases free.
     *
     * @param examples n of them from {@code from} on, each of positive weight
     * @param gradient receives it
     */
    void at(double[] parameters, int[] examples, int from, int n, double progress, double[] gradient) {
        int width = pairing.width();
        pairing.rows(examples, from, n, rows);
        net.forward(kernel, rows, n * width, parameters, units, scores);
        pairing.merge(scores, n, net.outputs());
        lose(examples, from, n, progress);
        pairing.spread(scores, n, net.outputs());
        net.backward(kernel, rows, n * width, parameters, units, scores, gradient);
        if (decay > 0) {
            for (int layer = 0; layer < net.layers(); layer++) {
                decay(parameters, net.weights(layer), net.biases(layer), gradient);
            }
        }
    }

    /** Puts the gradients by the logits in their place. */
    private void lose(int[] examples, int from, int n, double progress) {
        Minibatch batch = minibatch(examples, from, n, progress);
        double[] pulls = new double[n * classes];
        Batch.pull(head, batch, pulls);
        double total = 0;
        for (double weight : batch.weights()) {
            total += weight;
        }
        for (int i = 0; i < n; i++) {
            loss.predict(scores, i * net.outputs());
            loss.gradient(batch.weights()[i] / total, pulls, i * classes, scores, i * net.outputs());
        }
    }

    private Minibatch minibatch(int[] examples, int from, int n, double progress) {
        int[] own = Arrays.copyOfRange(examples, from, from + n);
        double[] weights = new double[n];
        double[] predictions = new double[n * classes];
        for (int i = 0; i < n; i++) {
            weights[i] = head.weights()[own[i]];
            System.arraycopy(loss.predict(scores, i * net.outputs()), 0, predictions, i * classes, classes);
        }
        return new Minibatch(own, weights, predictions, progress);
    }

    private void decay(double[] parameters, int from, int to, double[] gradient) {
        for (int i = from; i < to; i++) {
            gradient[i] += decay * parameters[i];
        }
    }
}
