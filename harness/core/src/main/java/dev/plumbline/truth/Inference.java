package dev.plumbline.truth;

import java.util.List;

/**
 * What a task infers from held-out truth besides every metric of every arm on every slice.
 *
 * @param seed keys what is drawn: sign flips and halves
 * @param pairs to be compared
 * @param recorded what is held against earlier runs
 */
public record Inference(long seed, List<Pair> pairs, Recorded recorded) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of());

    /** Without earlier runs. */
    public Inference(long seed, List<Pair> pairs) {
        this(seed, pairs, Recorded.NONE);
    }

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
