package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** From scores to probabilities. */
final class Logits {

    private Logits() {}

    static Probabilities probabilities(double[] scores, int outputs, Inputs inputs, List<String> classes) {
        throw new UnsupportedOperationException("learning helper implements this");
    }
}
