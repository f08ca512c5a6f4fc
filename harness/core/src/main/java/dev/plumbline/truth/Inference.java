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
 * @param errorRate the greatest share of examples on which that truth is wrong
 */
public record Inference(
        long seed, List<Pair> pairs, Optional<DiscoverSpec> discover, Recorded recorded, double errorRate) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of(), Optional.empty());

    /** Without earlier runs, and by a truth that does not err. */
    public Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover) {
        this(seed, pairs, discover, Recorded.NONE, 0);
    }

    /** The same with what is held against earlier runs. */
    Inference recording(Recorded other) {
        return new Inference(seed, pairs, discover, other, errorRate);
    }

    /** The same by a truth that errs. */
    public Inference erring(double rate) {
        return new Inference(seed, pairs, discover, recorded, rate);
    }

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
