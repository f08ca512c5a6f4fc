package dev.plumbline.dataset;

import java.util.List;

/**
 * Positions of tic-tac-toe that are not over, solved by exhaustive search: 2,836 of the 4,520 are won for the side to
 * move. Positions that a turn or a reflection of the board makes equal are one cluster.
 *
 * <p>Metadata: {@code win-in}, the plies to a win against the longest defence (1, 3, 5 or {@code never}; the empty board,
 * like every draw, is never won); {@code wins-at-once}, what a rater says who looks one ply ahead; {@code text}, the nine
 * squares row by row with {@code .} for an empty one. X moves where both have as many.
 *
 * <p>View {@code squares}: for each square whether it is the mover's, the opponent's or empty. View {@code board}: that,
 * and how many lines hold one and two squares of the mover's and none of the opponent's, and the other way round (the line counts of
 * Russell and Norvig, Artificial Intelligence, chapter on games, exercise on tic-tac-toe).
 */
final class TicTacToeWorld {

    private TicTacToeWorld() {}

    static Generated generate(int examples, long seed) {
        List<TicTacToe> positions = TicTacToe.positions();
        int[] order = Draws.of(seed, "tic-tac-toe", 0).permutation(positions.size());
        WorldBuilder world = new WorldBuilder(List.of("no", "yes"), examples);
        for (int i = 0; i < examples; i++) {
            add(world, positions.get(order[i]));
        }
        return world.build();
    }

    private static void add(WorldBuilder world, TicTacToe position) {
        int pliesToWin = position.pliesToWin();
        boolean won = pliesToWin != TicTacToe.NEVER;
        world.example(won, position.canonical());
        world.metadata("win-in", won ? Integer.toString(pliesToWin) : "never");
        world.metadata("wins-at-once", pliesToWin == 1 ? "yes" : "no");
        world.metadata("text", position.squares());
        float[] squares = squares(position);
        world.features("squares", squares);
        world.features("board", WorldBuilder.joined(squares, lines(position)));
    }

    private static float[] squares(TicTacToe position) {
        float[] row = new float[3 * TicTacToe.SQUARES];
        for (int i = 0; i < TicTacToe.SQUARES; i++) {
            char square = position.squares().charAt(i);
            row[3 * i + (square == position.mover() ? 0 : square == TicTacToe.EMPTY ? 2 : 1)] = 1;
        }
        return row;
    }

    private static float[] lines(TicTacToe position) {
        float[] row = new float[4];
        for (List<Integer> line : TicTacToe.LINES) {
            int own = position.count(line, position.mover());
            int empty = position.count(line, TicTacToe.EMPTY);
            int others = line.size() - own - empty;
            if (own > 0 && others == 0) {
                row[own - 1]++;
            } else if (others > 0 && own == 0) {
                row[1 + others]++;
            }
        }
        return row;
    }
}
