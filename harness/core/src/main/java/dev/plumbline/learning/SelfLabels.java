package dev.plumbline.learning;

import java.util.Arrays;

/**
 * A student's own predictions made hard, so that each class gets the share that it has among the weak labels of the
 * same minibatch.
 *
 * <p>Predictions are gone through from the most probable on, and each example is given to the class that it is predicted
 * as, until that class has its share; what no longer fits goes to the example's next class. With two classes this is the
 * adaptive threshold of Burns et al. (2023, appendix A.4), {@code 1[f > t]}: the examples of the highest f are positive,
 * and at most one is divided. Equal predictions are taken in the order of the minibatch, which the seed drew. The
 * minibatch, and not a window over recent ones, as in OpenAI's code: a target then has no memory.
 *
 * <p>Worked example: predictions of the second class .9, .8, .3, .2 and weak labels of it 1, 0, .5, 0: its share is 1.5
 * examples, and the self-labels are 1, .5, 0, 0.
 */
final class SelfLabels {

    private SelfLabels() {}

    /**
     * The self-labels.
     *
     * @param weak examples x classes, row by row
     * @return examples x classes, row by row; each row sums to 1
     */
    static double[] of(Minibatch batch, double[] weak) {
        int classes = weak.length / batch.size();
        double[] room = new double[classes];
        for (int p = 0; p < weak.length; p++) {
            room[p % classes] += batch.weights()[p / classes] * weak[p];
        }
        double[] left = batch.weights().clone();
        double[] given = new double[weak.length];
        Integer[] order = descending(batch.predictions(), weak.length);
        for (int p : order) {
            give(p, Math.min(left[p / classes], room[p % classes]), left, room, given);
        }
        // What rounding left over.
        for (int p : order) {
            give(p, left[p / classes], left, room, given);
        }
        for (int p = 0; p < given.length; p++) {
            given[p] /= batch.weights()[p / classes];
        }
        return given;
    }

    private static void give(int p, double mass, double[] left, double[] room, double[] given) {
        given[p] += mass;
        left[p / room.length] -= mass;
        room[p % room.length] -= mass;
    }

    private static Integer[] descending(double[] values, int n) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, p -> p);
        Arrays.sort(order, (p, q) -> Double.compare(values[q], values[p]));
        return order;
    }
}
