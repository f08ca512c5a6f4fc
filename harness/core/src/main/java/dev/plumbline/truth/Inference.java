package dev.plumbline.truth;

import java.util.List;
import java.util.Optional;

/**
 * What a task infers from held-out truth besides every metric of every arm on every slice.
 *
 * @param seed keys what is drawn: sign flips and halves
 * @param pairs to be compared
 * @param discover where to look for slices, if anywhere
 * @param recorded what is held against earlier runs
 */
public record Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover, Recorded recorded) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of(), Optional.empty());

    /** Without earlier runs. */
    public Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover) {
        this(seed, pairs, discover, Recorded.NONE);
    }

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
