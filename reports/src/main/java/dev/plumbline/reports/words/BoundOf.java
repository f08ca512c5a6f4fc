package dev.plumbline.reports.words;

import dev.plumbline.verdict.Gate;

/** The bound of a gate as it is written. */
public final class BoundOf {

    private BoundOf() {}

    /** Such as {@code ≥ .8}, or {@code ≥ -.01 since the baseline}. */
    public static String gate(Gate gate) {
        String earlier =
                gate.noWorseThan().map(run -> " since the " + run.label()).orElse("");
        return (gate.boundedBelow() ? "\u2265\u00a0" : "\u2264\u00a0") + Numbers.asWritten(gate.bound()) + earlier;
    }
}
