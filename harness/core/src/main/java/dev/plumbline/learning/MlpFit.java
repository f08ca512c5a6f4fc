package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import java.util.stream.IntStream;

/** Trains one net. All that it draws is keyed by its seed and counted over its own examples. */
final class MlpFit {

    private final ModelSpec.Mlp spec;
    private final Head head;
    private final Pairing pairing;
    private final Kernel kernel;
    private final CrossEntropy loss;
    private final Net net;
    private final int[] own;
    private final int[] order;
    private final int[] rows;
    private final double[] parameters;
    private final double[] gradient;
    private final double[] units;
    private final double[] scores;
    private final double[] pull;

    MlpFit(ModelSpec.Mlp spec, Inputs inputs, Head head) {
        int classes = head.target().classes();
        this.spec = spec;
        this.head = head;
        this.pairing = new Pairing(inputs);
        this.kernel = Kernel.of(inputs.view());
        this.loss = new CrossEntropy(classes);
        this.net = new Net(inputs.view().columns(), spec.hidden(), CrossEntropy.outputs(classes));
        this.own = IntStream.range(0, inputs.size())
                .filter(i -> head.weights()[i] > 0)
                .toArray();
        this.order = new int[own.length];
        int most = Math.min(spec.batch(), own.length) * pairing.width();
        this.rows = new int[most];
        this.parameters = initial(net, head.seed());
        this.gradient = new double[net.size()];
        this.units = new double[most * net.hidden()];
        this.scores = new double[most * net.outputs()];
        this.pull = new double[classes];
    }

    /**
     * Hidden weights uniform within the root of 6 / columns (He et al. 2015); biases and output weights 0, so that the
     * net at first gives every class the same probability (as the heads of OpenAI's weak-to-strong code do).
     */
    static double[] initial(Net net, long seed) {
        Draws draws = Draws.of(seed, "mlp-init", 0);
        double bound = Math.sqrt(6.0 / net.columns());
        double[] parameters = new double[net.size()];
        for (int i = 0; i < net.hiddenBiases(); i++) {
            parameters[i] = bound * (2 * draws.uniform() - 1);
        }
        return parameters;
    }

    MlpModel model() {
        Adam adam = new Adam(net.size());
        int stepsAnEpoch = (own.length + spec.batch() - 1) / spec.batch();
        double steps = (double) stepsAnEpoch * spec.epochs();
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            shuffle(epoch);
            for (int s = 0; s < stepsAnEpoch; s++) {
                double progress = ((double) epoch * stepsAnEpoch + s) / steps;
                int from = s * spec.batch();
                gradient(from, Math.min(spec.batch(), own.length - from), progress);
                adam.step(parameters, gradient, spec.rate() * .5 * (1 + Math.cos(Math.PI * progress)));
            }
        }
        return new MlpModel(net.outputs(), net.columns(), net.hidden(), parameters);
    }

    private void shuffle(int epoch) {
        int[] places = Draws.of(head.seed(), "mlp-order", epoch).permutation(own.length);
        for (int i = 0; i < own.length; i++) {
            order[i] = own[places[i]];
        }
    }

    /** The gradient of the weighted mean loss of a minibatch, penalty included. */
    private void gradient(int from, int n, double progress) {
        pairing.rows(order, from, n, rows);
        net.forward(kernel, rows, n * pairing.width(), parameters, units, scores);
        pairing.merge(scores, n, net.outputs());
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += head.weights()[order[from + i]];
        }
        for (int i = 0; i < n; i++) {
            int example = order[from + i];
            double[] prediction = loss.predict(scores, i * net.outputs());
            Batch.pull(head, example, prediction, progress, pull);
            loss.gradient(head.weights()[example] / total, pull, 0, scores, i * net.outputs());
        }
        pairing.spread(scores, n, net.outputs());
        net.backward(kernel, rows, n * pairing.width(), parameters, units, scores, gradient);
        decay();
    }

    private void decay() {
        if (spec.decay() > 0) {
            decay(0, net.hiddenBiases());
            decay(net.outputWeights(), net.outputBiases());
        }
    }

    private void decay(int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] += spec.decay() * parameters[i];
        }
    }
}
