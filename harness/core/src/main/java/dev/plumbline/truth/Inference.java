package dev.plumbline.truth;

import java.util.List;
import java.util.Optional;

/**
 * What a task infers from held-out truth besides every metric of every arm on every slice.
 *
 * @param seed keys what is drawn: sign flips and halves
 * @param pairs to be compared
 * @param discover where to look for slices, if anywhere
 */
public record Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of(), Optional.empty());

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
