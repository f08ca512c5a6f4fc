package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;

/**
 * What a head is pulled towards at an example: a distribution over the classes, made of the example's label, the head's
 * own predictions and the progress of training. A fixed label vector is the constant target; the auxiliary confidence
 * loss is another. It has no state, so heads of several seeds and threads may share one.
 */
public interface Target {

    /** Number of classes. */
    int classes();

    /** Whether the pull depends on neither prediction nor progress. Solvers that converge accept only such targets. */
    boolean constant();

    /**
     * Says what the head is pulled towards at an example.
     *
     * @param example the example
     * @param prediction the head's probabilities at that example, one a class
     * @param progress share of the training that is done, 0 to 1
     * @param pull receives the distribution, one entry a class
     */
    void pull(int example, double[] prediction, double progress, double[] pull);

    /**
     * Says what the head is pulled towards at the examples of a step; example by example, unless a target looks at all
     * of them together.
     *
     * @param pulls receives the distributions, examples x classes, row by row
     */
    default void pull(Minibatch batch, double[] pulls) {
        int classes = classes();
        double[] pull = new double[classes];
        for (int i = 0; i < batch.size(); i++) {
            double[] prediction = Arrays.copyOfRange(batch.predictions(), i * classes, (i + 1) * classes);
            pull(batch.examples()[i], prediction, batch.progress(), pull);
            System.arraycopy(pull, 0, pulls, i * classes, classes);
        }
    }

    /** The labels themselves, whatever the head says. Rows without a label must have weight zero. */
    static Target of(Probabilities labels) {
        return new FixedTarget(labels);
    }
}
