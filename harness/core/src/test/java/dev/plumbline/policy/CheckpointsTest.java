package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.learning.Reward;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CheckpointsTest {

    /** Prompt a has two samples of the base and one of step 100, b one of each of 0, 100, 20; c none of the base. */
    private static final String[][] SAMPLES = {
        {"a", "0", "-3", "-3"},
        {"b", "20", "-2", "-2.5"},
        {"a", "0", "-4", "-4"},
        {"b", "0", "-1", "-1"},
        {"a", "100", "-1", "-1.6931471805599454"},
        {"b", "100", "-2", "-1.3068528194400546"},
        {"c", "100", "-2", "-9"},
    };

    private static Examples examples() {
        int n = SAMPLES.length;
        Table table = Table.create(
                column("id", i -> "s" + i),
                column("pool", i -> SAMPLES[i][0]),
                column("cluster", i -> SAMPLES[i][0]),
                column("step", i -> SAMPLES[i][1]),
                column("mine", i -> SAMPLES[i][2]),
                column("base", i -> SAMPLES[i][3]));
        int[] rows = IntStream.range(0, n).toArray();
        return new Examples(Shape.POINTWISE, table, table, rows, new int[0]);
    }

    private static StringColumn column(String name, IntFunction<String> of) {
        return StringColumn.create(name, IntStream.range(0, SAMPLES.length).mapToObj(of));
    }

    private static Checkpoints read(boolean logs) {
        CheckpointSpec spec = new CheckpointSpec(
                Place.of("task.yaml", 1),
                "step",
                logs ? Optional.of("mine") : Optional.empty(),
                logs ? Optional.of("base") : Optional.empty());
        int[][] prompts = Candidates.pools(examples());
        return Checkpoints.of(
                spec, examples(), prompts, List.of(new Reward("r", List.of(new double[7]), "")), Optional.empty());
    }

    @Test
    void steps_are_in_the_order_of_their_numbers_and_the_first_is_the_base() {
        Checkpoints read = read(true);
        assertThat(read.steps()).extracting(Checkpoint::label).containsExactly("0", "20", "100");
        Checkpoint first = read.steps().get(0);
        assertThat(first.pools().rows()).containsExactly(0, 2, 3);
        assertThat(first.weights())
                .containsExactly(.5, .5, 1)
                .containsExactly(first.pools().base());
    }

    @Test
    void a_prompt_counts_at_a_step_where_it_has_samples_of_the_base_and_of_the_step() {
        Checkpoint last = read(true).steps().get(2);
        assertThat(last.pools().starts()).containsExactly(0, 3, 5);
        assertThat(last.pools().rows()).containsExactly(0, 2, 4, 3, 5);
        assertThat(last.pools().base()).containsExactly(.5, .5, 0, 1, 0);
        assertThat(last.weights()).containsExactly(0, 0, 1, 0, 1);
        assertThat(read(true).steps().get(1).pools().rows()).containsExactly(3, 1);
    }

    /** ln 2 more and ln 2 less probable than under the base: k1 .693 and -.693, k3 1/2 - 1 + ln 2 and 2 - 1 - ln 2. */
    @Test
    void the_two_estimates_of_the_divergence_are_those_of_schulman() {
        Checkpoint.Divergence last = read(true).steps().get(2).divergence().orElseThrow();
        assertThat(last.k1()).containsExactly(new double[] {Math.log(2), -Math.log(2)}, within(1e-12));
        assertThat(last.k3()).containsExactly(new double[] {Math.log(2) - .5, 1 - Math.log(2)}, within(1e-12));
        Checkpoint.Divergence first = read(true).steps().get(0).divergence().orElseThrow();
        assertThat(first.k1()).containsExactly(0, 0);
        assertThat(first.k3()).containsExactly(0, 0);
    }

    @Test
    void without_log_probabilities_there_is_no_estimate() {
        assertThat(read(false).steps()).allMatch(step -> step.divergence().isEmpty());
    }

    @Test
    void the_pools_of_exact_policies_are_the_samples_of_the_base() {
        CheckpointSpec spec = new CheckpointSpec(Place.of("task.yaml", 1), "step", Optional.empty(), Optional.empty());
        assertThat(Checkpoints.base(spec, examples(), Candidates.pools(examples())))
                .isDeepEqualTo(new int[][] {{0, 2}, {3}, {}});
    }
}
