package dev.plumbline.learning;

/** Watches a training's loss on held-back examples: keeps the parameters of the best epoch, and says when to stop. */
final class BestEpoch {

    private static final int BLOCK = 256;

    private final Net net;
    private final Stopping stopping;
    private final Pairing pairing;
    private final Kernel kernel;
    private final CrossEntropy loss;
    private final int[] labelled;
    private double least = Double.POSITIVE_INFINITY;
    private double[] kept = {};
    private int waited;

    BestEpoch(Net net, Inputs inputs, Kernel kernel, Stopping stopping) {
        this.net = net;
        this.stopping = stopping;
        this.pairing = new Pairing(inputs);
        this.kernel = kernel;
        this.loss = new CrossEntropy(stopping.labels().classes().size());
        this.labelled = stopping.labelled();
    }

    /** Takes the parameters after an epoch; whether enough epochs have brought no new minimum. */
    boolean enough(double[] parameters) {
        double mean = mean(parameters);
        if (mean < least) {
            least = mean;
            kept = parameters.clone();
            waited = 0;
            return false;
        }
        waited++;
        return waited >= stopping.patience();
    }

    /** Those of the best epoch so far. */
    double[] parameters() {
        return kept;
    }

    /** Mean cross-entropy over the labelled held-back examples. */
    double mean(double[] parameters) {
        int[] rows = new int[BLOCK * pairing.width()];
        NetPasses passes = new NetPasses(net, kernel, rows.length);
        double[] scores = new double[rows.length * net.outputs()];
        double sum = 0;
        for (int from = 0; from < labelled.length; from += BLOCK) {
            int n = Math.min(BLOCK, labelled.length - from);
            pairing.rows(labelled, from, n, rows);
            passes.forward(rows, n * pairing.width(), parameters, scores);
            pairing.merge(scores, n, net.outputs());
            for (int i = 0; i < n; i++) {
                int classes = loss.predict(scores, i * net.outputs()).length;
                sum += loss.value(stopping.labels().values(), labelled[from + i] * classes);
            }
        }
        return sum / labelled.length;
    }
}
