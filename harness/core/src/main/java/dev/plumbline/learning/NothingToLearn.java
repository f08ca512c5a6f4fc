package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.List;

/** Weak labels that a student cannot learn from: none at all, or all of one class. The message says which, as the reason
 * in a sentence: {@code for every label is ...}. */
public final class NothingToLearn extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "for no example has a label to learn from";

    NothingToLearn(String message) {
        super(message);
    }

    /** Refuses no rows at all. */
    static void unlessSome(int[] labelled) {
        if (labelled.length == 0) {
            throw new NothingToLearn(NONE);
        }
    }

    /** Refuses rows whose labels give all their mass to fewer than two classes. */
    static void unlessTwoClasses(Probabilities labels, int[] rows) {
        List<String> found = new ArrayList<>();
        for (int c = 0; c < labels.classes().size(); c++) {
            if (occurs(c, labels, rows)) {
                found.add(labels.classes().get(c));
            }
        }
        if (found.isEmpty()) {
            throw new NothingToLearn(NONE);
        }
        if (found.size() == 1) {
            throw new NothingToLearn("for every label is '" + found.get(0)
                    + "', and learning needs at least two classes of " + labels.classes());
        }
    }

    private static boolean occurs(int c, Probabilities labels, int[] rows) {
        for (int row : rows) {
            if (labels.at(row, c) > 0) {
                return true;
            }
        }
        return false;
    }
}
