package dev.plumbline.rounds;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Split;
import dev.plumbline.policy.Candidates;
import dev.plumbline.policy.RoundsSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The prompts of each round: the clusters of the transfer and of the held-out split are dealt to the rounds in random order, one
 * after the other. So no prompt is in two rounds, of a file as of a world, and every loop has the same.
 *
 * @param pools the examples of each pool
 * @param transfer for each round those of its transfer prompts
 * @param watched for each round those of its held-out prompts that the monitor sees
 * @param measured the held-out prompts that no monitor sees, which every round is measured on
 */
record RoundParts(int[][] pools, List<int[][]> transfer, List<int[][]> watched, int[][] measured) {

    /**
     * Deals.
     *
     * @throws BadInput where a round would get no prompt, or no pool holds a choice
     */
    static RoundParts of(Dataset dataset, RoundsSpec rounds, long seed) {
        int[][] pools = Candidates.pools(dataset.examples());
        if (Arrays.stream(pools).allMatch(pool -> pool.length == 1)) {
            throw new BadInput(
                    rounds.place(),
                    "rounds choose among the candidates of a prompt, and every pool holds one; name the column of the"
                            + " prompt under dataset.pool, or leave out rounds");
        }
        int[] transfer = dealt(dataset, Split.TRANSFER, rounds, seed);
        int[] heldOut = dealt(dataset, Split.HELD_OUT, rounds, seed);
        List<int[][]> ofTransfer = new ArrayList<>();
        List<int[][]> watched = new ArrayList<>();
        for (int round = 0; round < rounds.count(); round++) {
            int part = round;
            ofTransfer.add(where(pools, row -> transfer[row] == part));
            watched.add(sampled(where(pools, row -> heldOut[row] == part), rounds, seed, round));
        }
        boolean[] seen = new boolean[dataset.examples().size()];
        watched.forEach(some -> Arrays.stream(some).forEach(pool -> seen[pool[0]] = true));
        return new RoundParts(pools, ofTransfer, watched, where(pools, row -> heldOut[row] >= 0 && !seen[row]));
    }

    /** The round of every example of a split, from 0; -1 elsewhere. */
    private static int[] dealt(Dataset dataset, Split split, RoundsSpec rounds, long seed) {
        int[] clusters = dataset.examples().clusters();
        int[] rows = dataset.splits().rows(split);
        int[] ofSplit = Arrays.stream(rows).map(row -> clusters[row]).distinct().toArray();
        if (ofSplit.length < rounds.count()) {
            throw new BadInput(
                    rounds.place(),
                    "expected a cluster of the split " + split.label() + " for each of " + rounds.count()
                            + " rounds, found " + ofSplit.length
                            + "; lower count, give the split a larger share, or add examples");
        }
        int[] order = Draws.of(seed, "rounds/" + split.label(), 0).permutation(ofSplit.length);
        int[] turn = new int[clusters.length];
        for (int i = 0; i < order.length; i++) {
            turn[ofSplit[order[i]]] = i % rounds.count();
        }
        int[] round = new int[clusters.length];
        Arrays.fill(round, -1);
        Arrays.stream(rows).forEach(row -> round[row] = turn[clusters[row]]);
        return round;
    }

    /** Those pools that lie within a part; a pool never lies in two. */
    private static int[][] where(int[][] pools, IntPredicate row) {
        return Arrays.stream(pools).filter(pool -> row.test(pool[0])).toArray(int[][]::new);
    }

    private static int[][] sampled(int[][] pools, RoundsSpec rounds, long seed, int round) {
        int wanted = (int) Math.round(rounds.monitor().share() * pools.length);
        int[] order = Draws.of(seed, "rounds/monitor", round).permutation(pools.length);
        return Arrays.stream(order)
                .limit(wanted)
                .sorted()
                .mapToObj(p -> pools[p])
                .toArray(int[][]::new);
    }
}
