package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Optional;

/** Something that can be computed of one training's predictions on a sample. */
interface Quantity {

    /** Why it means nothing on that sample, if so; asked where the sample has at least 2 clusters. */
    Optional<String> undefinedOn(Sample sample);

    /** How many clusters its standard error rests on: those of the sample, or of its rarest class where each class has a mean of its own. */
    int support(Sample sample);

    /**
     * Computes it.
     *
     * @param hard the most probable class of every example
     * @param sample at least one row, every one with a prediction
     */
    Estimate of(Probabilities predicted, int[] hard, Sample sample);
}
