package dev.plumbline.truth;

import java.util.Locale;

/** What a prediction is held against. */
public enum Against {
    /** The weak labels. */
    RATINGS,
    /** Held-out truth. */
    TRUTH;

    /** The name in task files and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
