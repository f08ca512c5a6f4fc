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
 * @param panel what is asked of a panel of raters, if there is one
 */
public record Inference(
        long seed, List<Pair> pairs, Optional<DiscoverSpec> discover, Recorded recorded, PanelSpec panel) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of(), Optional.empty());

    /** Without earlier runs, and of a panel what is asked by default. */
    public Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover) {
        this(seed, pairs, discover, Recorded.NONE, PanelSpec.STANDARD);
    }

    /** The same with earlier runs. */
    Inference recording(Recorded earlier) {
        return new Inference(seed, pairs, discover, earlier, panel);
    }

    /** The same with what is asked of a panel. */
    public Inference asking(PanelSpec asked) {
        return new Inference(seed, pairs, discover, recorded, asked);
    }

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
