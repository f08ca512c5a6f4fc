package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.List;

/** From weak labels and a method to what a student is trained on. */
public final class Students {

    private Students() {}

    /**
     * The head of a student.
     *
     * <p>{@link Method.Soft} takes the weak labels as they are, {@link Method.Hard} the most probable class. A row
     * outside {@code rows}, a row without a weak label and, for hard labels, a tie has weight 0; every other row has
     * weight 1.
     *
     * @param weakLabels a row an example
     * @param rows the examples that the student may see
     * @param seed keys what the training draws
     * @throws NothingToLearn where no row is left, or all the rows that are left give their whole mass to one class
     */
    public static Head head(Method method, Probabilities weakLabels, int[] rows, long seed) {
        Probabilities labels = method instanceof Method.Hard
                ? Probabilities.ofHard(weakLabels.classes(), weakLabels.hard())
                : weakLabels;
        double[] weights = new double[labels.size()];
        for (int row : rows) {
            weights[row] = labels.present(row) ? 1 : 0;
        }
        requireTwoClasses(labels, weights);
        return new Head(Target.of(labels), weights, seed);
    }

    private static void requireTwoClasses(Probabilities labels, double[] weights) {
        List<String> found = new ArrayList<>();
        for (int c = 0; c < labels.classes().size(); c++) {
            if (occurs(c, labels, weights)) {
                found.add(labels.classes().get(c));
            }
        }
        if (found.isEmpty()) {
            throw new NothingToLearn("for no example has a label to learn from");
        }
        if (found.size() == 1) {
            throw new NothingToLearn("for every label is '" + found.get(0)
                    + "', and learning needs at least two classes of " + labels.classes());
        }
    }

    private static boolean occurs(int c, Probabilities labels, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && labels.at(i, c) > 0) {
                return true;
            }
        }
        return false;
    }
}
