package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which items a training of a reward sees, by their clusters.
 *
 * @param spec how many folds there are, and which share of the clusters a seed sees
 * @param cluster of each item
 * @param fold of each cluster, 0 where there are no folds
 * @param seed keys what is drawn
 */
record Membership(RewardSpec.Trained spec, int[] cluster, int[] fold, long seed) {

    /**
     * Deals the clusters of the items to folds, one in turn in an order that the seed draws; clusters without an item are in the first.
     *
     * @param clusters how many there are, those without an item as well
     * @throws NothingToLearn where there are fewer clusters than folds
     */
    static Membership of(RewardSpec.Trained spec, int[] cluster, int clusters, long seed) {
        int folds = spec.folds().orElse(1);
        boolean[] present = new boolean[clusters];
        Arrays.stream(cluster).forEach(c -> present[c] = true);
        int[] fold = new int[clusters];
        int dealt = 0;
        for (int c : Draws.of(seed, "reward-folds", 0).permutation(clusters)) {
            if (present[c]) {
                fold[c] = dealt % folds;
                dealt++;
            }
        }
        if (dealt < folds) {
            throw new NothingToLearn("for its ratings lie in " + dealt + " clusters, too few for " + folds + " folds");
        }
        return new Membership(spec, cluster, fold, seed);
    }

    int folds() {
        return spec.folds().orElse(1);
    }

    /** 1 for each item that the training of a seed sees which leaves out a fold, and 0 for the others. */
    double[] weights(int training, int without) {
        boolean[] seen = seen(training, without);
        double[] weights = new double[cluster.length];
        Arrays.setAll(weights, i -> seen[cluster[i]] ? 1 : 0);
        return weights;
    }

    /** The clusters of the other folds; with a subsample, that share of them, and at least one. */
    private boolean[] seen(int training, int without) {
        boolean[] present = new boolean[fold.length];
        Arrays.stream(cluster).forEach(c -> present[c] = true);
        int[] others = IntStream.range(0, fold.length)
                .filter(c -> present[c])
                .filter(c -> spec.folds().isEmpty() || fold[c] != without)
                .toArray();
        int[] order = spec.subsample() < 1
                ? Draws.of(seed, "reward-subsample", training).permutation(others.length)
                : IntStream.range(0, others.length).toArray();
        long kept = Math.max(1, Math.round(spec.subsample() * others.length));
        boolean[] seen = new boolean[fold.length];
        Arrays.stream(order).limit(kept).forEach(i -> seen[others[i]] = true);
        return seen;
    }
}
