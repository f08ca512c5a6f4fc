package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** Learns by a built-in trainer: one pass for all heads. */
record TrainerLearner(ModelSpec spec) implements Learner {

    @Override
    public List<Probabilities> learn(Inputs inputs, List<Head> heads, List<String> classes, Passes passes) {
        return Predictions.of(passes.fit(spec, inputs, heads), inputs, classes, passes.threads());
    }

    @Override
    public boolean draws() {
        return spec.stepwise();
    }

    @Override
    public String note() {
        return draws() ? "" : "a fit that converges has no seed variance";
    }
}
