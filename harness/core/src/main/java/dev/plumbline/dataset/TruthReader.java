package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads the truth column of a file and seals it. */
final class TruthReader {

    private TruthReader() {}

    /** The sealed truth of examples that still hold its column; every example must have one. */
    static SealedTruth seal(Examples open, LabelColumn truth) {
        return open.shape() == Shape.POINTWISE ? classes(open, truth) : preferences(open, truth);
    }

    private static SealedTruth classes(Examples open, LabelColumn truth) {
        List<String> cells = new ArrayList<>(open.keys(truth.name()).asList());
        required(
                open,
                truth,
                cells.stream().mapToInt(cell -> cell.isEmpty() ? -1 : 0).toArray(),
                "a class");
        List<String> classes = LabelReader.order(cells);
        if (classes.size() < 2) {
            throw new BadInput(
                    open.file(),
                    "expected at least two classes in the truth column '" + truth.name() + "', found one class only, '"
                            + classes.get(0) + "'; name another column, or add examples of another class");
        }
        return new SealedTruth(classes, LabelReader.classes(open, truth, classes));
    }

    private static SealedTruth preferences(Examples open, LabelColumn truth) {
        int[] labels = LabelReader.classes(open, truth, LabelReader.PREFERENCES);
        String expected = truth.preferred().isEmpty()
                ? "two different numbers"
                : "one of " + String.join(", ", new TreeSet<>(truth.preferred().keySet()));
        required(open, truth, labels, expected);
        return new SealedTruth(LabelReader.PREFERENCES, labels);
    }

    private static void required(Examples open, LabelColumn truth, int[] labels, String expected) {
        Problems problems = new Problems();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                String found = truth.preferred().isEmpty() && open.shape() == Shape.PAIRS
                        ? "a tie or an empty cell"
                        : "an empty cell";
                problems.add(
                        open.place(open.first()[i]),
                        "expected " + expected + " in the truth column '" + truth.name() + "' of the example '"
                                + open.id(i) + "', found " + found + "; fill it in, or leave the example out");
            }
        }
        problems.raise();
    }
}
