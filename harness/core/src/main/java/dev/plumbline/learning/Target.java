package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;

/**
 * What a head is pulled towards at an example: a distribution over the classes, made of the example's label, the head's
 * own prediction and the progress of training. A fixed label vector is the constant target; the auxiliary
 * confidence loss is another.
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

    /** The labels themselves, whatever the head says. Rows without a label must have weight zero. */
    static Target of(Probabilities labels) {
        return new FixedTarget(labels);
    }
}
