package dev.plumbline.imports;

import java.util.List;

/** The task of preferences without any truth beyond themselves: the one place that says what is asked of them. */
final class PreferenceTask {

    /** What the field says. */
    static final String PREFERRED = "the response that the rater preferred, `a` or `b`";

    /** What a reader must know. */
    static final String NOTE =
            "There is no truth here beyond the preference itself. The task takes it for truth, so its figures say how far a scorer"
                    + " agrees with raters, not how far it is right.";

    private final PairTask pairs;

    PreferenceTask(String name, String format) {
        pairs = new PairTask(
                name, "How far does the longer response agree with what raters prefer?", format, List.of());
    }

    PreferenceTask slice(String... columns) {
        pairs.slice(columns);
        return this;
    }

    String text() {
        return pairs.text();
    }
}
