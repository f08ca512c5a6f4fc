package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import tech.tablesaw.api.StringColumn;

/** Reads the truth column of a file and seals it. */
final class TruthReader {

    private static final List<String> GOLD_CLASSES = List.of("bad", "good");

    private final Examples open;
    private final LabelColumn truth;
    private final Optional<Sampled> sampled;

    private TruthReader(Examples open, LabelColumn truth, Optional<Sampled> sampled) {
        this.open = open;
        this.truth = truth;
        this.sampled = sampled;
    }

    /**
     * The sealed truth of examples that still hold its column.
     *
     * @param sampled where it is not there, every example must have one
     */
    static SealedTruth seal(Examples open, LabelColumn truth, Optional<Sampled> sampled) {
        TruthReader reader = new TruthReader(open, truth, sampled);
        if (truth.goodAbove().isPresent()) {
            return reader.gold(truth.goodAbove().getAsDouble());
        }
        return open.shape() == Shape.POINTWISE ? reader.classes() : reader.preferences();
    }

    /** Of data without any truth: nothing is known of any example, whose classes are those of a preference or of a worth. */
    static SealedTruth none(Examples examples) {
        return SealedTruth.unknown(
                examples.shape() == Shape.PAIRS ? LabelReader.PREFERENCES : GOLD_CLASSES, examples.size());
    }

    private SealedTruth gold(double goodAbove) {
        double[] worth = LabelReader.numbers(open, truth.name());
        int[] labels = Arrays.stream(worth)
                .mapToInt(value -> value > goodAbove ? 1 : 0)
                .toArray();
        return new SealedTruth(GOLD_CLASSES, labels, Optional.of(worth));
    }

    private SealedTruth classes() {
        List<String> cells = new ArrayList<>(open.keys(truth.name()).asList());
        double[] probability = required(
                cells.stream().mapToInt(cell -> cell.isEmpty() ? -1 : 0).toArray(), "a class");
        cells.removeIf(String::isEmpty);
        List<String> classes = LabelReader.order(cells);
        if (classes.size() < 2) {
            String found = classes.isEmpty() ? "no class" : "one class only, '" + classes.get(0) + "'";
            throw new BadInput(
                    open.file(),
                    "expected at least two classes in the truth column '" + truth.name() + "', found " + found
                            + "; name another column, or add examples of another class");
        }
        return sealed(classes, LabelReader.classes(open, truth, classes), probability);
    }

    private SealedTruth preferences() {
        int[] labels = LabelReader.classes(open, truth, LabelReader.PREFERENCES);
        String expected = truth.preferred().isEmpty()
                ? "two different numbers"
                : "one of " + String.join(", ", new TreeSet<>(truth.preferred().keySet()));
        return sealed(LabelReader.PREFERENCES, labels, required(labels, expected));
    }

    private SealedTruth sealed(List<String> classes, int[] labels, double[] probability) {
        return sampled.isPresent() ? new SealedTruth(classes, labels, probability) : new SealedTruth(classes, labels);
    }

    /** Refuses what is missing, and answers the probabilities of a sample; none without one. */
    private double[] required(int[] labels, String expected) {
        Problems problems = new Problems();
        double[] probability = sampled.map(one -> one.of(open)).orElseGet(() -> new double[0]);
        IntPredicate empty = empty();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                drawn(i, probability, problems);
            } else if (sampled.isEmpty() || !empty.test(i)) {
                missing(i, expected, "; fill it in, or leave the example out", problems);
            } else if (probability[i] == 1) {
                missing(i, expected, " where the probability is 1; fill it in, or correct the probability", problems);
            }
        }
        problems.raise();
        return probability;
    }

    /** What has a truth must have been possible to draw. */
    private void drawn(int i, double[] probability, Problems problems) {
        if (sampled.isPresent() && probability[i] == 0) {
            problems.add(
                    open.place(open.first()[i]),
                    "expected the probability above 0 with which the example '" + open.id(i) + "' was drawn to get its"
                            + " truth in '" + sampled.get().probability() + "', found 0 or an empty cell; correct the"
                            + " cell, or take the truth out");
        }
    }

    private void missing(int i, String expected, String remedy, Problems problems) {
        String found =
                truth.preferred().isEmpty() && open.shape() == Shape.PAIRS ? "a tie or an empty cell" : "an empty cell";
        problems.add(
                open.place(open.first()[i]),
                "expected " + expected + " in the truth column '" + truth.name() + "' of the example '" + open.id(i)
                        + "', found " + found + remedy);
    }

    /** Whether an example has nothing in the truth column: a tie is something. */
    private IntPredicate empty() {
        if (open.shape() == Shape.POINTWISE || !truth.preferred().isEmpty()) {
            StringColumn ofExamples = open.column(truth.name());
            return i -> ofExamples.get(i).isEmpty();
        }
        StringColumn ofCandidates = open.candidates().stringColumn(truth.name());
        return i -> ofCandidates.get(open.first()[i]).isEmpty()
                && ofCandidates.get(open.second()[i]).isEmpty();
    }
}
