package dev.plumbline.learning;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trains one net, epoch by epoch and within an epoch part by part of its view. All that it draws is keyed by its seed
 * and counted over its own examples.
 */
final class NetFit {

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

    private final ModelSpec.Stepwise spec;
    private final Kernel kernel;
    private final Course course;
    private final Net net;
    private final int[] own;

    /** The row of the view of each of its own examples; of a pair that of its first candidate. */
    private final int[] rows;

    private final int batch;
    private final NetGradient loss;
    private final Adam adam;
    private final Optional<BestEpoch> best;
    private final double[] parameters;
    private final double[] gradient;
    private int[] order = {};
    private int[] ends = {};
    private int done;
    private long step;

    /**
     * Starts.
     *
     * @param kernel of the view, which several nets of a thread may share
     */
    NetFit(ModelSpec.Stepwise spec, Inputs inputs, Kernel kernel, Course course) {
        this.spec = spec;
        this.kernel = kernel;
        this.course = course;
        this.net = new Net(
                inputs.view().columns(),
                spec.hidden().stream().mapToInt(Integer::intValue).toArray(),
                course.loss().outputs());
        this.own = IntStream.range(0, inputs.size())
                .filter(i -> course.weights()[i] > 0)
                .toArray();
        this.rows = Arrays.stream(own).map(example -> inputs.first()[example]).toArray();
        this.batch = Math.min(spec.batch(), own.length);
        this.loss = new NetGradient(net, spec.decay(), inputs, kernel, course.loss(), batch);
        this.adam = new Adam(net.size());
        this.best = course.stopping().map(stopping -> new BestEpoch(net, inputs, kernel, stopping));
        this.parameters = kernel.arranged(initial(net, course.start()), net.units(0));
        this.gradient = new double[net.size()];
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
            int width = net.inputs(layer);
            for (int i = 0; i < width * net.units(layer); i++) {
                // Drawn input by input.
                int at = i % net.units(layer) * width + i / net.units(layer);
                parameters[net.weights(layer) + at] = bound * (2 * draws.uniform() - 1);
            }
        }
        return parameters;
    }

    /**
     * Begins an epoch: its own examples in an order that its seed draws, those of the first part first.
     *
     * @param windows how many parts there are
     * @param parts of each row of the view
     */
    void begin(int epoch, int windows, int[] parts) {
        int[] drawn = Draws.of(course.order(), "mlp-order", epoch).permutation(own.length);
        int[] next = new int[windows + 1];
        for (int row : rows) {
            next[parts[row] + 1]++;
        }
        for (int w = 0; w < windows; w++) {
            next[w + 1] += next[w];
        }
        order = new int[own.length];
        for (int at : drawn) {
            int part = parts[rows[at]];
            order[next[part]] = own[at];
            next[part]++;
        }
        ends = next;
        done = 0;
    }

    /** Takes the steps whose examples all lie in the parts up to this one; in the last part the rest as well. */
    void window(int w) {
        while (ends[w] - done >= batch || (ends[w] == own.length && done < own.length)) {
            int n = Math.min(batch, own.length - done);
            long each = ((long) own.length + batch - 1) / batch;
            double progress = (double) step / (each * spec.epochs());
            Watch.check();
            loss.at(parameters, order, done, n, progress, gradient);
            adam.step(parameters, gradient, rate(progress));
            done += n;
            step++;
        }
    }

    /** Ends an epoch; whether no other is wanted. */
    boolean end() {
        return best.isPresent() && best.get().enough(parameters);
    }

    /** Cosine schedule (Loshchilov and Hutter 2017): the whole rate at first, 0 at the end. */
    private double rate(double progress) {
        return spec.rate() * .5 * (1 + Math.cos(Math.PI * progress));
    }

    /**
     * The model as it is, or as it was after its best epoch where it watches.
     *
     * @throws BadInput where it is no number: values near the largest float leave its range when they are summed
     */
    Model model() {
        double[] last = kernel.byOutput(best.map(BestEpoch::parameters).orElse(parameters), net.units(0));
        if (!Arrays.stream(last).allMatch(Double::isFinite)) {
            throw new BadInput(
                    spec.place(),
                    "the training left the range of single precision, as the view has values that are too large; write"
                            + " standardize: true in the view, or scale its values");
        }
        return net.model(last);
    }
}
