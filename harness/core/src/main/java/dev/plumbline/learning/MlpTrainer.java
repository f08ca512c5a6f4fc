package dev.plumbline.learning;

import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.List;

/**
 * Trains {@link ModelSpec.Mlp}. Heads are trained one after another: their minibatches hold different rows, and with a
 * hidden layer arithmetic, not memory, sets the pace.
 */
record MlpTrainer(ModelSpec.Mlp spec) implements Trainer {

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads);
        Steps trainings = Watch.steps("trainings", heads.size());
        return Groups.fit(
                batch.heads(),
                threads,
                group -> group.stream()
                        .map(head -> trained(inputs, head, trainings))
                        .toList());
    }

    private Model trained(Inputs inputs, Head head, Steps trainings) {
        Model model = new MlpFit(spec, inputs, MlpFit.Course.of(head)).model();
        trainings.done();
        return model;
    }
}
