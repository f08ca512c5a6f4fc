package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A position that is not over.
 *
 * @param squares the nine squares row by row: {@code X}, {@code O} or {@code .}
 * @param pliesToWin plies until the side to move wins against the longest defence, or {@link #NEVER}
 */
record TicTacToe(String squares, int pliesToWin) {

    static final int SQUARES = 9;
    static final char EMPTY = '.';

    /** Plies to a win that the side to move cannot force. */
    static final int NEVER = -1;

    static final List<List<Integer>> LINES = List.of(
            List.of(0, 1, 2),
            List.of(3, 4, 5),
            List.of(6, 7, 8),
            List.of(0, 3, 6),
            List.of(1, 4, 7),
            List.of(2, 5, 8),
            List.of(0, 4, 8),
            List.of(2, 4, 6));

    /** All 4,520 that play can reach from the empty board, in the order of their squares. */
    static List<TicTacToe> positions() {
        Map<String, Integer> values = new TreeMap<>();
        value(".".repeat(SQUARES), values);
        return values.entrySet().stream()
                .map(entry -> new TicTacToe(entry.getKey(), entry.getValue() > 0 ? WIN - entry.getValue() : NEVER))
                .toList();
    }

    /** A win at once; a win k plies later is worth k less, so that the search prefers the fastest and defends the longest. */
    private static final int WIN = 100;

    /**
     * The value for the side to move, by negamax over the whole tree below; keeps that of every position which is not over.
     */
    private static int value(String squares, Map<String, Integer> values) {
        if (hasLine(squares, opponent(mover(squares)))) {
            return -WIN;
        }
        if (squares.indexOf(EMPTY) < 0) {
            return 0;
        }
        Integer known = values.get(squares);
        if (known != null) {
            return known;
        }
        int best = moves(squares).stream()
                .mapToInt(after -> earlier(-value(after, values)))
                .max()
                .orElseThrow();
        values.put(squares, best);
        return best;
    }

    /** The same outcome, seen a ply before. */
    private static int earlier(int value) {
        return value - Integer.signum(value);
    }

    private static List<String> moves(String squares) {
        List<String> after = new ArrayList<>();
        for (int at = squares.indexOf(EMPTY); at >= 0; at = squares.indexOf(EMPTY, at + 1)) {
            after.add(squares.substring(0, at) + mover(squares) + squares.substring(at + 1));
        }
        return after;
    }

    private static boolean hasLine(String squares, char side) {
        return LINES.stream().anyMatch(line -> line.stream().allMatch(at -> squares.charAt(at) == side));
    }

    private static char mover(String squares) {
        long empty = squares.chars().filter(square -> square == EMPTY).count();
        return empty % 2 == 1 ? 'X' : 'O';
    }

    private static char opponent(char side) {
        return side == 'X' ? 'O' : 'X';
    }

    /** The side to move. */
    char mover() {
        return mover(squares);
    }

    /** How many of a line's squares hold that. */
    int count(List<Integer> line, char square) {
        return (int) line.stream().filter(at -> squares.charAt(at) == square).count();
    }

    /** The first, in the order of text, of the eight boards that turns and reflections make of this one. */
    String canonical() {
        return Stream.iterate(squares, TicTacToe::turned)
                .limit(4)
                .flatMap(board -> Stream.of(board, reflected(board)))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String turned(String board) {
        StringBuilder turned = new StringBuilder();
        for (int at = 0; at < SQUARES; at++) {
            turned.append(board.charAt(3 * (2 - at % 3) + at / 3));
        }
        return turned.toString();
    }

    private static String reflected(String board) {
        return board.substring(6) + board.substring(3, 6) + board.substring(0, 3);
    }
}
