package dev.plumbline.truth;

import java.util.Locale;

/** Outcomes of an earlier run, which stand in a file beside the task. */
public enum Earlier {
    /** Those last accepted; it moves on. */
    BASELINE,
    /** Those first accepted; it stays, so that small losses do not add up unseen. */
    ANCHOR;

    /** The name in task files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file. */
    public String file() {
        return label() + ".json";
    }
}
