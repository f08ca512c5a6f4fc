package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a student may learn from. No truth is in it but for the arms that are taught the truth of a split.
 *
 * @param inputs what the student sees of every example
 * @param labels the weak labels, a row an example; for the ceiling and strong-direct the truth of their split
 * @param rows the examples that it may learn from, ascending
 * @param clusters of every example, as numbers from 0
 * @param stopping when to stop before the last epoch
 * @param seed keys what the method and the training draw
 */
public record Lesson(
        Inputs inputs, Probabilities labels, int[] rows, int[] clusters, Optional<Stopping> stopping, long seed) {

    /** A lesson of examples that are each a cluster of their own, to the last epoch. */
    public static Lesson of(Inputs inputs, Probabilities labels, int[] rows, long seed) {
        int[] clusters = new int[inputs.size()];
        Arrays.setAll(clusters, i -> i);
        return new Lesson(inputs, labels, rows, clusters, Optional.empty(), seed);
    }

    /** The same with another seed. */
    public Lesson withSeed(long other) {
        return new Lesson(inputs, labels, rows, clusters, stopping, other);
    }

    /** The rows that have a label. */
    int[] labelled() {
        return Arrays.stream(rows).filter(labels::present).toArray();
    }

    /** Towards the labels as they are. */
    Head head() {
        return head(labels);
    }

    /** Towards other labels: every row that has one counts once. */
    Head head(Probabilities other) {
        return head(other, Arrays.stream(rows).filter(other::present).toArray());
    }

    /**
     * Towards some labels. Of pairs all may prefer the first: which side a candidate stands on tells a model without intercept nothing.
     *
     * @throws NothingToLearn where there is no label, or all give their whole mass to one class and are no pairs, or nothing to stop by
     */
    Head head(Probabilities other, int[] kept) {
        if (inputs.paired()) {
            NothingToLearn.unlessSome(kept);
        } else {
            NothingToLearn.unlessTwoClasses(other, kept);
        }
        if (stopping.isPresent() && stopping.get().labelled().length == 0) {
            throw new NothingToLearn("for no validation example has a label to stop by");
        }
        double[] weights = new double[inputs.size()];
        for (int row : kept) {
            weights[row] = 1;
        }
        return new Head(Target.of(other), weights, seed, stopping);
    }
}
