package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;

/** Labels that are less sure. */
final class Smoothing {

    private Smoothing() {}

    /** {@code (1 - e) w + e / K}; an absent label stays absent. Worked example: e = .1 turns 1, 0 into .95, .05. */
    static Probabilities of(Probabilities labels, double e) {
        int classes = labels.classes().size();
        double[] values = labels.values().clone();
        for (int p = 0; p < values.length; p++) {
            values[p] = labels.present(p / classes) ? (1 - e) * values[p] + e / classes : Probabilities.ABSENT;
        }
        return new Probabilities(labels.classes(), values);
    }
}
