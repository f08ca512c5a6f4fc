package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;

/**
 * The labels of the nearest of some examples, pairs included, found by holding each against all of them.
 *
 * @param among the examples that can be neighbours
 */
record NearestLabels(Inputs inputs, int[] among) {

    /** Examples that look for their neighbours side by side, so that a row of the view is read once for all of them. */
    private static final int TILE = 16;

    /** For every row of the lesson the mean label of its k nearest; absent elsewhere, and where it has no neighbour. */
    Probabilities means(Lesson lesson, int k) {
        int classes = lesson.labels().classes().size();
        double[] values = new double[inputs.size() * classes];
        Arrays.fill(values, Probabilities.ABSENT);
        Distances distances = Distances.of(inputs);
        int[] rows = lesson.rows();
        double[][] far = new double[Math.min(TILE, rows.length)][among.length];
        for (int from = 0; from < rows.length; from += TILE) {
            int[] tile = Arrays.copyOfRange(rows, from, Math.min(from + TILE, rows.length));
            distances.measure(tile, among, far);
            for (int t = 0; t < tile.length; t++) {
                mean(tile[t], far[t], k, lesson.labels(), values);
            }
        }
        return new Probabilities(lesson.labels().classes(), values);
    }

    private void mean(int example, double[] far, int k, Probabilities labels, double[] values) {
        double last = last(example, far, k);
        int classes = labels.classes().size();
        double[] nearer = new double[classes];
        double[] level = new double[classes];
        int inside = 0;
        int ties = 0;
        for (int i = 0; i < among.length; i++) {
            if (among[i] != example && far[i] <= last) {
                add(labels, among[i], far[i] < last ? nearer : level);
                inside += far[i] < last ? 1 : 0;
                ties += far[i] < last ? 0 : 1;
            }
        }
        int found = Math.min(k, inside + ties);
        for (int c = 0; found > 0 && c < classes; c++) {
            values[example * classes + c] = (nearer[c] + (found - inside) * level[c] / ties) / found;
        }
    }

    /** The distance of the k-th nearest, or of the last where there are fewer. */
    private double last(int example, double[] far, int k) {
        double[] others = new double[far.length];
        int n = 0;
        for (int i = 0; i < far.length; i++) {
            if (among[i] != example) {
                others[n] = far[i];
                n++;
            }
        }
        return n == 0 ? 0 : Ranks.smallest(others, n, Math.min(k, n));
    }

    private static void add(Probabilities labels, int row, double[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += labels.at(row, c);
        }
    }
}
