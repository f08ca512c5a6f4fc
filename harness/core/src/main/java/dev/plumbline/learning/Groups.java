package dev.plumbline.learning;

import java.util.List;
import java.util.function.Function;

/** Splits heads over threads in groups of neighbours; each group makes its own passes. */
final class Groups {

    private Groups() {}

    /** The models of the heads, in their order. */
    static List<Model> fit(List<Head> heads, int threads, Function<List<Head>, List<Model>> fit) {
        return Shares.joined(heads.size(), threads, (from, to) -> fit.apply(heads.subList(from, to)));
    }
}
