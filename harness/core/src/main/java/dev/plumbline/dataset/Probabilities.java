package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * For each example a distribution over the classes, or none: soft weak labels and predictions alike.
 *
 * <p>A row of which every entry is {@link #ABSENT} has no distribution (a missing rating). Any other row holds numbers
 * in 0 to 1 that sum to 1. Worked example: two classes, rows {@code .8 .2} and {@code .5 .5}: {@code hard(0)} is 0,
 * {@code hard(1)} is {@link #TIE}.
 *
 * @param classes the names of the classes, in the order of the columns; at least two
 * @param values n x classes, row by row
 */
public record Probabilities(List<String> classes, double[] values) {

    /** Stands in every cell of a row that has no distribution. */
    public static final double ABSENT = -1;

    /** What {@link #hard} answers where no class is strictly the most probable. */
    public static final int TIE = -1;

    /** What {@link #hard} answers where there is no distribution. */
    public static final int NONE = -2;

    public Probabilities {
        classes = List.copyOf(classes);
        if (values.length % classes.size() != 0) {
            throw new IllegalArgumentException(
                    "expected rows of " + classes.size() + " classes, found " + values.length + " values");
        }
    }

    /** One row a label, all mass on its class; a negative label gives an absent row. */
    public static Probabilities ofHard(List<String> classes, int[] labels) {
        double[] values = new double[labels.length * classes.size()];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                Arrays.fill(values, i * classes.size(), (i + 1) * classes.size(), ABSENT);
            } else {
                values[i * classes.size() + labels[i]] = 1;
            }
        }
        return new Probabilities(classes, values);
    }

    /** Two classes from the probability of the second, a row an example; {@link #ABSENT} gives an absent row. */
    public static Probabilities ofSecond(List<String> classes, double[] second) {
        double[] values = new double[second.length * 2];
        for (int i = 0; i < second.length; i++) {
            values[2 * i] = second[i] == ABSENT ? ABSENT : 1 - second[i];
            values[2 * i + 1] = second[i];
        }
        return new Probabilities(classes, values);
    }

    /**
     * The probability that a candidate of score {@code a} wins against one of score {@code b}: the logistic function of
     * their difference (Bradley and Terry 1952). Equal scores are a tie and no others are: the higher score has a
     * probability above .5, however small the difference. Worked example: scores 1 and 0 give .731.
     */
    public static double wins(double a, double b) {
        double e = Math.exp(-Math.abs(a - b));
        double p = a >= b ? 1 / (1 + e) : e / (1 + e);
        if (a > b) {
            return Math.max(p, Math.nextUp(.5));
        }
        return a < b ? Math.min(p, Math.nextDown(.5)) : p;
    }

    /** Some rows, in their order. */
    public Probabilities of(int[] rows) {
        int width = classes.size();
        double[] chosen = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new Probabilities(classes, chosen);
    }

    /** The first so many rows. */
    public Probabilities first(int rows) {
        return new Probabilities(classes, Arrays.copyOf(values, rows * classes.size()));
    }

    public int size() {
        return values.length / classes.size();
    }

    public double at(int row, int cls) {
        return values[row * classes.size() + cls];
    }

    public boolean present(int row) {
        return values[row * classes.size()] != ABSENT;
    }

    /** The strictly most probable class of a row, {@link #TIE} or {@link #NONE}. */
    public int hard(int row) {
        if (!present(row)) {
            return NONE;
        }
        int best = 0;
        boolean tie = false;
        for (int c = 1; c < classes.size(); c++) {
            double difference = at(row, c) - at(row, best);
            tie = difference == 0 || (tie && difference < 0);
            best = difference > 0 ? c : best;
        }
        return tie ? TIE : best;
    }

    /** {@link #hard} of every row. */
    public int[] hard() {
        int[] labels = new int[size()];
        Arrays.setAll(labels, this::hard);
        return labels;
    }
}
