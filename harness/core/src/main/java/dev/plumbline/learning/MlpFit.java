package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.watch.Watch;
import java.util.Optional;
import java.util.stream.IntStream;

/** Trains one net. All that it draws is keyed by its seed and counted over its own examples. */
final class MlpFit {

    /**
     * What a net is trained on.
     *
     * @param weights one an example, 0 for those that it does not see
     * @param order seed of the order of the examples
     * @param start seed of the initial weights
     */
    record Course(double[] weights, long order, long start, Optional<Stopping> stopping, StepLoss loss) {

        static Course of(Head head) {
            return new Course(head.weights(), head.seed(), head.start(), head.stopping(), new TargetLoss(head));
        }
    }

    private final ModelSpec.Mlp spec;
    private final Inputs inputs;
    private final Course course;
    private final Net net;
    private final int[] own;

    MlpFit(ModelSpec.Mlp spec, Inputs inputs, Course course) {
        this.spec = spec;
        this.inputs = inputs;
        this.course = course;
        this.net = new Net(
                inputs.view().columns(),
                spec.hidden().stream().mapToInt(Integer::intValue).toArray(),
                course.loss().outputs());
        this.own = IntStream.range(0, inputs.size())
                .filter(i -> course.weights()[i] > 0)
                .toArray();
    }

    /**
     * Hidden weights uniform within the root of 6 / inputs (He et al. 2015); biases and output weights 0, so that the
     * net at first gives every class the same probability (as the heads of OpenAI's weak-to-strong code do).
     */
    static double[] initial(Net net, long seed) {
        Draws draws = Draws.of(seed, "mlp-init", 0);
        double[] parameters = new double[net.size()];
        for (int layer = 0; layer < net.layers() - 1; layer++) {
            double bound = Math.sqrt(6.0 / net.inputs(layer));
            for (int i = net.weights(layer); i < net.biases(layer); i++) {
                parameters[i] = bound * (2 * draws.uniform() - 1);
            }
        }
        return parameters;
    }

    MlpModel model() {
        double[] parameters = initial(net, course.start());
        Optional<BestEpoch> best = course.stopping().map(stopping -> new BestEpoch(net, inputs, stopping));
        int batch = Math.min(spec.batch(), own.length);
        NetGradient loss = new NetGradient(net, spec.decay(), inputs, course.loss(), batch);
        Adam adam = new Adam(net.size());
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            train(epoch, batch, loss, adam, parameters);
            if (best.isPresent() && best.get().enough(parameters)) {
                break;
            }
        }
        return new MlpModel(
                net.outputs(),
                net.columns(),
                net.hidden(),
                best.map(BestEpoch::parameters).orElse(parameters));
    }

    private void train(int epoch, int batch, NetGradient loss, Adam adam, double[] parameters) {
        long each = ((long) own.length + batch - 1) / batch;
        long step = epoch * each;
        double[] gradient = new double[net.size()];
        int[] order = order(epoch);
        for (int from = 0; from < own.length; from += batch) {
            double progress = (double) step / (each * spec.epochs());
            Watch.check();
            loss.at(parameters, order, from, Math.min(batch, own.length - from), progress, gradient);
            adam.step(parameters, gradient, rate(progress));
            step++;
        }
    }

    /** Cosine schedule (Loshchilov and Hutter 2017): the whole rate at first, 0 at the end. */
    private double rate(double progress) {
        return spec.rate() * .5 * (1 + Math.cos(Math.PI * progress));
    }

    private int[] order(int epoch) {
        int[] order = Draws.of(course.order(), "mlp-order", epoch).permutation(own.length);
        for (int i = 0; i < order.length; i++) {
            order[i] = own[order[i]];
        }
        return order;
    }
}
