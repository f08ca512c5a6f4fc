package dev.plumbline.policy;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Games for tests. */
final class Games {

    private Games() {}

    /** One pool of equally probable candidates, of whom a row says what each is worth to a group. */
    static Game of(Leash leash, double[]... groups) {
        return on(onePool(groups[0].length), leash, groups);
    }

    static Game on(Pools pools, Leash leash, double[]... groups) {
        int n = groups.length;
        GroupUtilities utilities = new GroupUtilities(
                IntStream.range(0, n).mapToObj(g -> "g" + g).toList(),
                Collections.nCopies(n, 1.0 / n),
                Collections.nCopies(n, 1.0),
                groups,
                List.of());
        return new Game(pools, utilities, leash);
    }

    static Pools onePool(int candidates) {
        return pools(candidates, candidates);
    }

    /** Pools of so many candidates each, all equally probable. */
    static Pools pools(int candidates, int each) {
        int[][] pools = IntStream.range(0, candidates / each)
                .mapToObj(p -> IntStream.range(p * each, (p + 1) * each).toArray())
                .toArray(int[][]::new);
        double[] weights = new double[candidates];
        Arrays.fill(weights, 1);
        return Pools.of(pools, weights);
    }

    /** Normal utilities, calibrated under the base. */
    static Game random(long seed, int pools, int each, int groups, Leash leash) {
        Draws draws = Draws.of(seed, "game", groups);
        Pools all = pools(pools * each, each);
        double[][] raw = new double[groups][all.candidates()];
        for (double[] group : raw) {
            Arrays.setAll(group, c -> draws.gaussian());
        }
        double[] weights = new double[groups];
        Arrays.fill(weights, 1);
        List<String> names = IntStream.range(0, groups).mapToObj(g -> "g" + g).toList();
        return new Game(all, GroupUtilities.calibrated(all, names, weights, raw), leash);
    }
}
