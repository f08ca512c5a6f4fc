package dev.plumbline.learning;

import java.util.Arrays;
import java.util.Optional;

/** Cross-entropy to what a head is pulled towards. Holds its working memory, so one thread each. */
final class TargetLoss implements StepLoss {

    private final Head head;
    private final int classes;
    private final CrossEntropy loss;

    /** The labels of a target that is constant, which needs no predictions to say where it pulls. */
    private final Optional<double[]> fixed;

    private double[] weights = {};
    private double[] pulls = {};

    TargetLoss(Head head) {
        this.head = head;
        this.classes = head.target().classes();
        this.loss = new CrossEntropy(classes);
        this.fixed = head.target() instanceof FixedTarget target
                ? Optional.of(target.labels().values())
                : Optional.empty();
    }

    @Override
    public int outputs() {
        return CrossEntropy.outputs(classes);
    }

    @Override
    public void gradients(int[] examples, int from, int n, double progress, double[] scores) {
        if (fixed.isPresent()) {
            towards(fixed.get(), examples, from, n, scores);
            return;
        }
        Minibatch batch = minibatch(examples, from, n, progress, scores);
        double[] pulls = new double[n * classes];
        Batch.pull(head, batch, pulls);
        double total = 0;
        for (double weight : batch.weights()) {
            total += weight;
        }
        for (int i = 0; i < n; i++) {
            loss.recall(batch.predictions(), i * classes);
            loss.gradient(batch.weights()[i] / total, pulls, i * classes, scores, i * outputs());
        }
    }

    /**
     * The same, to the bit. Labels and weights of a step lie anywhere in memory and are gathered first: their reads wait
     * side by side then, and not each behind an exponential.
     */
    private void towards(double[] labels, int[] examples, int from, int n, double[] scores) {
        if (weights.length < n) {
            weights = new double[n];
            pulls = new double[n * classes];
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = head.weights()[examples[from + i]];
            total += weights[i];
        }
        for (int i = 0; i < n; i++) {
            int at = examples[from + i] * classes;
            for (int c = 0; c < classes; c++) {
                pulls[i * classes + c] = labels[at + c];
            }
        }
        for (int i = 0; i < n; i++) {
            Batch.labelled(pulls[i * classes], examples[from + i]);
            loss.predict(scores, i * outputs());
            loss.gradient(weights[i] / total, pulls, i * classes, scores, i * outputs());
        }
    }

    private Minibatch minibatch(int[] examples, int from, int n, double progress, double[] scores) {
        int[] own = Arrays.copyOfRange(examples, from, from + n);
        double[] weights = new double[n];
        double[] predictions = new double[n * classes];
        for (int i = 0; i < n; i++) {
            weights[i] = head.weights()[own[i]];
            Logits.softmax(scores, i * outputs(), outputs(), predictions, i * classes);
        }
        return new Minibatch(own, weights, predictions, progress);
    }
}
