package dev.plumbline.dataset;

import java.util.Locale;

/** The four disjoint parts of a dataset. */
public enum Split {
    /** Where truth may be seen by the weak model and by strong-direct. */
    SUPERVISE,
    /** What the weak labeler labels and the student learns from. */
    TRANSFER,
    /** Weakly labelled as well; for early stopping and choices. */
    VALIDATION,
    /** Where truth is opened, by {@code truth} alone, to measure. */
    HELD_OUT;

    /** The name in task files and reports: {@code supervise}, {@code transfer}, {@code validation}, {@code held-out}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
