package dev.plumbline.rounds;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Stop;
import java.util.List;

/** What rounds ask of the stages before the policy. */
public interface RoundStages {

    /** What the raters say who draw by a seed. */
    Probabilities labels(long seed);

    /** The truth of the transfer and validation splits, for loops that are patched by it. */
    Probabilities truthAsLabels();

    /**
     * What students predict after learning from each of several labels by each of several methods, trained by the first
     * seed.
     *
     * @param stop when they stop; an oracle would see truth
     * @return the methods' predictions for the first labels, then for the second, and so on
     */
    List<Probabilities> students(
            LearningSpec.Student student, List<Method> methods, Stop stop, List<Probabilities> labels, ModelSpec model);
}
