package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramOutputWorldTest {

    private static final int N = 5000;

    private static MadeWorld programs(long seed) {
        return MadeWorld.of(new World.ProgramOutput(MadeWorld.PLACE, N, 8), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_claim_is_true_exactly_where_the_program_gives_it(long seed) {
        MadeWorld world = programs(seed);
        for (int i = 0; i < N; i++) {
            String[] part = world.cell("text", i).split(" ", -1);
            int output = Integer.parseInt(part[0]);
            int operations = (part.length - 3) / 2;
            for (int j = 0; j < operations; j++) {
                int operand = Integer.parseInt(part[2 * j + 2]);
                output = part[2 * j + 1].equals("+") ? output + operand : output - operand;
            }
            int claim = Integer.parseInt(part[part.length - 1]);
            assertThat(world.truth()[i]).as(world.cell("text", i)).isEqualTo(output == claim ? 1 : 0);
            assertThat(world.cell("operations", i)).isEqualTo(Integer.toString(operations));
            float[] sums = world.row("sums", i);
            assertThat(sums[0] - sums[1]).isEqualTo(output);
            assertThat(sums[2]).isEqualTo(claim);
            assertThat(sums[3]).isEqualTo(operations);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void half_of_the_claims_are_true_and_a_seventh_are_of_each_length(long seed) {
        MadeWorld world = programs(seed);
        // four standard errors: 4 sqrt(.25 / 5000) = .0283 and 4 sqrt(.1224 / 5000) = .0198
        assertThat(world.shareTrue()).isCloseTo(0.5, within(0.0283));
        for (int operations = 2; operations <= 8; operations++) {
            assertThat(world.share("operations", Integer.toString(operations))).isCloseTo(1 / 7.0, within(0.0198));
        }
    }
}
