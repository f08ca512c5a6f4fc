package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weak labels whose errors are as frequent in every class, and as confident, but strike at random.
 *
 * <p>The labels of the examples of one true class change places among themselves. So the rates of the weak labels' errors by class
 * are met exactly, soft labels keep their values and nothing but the class tells where the errors are: what a student of
 * these labels copies, it copies by a loss of quality alone.
 */
final class RandomFlips {

    private RandomFlips() {}

    /**
     * The labels in their new places.
     *
     * @param weak a row an example
     * @param truth the class of every example of one split, negative elsewhere
     * @param seed the task's
     * @return absent outside the split, and where an example had no weak label
     */
    static Probabilities of(Probabilities weak, int[] truth, long seed) {
        int classes = weak.classes().size();
        double[] values = new double[weak.values().length];
        Arrays.fill(values, Probabilities.ABSENT);
        for (int y = 0; y < classes; y++) {
            int[] rows = labelled(weak, truth, y);
            int[] order = Draws.of(seed, "random-flips", y).permutation(rows.length);
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(weak.values(), rows[order[i]] * classes, values, rows[i] * classes, classes);
            }
        }
        return new Probabilities(weak.classes(), values);
    }

    private static int[] labelled(Probabilities weak, int[] truth, int y) {
        return IntStream.range(0, truth.length)
                .filter(row -> truth[row] == y && weak.present(row))
                .toArray();
    }
}
