package dev.plumbline.truth;

import java.util.List;

/**
 * What a task asks of held-out truth besides every metric of every arm on every slice.
 *
 * @param seed keys what is drawn: sign flips and halves
 * @param pairs to be compared
 */
public record Questions(long seed, List<Pair> pairs) {

    /** Nothing. */
    public static final Questions NONE = new Questions(0, List.of());

    public Questions {
        pairs = List.copyOf(pairs);
    }
}
