package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.List;

/** Cuts the held-out examples into folds by cluster and leaves one of them to be opened. */
record Folds(HeldOutSpec.Folded spec, int[] clusters) {

    /**
     * The same splits with all folds but one at rest. Each cluster of the order goes to the fold that is smallest so far, the
     * first of equal ones.
     *
     * @param order every cluster, in random order, those of a stratum together
     */
    Splits open(Splits splits, List<Integer> order) {
        int[] fold = folds(splits, order);
        int opened = spec.number().orElseThrow() - 1;
        List<Split> of = new ArrayList<>();
        for (int i = 0; i < clusters.length; i++) {
            boolean rests = splits.of().get(i) == Split.HELD_OUT && fold[clusters[i]] != opened;
            of.add(rests ? Split.RESTING : splits.of().get(i));
        }
        return new Splits(of);
    }

    private int[] folds(Splits splits, List<Integer> order) {
        int[] sizes = new int[order.size()];
        for (int i = 0; i < clusters.length; i++) {
            sizes[clusters[i]] += splits.of().get(i) == Split.HELD_OUT ? 1 : 0;
        }
        int[] fold = new int[sizes.length];
        int[] filled = new int[spec.folds()];
        for (int cluster : order) {
            fold[cluster] = smallest(filled);
            filled[fold[cluster]] += sizes[cluster];
        }
        Problems problems = new Problems();
        if (filled[smallest(filled)] == 0) {
            problems.add(
                    spec.place(),
                    "expected held-out clusters for " + spec.folds()
                            + " folds, found too few; ask for fewer folds, or hold more out");
        }
        problems.raise();
        return fold;
    }

    private static int smallest(int[] filled) {
        int smallest = 0;
        for (int f = 1; f < filled.length; f++) {
            smallest = filled[f] < filled[smallest] ? f : smallest;
        }
        return smallest;
    }
}
