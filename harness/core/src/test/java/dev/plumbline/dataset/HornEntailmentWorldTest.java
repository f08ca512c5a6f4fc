package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HornEntailmentWorldTest {

    private static final int N = 3000;

    /** More rounds than atoms cannot derive more. */
    private static final int ENOUGH = 16;

    private static MadeWorld theories(long seed) {
        return MadeWorld.of(new World.HornEntailment(MadeWorld.PLACE, N, 6), seed);
    }

    /** A theory read back from its text, and proved from the query backwards. */
    private static final class Prover {

        private final Set<String> facts = new HashSet<>();
        private final Map<String, List<List<String>>> bodies = new HashMap<>();
        private final Map<String, Boolean> proved = new HashMap<>();
        private String query = "";

        Prover(String text) {
            for (String clause : text.split("\\.", -1)) {
                read(clause.strip());
            }
        }

        private void read(String clause) {
            if (clause.startsWith("?- ")) {
                query = clause.substring(3);
            } else if (clause.contains(" :- ")) {
                String[] sides = clause.split(" :- ", -1);
                bodies.computeIfAbsent(sides[0], head -> new ArrayList<>())
                        .add(Arrays.asList(sides[1].split(", ", -1)));
            } else if (!clause.isEmpty()) {
                facts.add(clause);
            }
        }

        boolean proves(String atom, int depth) {
            if (facts.contains(atom)) {
                return true;
            }
            if (depth == 0) {
                return false;
            }
            Boolean known = proved.get(atom + depth);
            if (known == null) {
                known = bodies.getOrDefault(atom, List.of()).stream()
                        .anyMatch(body -> body.stream().allMatch(part -> proves(part, depth - 1)));
                proved.put(atom + depth, known);
            }
            return known;
        }

        /** The least depth of a proof, or {@code none}. */
        String depth(String atom) {
            for (int depth = 0; depth <= ENOUGH; depth++) {
                if (proves(atom, depth)) {
                    return Integer.toString(depth);
                }
            }
            return "none";
        }

        int rounds() {
            return bodies.keySet().stream()
                    .map(this::depth)
                    .filter(depth -> !depth.equals("none"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_query_follows_exactly_where_it_can_be_proved_backwards(long seed) {
        MadeWorld world = theories(seed);
        for (int i = 0; i < N; i++) {
            Prover prover = new Prover(world.cell("text", i));
            String depth = prover.depth(prover.query);
            assertThat(world.cell("depth", i)).as(world.cell("text", i)).isEqualTo(depth);
            assertThat(world.truth()[i]).isEqualTo(depth.equals("none") ? 0 : 1);
            assertThat(world.cell("rounds", i)).isEqualTo(Integer.toString(prover.rounds()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_views_say_by_which_round_the_query_is_derived(long seed) {
        MadeWorld world = theories(seed);
        for (int i = 0; i < N; i++) {
            Prover prover = new Prover(world.cell("text", i));
            float[] reach = world.row("reach", i);
            float[] shallow = world.row("shallow", i);
            for (int round = 1; round <= 6; round++) {
                assertThat(reach[round - 1]).isEqualTo(prover.proves(prover.query, round) ? 1 : 0);
            }
            assertThat(shallow).containsExactly(reach[0], reach[1], reach[6], reach[7]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void half_follow_and_theories_end_after_one_to_six_rounds_alike(long seed) {
        MadeWorld world = theories(seed);
        // four standard errors: 4 sqrt(.25 / 3000) = .0366 and 4 sqrt(.1389 / 3000) = .0273
        assertThat(world.shareTrue()).isCloseTo(0.5, within(0.0366));
        for (int rounds = 1; rounds <= 6; rounds++) {
            assertThat(world.share("rounds", Integer.toString(rounds))).isCloseTo(1 / 6.0, within(0.0273));
        }
    }
}
