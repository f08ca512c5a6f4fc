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
 * @param errorRate the greatest share of examples on which that truth is wrong
 */
public record Inference(
        long seed,
        List<Pair> pairs,
        Optional<DiscoverSpec> discover,
        Recorded recorded,
        PanelSpec panel,
        double errorRate) {

    /** Nothing. */
    public static final Inference NONE = new Inference(0, List.of(), Optional.empty());

    /** Without earlier runs, of a panel what is asked by default, and by a truth that does not err. */
    public Inference(long seed, List<Pair> pairs, Optional<DiscoverSpec> discover) {
        this(seed, pairs, discover, Recorded.NONE, PanelSpec.STANDARD, 0);
    }

    /** The same with earlier runs. */
    Inference recording(Recorded earlier) {
        return new Inference(seed, pairs, discover, earlier, panel, errorRate);
    }

    /** The same with what is asked of a panel. */
    public Inference asking(PanelSpec asked) {
        return new Inference(seed, pairs, discover, recorded, asked, errorRate);
    }

    /** The same by a truth that errs. */
    public Inference erring(double rate) {
        return new Inference(seed, pairs, discover, recorded, panel, rate);
    }

    public Inference {
        pairs = List.copyOf(pairs);
    }
}
