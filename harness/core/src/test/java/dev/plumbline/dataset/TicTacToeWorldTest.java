package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicTacToeWorldTest {

    private static final MadeWorld ALL = MadeWorld.of(new World.TicTacToe(MadeWorld.PLACE, 4520), 1);

    /** By masks of the mover's and the opponent's squares: can the mover force a line within that many plies? */
    private static final class Solver {

        private static final int[] LINES = {
            0b111, 0b111000, 0b111000000, 0b1001001, 0b10010010, 0b100100100, 0b100010001, 0b1010100
        };
        private final Map<Integer, Boolean> known = new HashMap<>();

        static boolean line(int mask) {
            for (int line : LINES) {
                if ((mask & line) == line) {
                    return true;
                }
            }
            return false;
        }

        boolean wins(int own, int other, int plies) {
            int key = (own << 13) | (other << 4) | plies;
            Boolean answer = known.get(key);
            if (answer == null) {
                answer = search(own, other, plies);
                known.put(key, answer);
            }
            return answer;
        }

        private boolean search(int own, int other, int plies) {
            for (int square = 1; square < 512; square <<= 1) {
                boolean free = ((own | other) & square) == 0;
                if (free && (line(own | square) || (plies > 2 && holds(own | square, other, plies)))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether every reply leaves a win; a full board has none. */
        private boolean holds(int own, int other, int plies) {
            boolean any = false;
            for (int square = 1; square < 512; square <<= 1) {
                if (((own | other) & square) == 0) {
                    any = true;
                    if (line(other | square) || !wins(own, other | square, plies - 2)) {
                        return false;
                    }
                }
            }
            return any;
        }

        String winIn(int own, int other) {
            for (int plies = 1; plies <= 9; plies += 2) {
                if (wins(own, other, plies)) {
                    return Integer.toString(plies);
                }
            }
            return "never";
        }
    }

    private static int mask(String squares, char side) {
        int mask = 0;
        for (int i = 0; i < 9; i++) {
            mask |= squares.charAt(i) == side ? 1 << i : 0;
        }
        return mask;
    }

    private static int count(String squares, char side) {
        return Integer.bitCount(mask(squares, side));
    }

    @Test
    void every_position_is_won_exactly_where_every_defence_loses() {
        Solver solver = new Solver();
        for (int i = 0; i < ALL.size(); i++) {
            String squares = ALL.cell("text", i);
            boolean crosses = count(squares, 'X') == count(squares, 'O');
            int own = mask(squares, crosses ? 'X' : 'O');
            int other = mask(squares, crosses ? 'O' : 'X');
            String winIn = solver.winIn(own, other);
            assertThat(ALL.cell("win-in", i)).as(squares).isEqualTo(winIn);
            assertThat(ALL.truth()[i]).isEqualTo(winIn.equals("never") ? 0 : 1);
            assertThat(ALL.cell("wins-at-once", i)).isEqualTo(winIn.equals("1") ? "yes" : "no");
        }
    }

    @Test
    void every_position_of_a_game_that_is_not_over_is_there_once() {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < ALL.size(); i++) {
            String squares = ALL.cell("text", i);
            assertThat(count(squares, 'X') - count(squares, 'O')).isBetween(0, 1);
            assertThat(Solver.line(mask(squares, 'X')) || Solver.line(mask(squares, 'O')))
                    .isFalse();
            found.add(squares);
        }
        // 5,478 positions can be reached, and 958 of them are over (626 won by X, 316 by O, 16 drawn)
        assertThat(found).hasSize(5478 - 626 - 316 - 16);
    }

    @Test
    void turned_and_reflected_positions_are_one_cluster() {
        Map<String, String> clusters = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            clusters.put(ALL.cell("text", i), ALL.cell("cluster", i));
        }
        clusters.forEach((squares, cluster) -> {
            StringBuilder transposed = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                transposed.append(squares.charAt(i % 3 * 3 + i / 3));
            }
            // a transposition and a reversal of the rows make all eight
            assertThat(clusters.get(transposed.toString())).isEqualTo(cluster);
            assertThat(clusters.get(squares.substring(6) + squares.substring(3, 6) + squares.substring(0, 3)))
                    .isEqualTo(cluster);
        });
        // of the 765 positions that differ in kind (Schaefer 2002) 138 are over
        assertThat(new HashSet<>(clusters.values())).hasSize(765 - 138);
    }

    @Test
    void the_view_counts_open_lines() {
        for (int i = 0; i < ALL.size(); i++) {
            float[] board = ALL.row("board", i);
            assertThat(board).hasSize(31);
            // a line with two squares of one's own and an empty one wins at once
            assertThat(board[28] > 0).isEqualTo(ALL.cell("wins-at-once", i).equals("yes"));
        }
    }

    @Test
    void fewer_examples_are_drawn_by_the_seed() {
        World.TicTacToe some = new World.TicTacToe(MadeWorld.PLACE, 100);
        String first = MadeWorld.of(some, 1).cell("text", 0);
        assertThat(MadeWorld.of(some, 1).size()).isEqualTo(100);
        assertThat(MadeWorld.of(some, 1).cell("text", 0)).isEqualTo(first);
        assertThat(MadeWorld.of(some, 2).cell("text", 0)).isNotEqualTo(first);
    }
}
