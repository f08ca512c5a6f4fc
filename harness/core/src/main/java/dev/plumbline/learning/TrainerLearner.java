package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** Learns by a built-in trainer: one pass for all heads. */
record TrainerLearner(ModelSpec spec) implements Learner {

    @Override
    public List<Probabilities> learn(Inputs inputs, List<Head> heads, List<String> classes, int threads) {
        return Trainer.of(spec).fit(inputs, heads, threads).stream()
                .map(model -> model.predict(inputs, classes))
                .toList();
    }

    @Override
    public boolean draws() {
        return spec instanceof ModelSpec.Mlp;
    }

    @Override
    public String note() {
        return draws() ? "" : "a fit that converges has no seed variance";
    }
}
