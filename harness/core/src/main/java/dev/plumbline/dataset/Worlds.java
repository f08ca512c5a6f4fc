package dev.plumbline.dataset;

/** Makes the examples of a world. */
final class Worlds {

    private Worlds() {}

    static Generated generate(World world, long seed) {
        if (world instanceof World.ArithmeticClaims claims) {
            return ArithmeticClaimsWorld.generate(claims.examples(), seed);
        }
        if (world instanceof World.ProgramOutput programs) {
            return ProgramOutputWorld.generate(programs, seed);
        }
        if (world instanceof World.CitationCheck citations) {
            return CitationCheckWorld.generate(citations, seed);
        }
        if (world instanceof World.Sortedness sequences) {
            return SortednessWorld.generate(sequences, seed);
        }
        if (world instanceof World.HornEntailment theories) {
            return HornEntailmentWorld.generate(theories, seed);
        }
        if (world instanceof World.TicTacToe positions) {
            return TicTacToeWorld.generate(positions.examples(), seed);
        }
        if (world instanceof World.Answers answers) {
            return AnswersWorld.generate(answers, seed);
        }
        if (world instanceof PoolWorld pools) {
            return pools(pools, seed);
        }
        return TwoViewsWorld.generate(world.examples(), seed);
    }

    private static Generated pools(PoolWorld world, long seed) {
        if (world instanceof PoolWorld.Exploits exploits) {
            return new ExploitsWorld(exploits, seed).generate();
        }
        if (world instanceof PoolWorld.YesSpammer spammer) {
            return YesSpammerWorld.generate(spammer, seed);
        }
        return new ThemesWorld((PoolWorld.Themes) world, seed).generate();
    }
}
