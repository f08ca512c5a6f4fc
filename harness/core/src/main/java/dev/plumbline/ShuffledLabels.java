package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.learning.ModelSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Holds that a student of shuffled weak labels learns nothing of those on held-out examples.
 *
 * <p>The weak labels of the transfer split, and those of the validation split, are shuffled among themselves
 * {@value #SHUFFLES} times; all others stay, so that a student that is trained on rows that it may not see betrays
 * itself. The share of held-out examples on which it says what the weak labels say may exceed that of the constant
 * guess, their most frequent class, by at most {@value #ERRORS} standard errors of the mean over the shuffles. Single
 * shuffles are not near chance where data separate well: the errors are then as aligned as the data.
 *
 * <p>The squared standard error has two parts, the variance over shuffles and that over held-out examples, each over its
 * number: a few examples on which every shuffle happens to agree are no evidence. To keep the cost small, at most
 * {@value #EXAMPLES} labelled transfer examples keep a label, the same in every shuffle, and a network is trained for
 * at most {@value #EPOCHS} epochs. Few examples and enough epochs: what leaks in then outweighs what was shuffled.
 *
 * <p>It cannot see a leak that the student is too weak to learn, such as of a view in which the labels do not show; and
 * where the classes of rated examples differ much in how far they lie from the others, agreement may exceed the constant
 * guess without a leak.
 */
record ShuffledLabels(Probabilities weak, Splits splits, long seed) {

    static final String NAME = "shuffled-labels";
    static final int SHUFFLES = 20;
    static final int EXAMPLES = 500;
    static final int EPOCHS = 20;
    private static final double ERRORS = 4;

    /** The model that is trained here instead. */
    static ModelSpec capped(ModelSpec model) {
        return model instanceof ModelSpec.Stepwise steps ? steps.withEpochs(Math.min(EPOCHS, steps.epochs())) : model;
    }

    /**
     * Holds.
     *
     * @param who the student, for the sentence
     * @param student trains on each of several weak labels and predicts every example
     */
    Control hold(String who, Function<List<Probabilities>, List<Probabilities>> student) {
        int[] heldOut = Arrays.stream(splits.rows(Split.HELD_OUT))
                .filter(row -> weak.hard(row) >= 0)
                .toArray();
        if (heldOut.length < 2) {
            return untested("fewer than 2 held-out examples have an untied weak label to compare with");
        }
        try {
            return verdict(who, heldOut, student.apply(shuffles()));
        } catch (BadInput e) {
            return untested(e.problems().get(0).message());
        }
    }

    private static Control untested(String reason) {
        return new Control(NAME, Control.Outcome.UNTESTED, "could not be run: " + reason);
    }

    List<Probabilities> shuffles() {
        int[] transfer = labelled(Split.TRANSFER);
        int[] order = Draws.of(seed, "control-examples", 0).permutation(transfer.length);
        int[] kept = Arrays.stream(order)
                .limit(EXAMPLES)
                .map(i -> transfer[i])
                .sorted()
                .toArray();
        int[] validation = labelled(Split.VALIDATION);
        return IntStream.range(0, SHUFFLES)
                .mapToObj(s -> {
                    double[] values = weak.values().clone();
                    Arrays.stream(transfer).forEach(row -> fill(values, row));
                    Draws draws = Draws.of(seed, "control-shuffle", s);
                    shuffle(kept, draws, values);
                    shuffle(validation, draws, values);
                    return new Probabilities(weak.classes(), values);
                })
                .toList();
    }

    private int[] labelled(Split split) {
        return Arrays.stream(splits.rows(split)).filter(weak::present).toArray();
    }

    private void fill(double[] values, int row) {
        int classes = weak.classes().size();
        Arrays.fill(values, row * classes, (row + 1) * classes, Probabilities.ABSENT);
    }

    private void shuffle(int[] rows, Draws draws, double[] values) {
        int classes = weak.classes().size();
        int[] order = draws.permutation(rows.length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(weak.values(), rows[order[i]] * classes, values, rows[i] * classes, classes);
        }
    }

    private Control verdict(String who, int[] heldOut, List<Probabilities> predicted) {
        int guess = mostFrequent(heldOut);
        double[] byExample = new double[heldOut.length];
        double[] byShuffle = new double[predicted.size()];
        for (int s = 0; s < byShuffle.length; s++) {
            for (int i = 0; i < heldOut.length; i++) {
                int label = weak.hard(heldOut[i]);
                int gain = (predicted.get(s).hard(heldOut[i]) == label ? 1 : 0) - (guess == label ? 1 : 0);
                byExample[i] += gain / (double) byShuffle.length;
                byShuffle[s] += gain / (double) heldOut.length;
            }
        }
        double mean = mean(byShuffle);
        double allowed = ERRORS * Math.sqrt(squaredError(byShuffle) + squaredError(byExample));
        double base =
                Arrays.stream(heldOut).filter(row -> weak.hard(row) == guess).count() / (double) heldOut.length;
        Control.Outcome outcome = mean > allowed ? Control.Outcome.BROKEN : Control.Outcome.HELD;
        return new Control(NAME, outcome, sentence(who, base + mean, base, allowed));
    }

    private static String sentence(String who, double agreement, double base, double allowed) {
        return String.format(
                Locale.ROOT,
                "trained on shuffled weak labels, %s agrees with those of held-out examples on %.4f of them (mean over %d"
                        + " shuffles); always guessing their most frequent class would on %.4f, and %d standard errors"
                        + " are %.4f",
                who,
                agreement,
                SHUFFLES,
                base,
                (int) ERRORS,
                allowed);
    }

    private int mostFrequent(int[] rows) {
        int[] counts = new int[weak.classes().size()];
        Arrays.stream(rows).forEach(row -> counts[weak.hard(row)]++);
        return IntStream.range(0, counts.length)
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElseThrow();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Of the mean: s^2 / n. */
    private static double squaredError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return squares / (values.length - 1) / values.length;
    }
}
