package dev.plumbline.dataset;

import java.util.List;

/**
 * Horn theories over sixteen atoms, each with a query that follows in half of them. See {@link HornTheory} for how
 * they are made; whether the query follows, and after how many rounds of forward chaining, is computed from the finished theory.
 *
 * <p>Metadata: {@code depth}, the round in which the query is derived ({@code none} if never); {@code rounds}, the round
 * after which the theory yields nothing more; {@code text}, facts and rules as in Prolog, and the query.
 *
 * <p>View {@code reach}: for each round whether the query is derived by then, and the share of the atoms that are. View
 * {@code shallow}: the same of the first two rounds only.
 */
final class HornEntailmentWorld {

    /** Rounds that the view {@code shallow} sees. */
    private static final int SHALLOW = 2;

    private HornEntailmentWorld() {}

    static Generated generate(World.HornEntailment theories, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("no", "yes"), theories.examples());
        Draws draws = Draws.of(seed, "horn-entailment", 0);
        for (int i = 0; i < theories.examples(); i++) {
            int rounds = 1 + draws.below(theories.rounds());
            HornTheory theory = HornTheory.draw(rounds, draws);
            add(world, theory, query(theory, rounds, draws), theories.rounds());
        }
        return world.build();
    }

    /** Half follow, and of these half are as deep as the theory goes. */
    private static int query(HornTheory theory, int rounds, Draws draws) {
        boolean follows = draws.below(2) == 1;
        int depth = draws.below(2) == 1 ? rounds : 1 + draws.below(rounds);
        return theory.atomOfDepth(follows ? depth : HornTheory.NEVER, draws);
    }

    private static void add(WorldBuilder world, HornTheory theory, int query, int rounds) {
        int[] depths = theory.depths();
        int depth = depths[query];
        world.example(depth != HornTheory.NEVER);
        world.metadata("depth", depth == HornTheory.NEVER ? "none" : Integer.toString(depth));
        world.metadata("rounds", Integer.toString(theory.rounds()));
        world.metadata("text", theory.text(query));
        world.features("reach", reach(depths, query, rounds));
        world.features("shallow", reach(depths, query, SHALLOW));
    }

    private static float[] reach(int[] depths, int query, int rounds) {
        float[] row = new float[2 * rounds];
        for (int round = 1; round <= rounds; round++) {
            row[round - 1] = depths[query] <= round ? 1 : 0;
            for (int depth : depths) {
                row[rounds + round - 1] += depth <= round ? 1f / depths.length : 0;
            }
        }
        return row;
    }
}
