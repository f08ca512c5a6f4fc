package dev.plumbline.learning;

import java.util.List;

/**
 * Trains {@link ModelSpec.Mlp}. Heads are trained one after another: their minibatches hold different rows, and with a
 * hidden layer arithmetic, not memory, sets the pace.
 */
record MlpTrainer(ModelSpec.Mlp spec) implements Trainer {

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads);
        return Groups.fit(
                batch.heads(),
                threads,
                group -> group.stream()
                        .<Model>map(head -> new MlpFit(spec, inputs, MlpFit.Course.of(head)).model())
                        .toList());
    }
}
