package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import java.util.Comparator;
import java.util.List;

/**
 * The best of several candidates as one decision: each is held at the confidence {@code 1 - (1 - c) / k} (Bonferroni), so
 * that with probability c no bound of k is wrong, that of the chosen one among them, however they depend on each other.
 *
 * <p>Worked example: the best of 10 at .95 is held at .995.
 */
final class Selection {

    private Selection() {}

    /** The same gate with the confidence that each of k candidates is held at. */
    static Gate among(Gate gate, int k) {
        return gate.selecting(Gate.Select.BEST, 1 - (1 - gate.confidence()) / k);
    }

    /** The first with the best figure; where none has a value, the first. */
    static GateResult best(List<GateResult> candidates) {
        GateResult best = candidates.stream()
                .filter(result -> result.measured() instanceof Measured.Value)
                .min(Comparator.comparingDouble(Selection::loss))
                .orElse(candidates.get(0));
        return best.saying("the best of " + candidates.size() + " candidates, held as such");
    }

    private static double loss(GateResult result) {
        double estimate = ((Measured.Value) result.measured()).estimate();
        return BothSides.better(result.gate().metric()) < 0 ? estimate : -estimate;
    }
}
