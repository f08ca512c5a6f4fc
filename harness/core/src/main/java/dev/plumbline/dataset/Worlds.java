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
        return TwoViewsWorld.generate(world.examples(), seed);
    }
}
