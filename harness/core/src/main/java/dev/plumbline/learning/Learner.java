package dev.plumbline.learning;

import dev.plumbline.command.Commands;
import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** From labels to predictions: a built-in trainer, or a command. */
public interface Learner {

    /**
     * What each head says of every example after learning, in the order of the heads. A head's predictions do not depend
     * on its batch mates.
     *
     * @param inputs what every head sees
     * @param heads all of the same number of classes
     * @param classes the names of the classes
     * @param passes makes the passes of a built-in trainer; a command has as many runs side by side as it has threads
     */
    List<Probabilities> learn(Inputs inputs, List<Head> heads, List<String> classes, Passes passes);

    /** Whether learning draws: then several seeds are several trainings. */
    boolean draws();

    /** What a reader must know of the predictions; may be empty. */
    String note();

    /** The learner of a kind of model. */
    static Learner of(ModelSpec spec, Commands commands) {
        return spec instanceof ModelSpec.Command command
                ? new CommandLearner(command, commands)
                : new TrainerLearner(spec);
    }
}
