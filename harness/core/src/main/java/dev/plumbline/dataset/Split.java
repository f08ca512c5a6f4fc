package dev.plumbline.dataset;

import java.util.Locale;

/** The disjoint parts of a dataset: four, and a fifth where the held-out part is cut into folds. */
public enum Split {
    /** Where truth may be seen by the weak model and by strong-direct. */
    SUPERVISE,
    /** What the weak labeler labels and the student learns from. */
    TRANSFER,
    /** Weakly labelled as well; for early stopping and choices. */
    VALIDATION,
    /** Where truth is opened, by {@code truth} alone, to measure. */
    HELD_OUT,
    /** Held out as well, in a fold that this run leaves closed. */
    RESTING;

    /** The name in task files and reports: {@code supervise}, {@code transfer}, {@code validation}, {@code held-out}, {@code resting}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
