package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Earlier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void a_gate_is_named_by_what_it_asks_and_by_no_more_than_is_written() {
        assertThat(gate("pgr").atLeast(.2).build().name()).isEqualTo("pgr at least .2");
        assertThat(gate("pgr")
                        .method("soft")
                        .slice(Map.of("citation", "fabricated"))
                        .atLeast(.2)
                        .build()
                        .name())
                .isEqualTo("pgr soft at least .2 on citation=fabricated");
        assertThat(gate("brier")
                        .arm("scores")
                        .method("grm")
                        .againstRatings()
                        .slice(Map.of("topic", "t", "size", "2"))
                        .atMost(-1.5)
                        .build()
                        .name())
                .isEqualTo("brier against ratings scores/grm at most -1.5 on size=2 & topic=t");
        assertThat(gate("gap").build().name()).isEqualTo("gap");
        assertThat(gate("accuracy").noWorseThan(Earlier.ANCHOR, .01).build().name())
                .isEqualTo("accuracy no worse than anchor by .01");
        assertThat(gate("brier").silentFailure().atMost(.2).build().name())
                .isEqualTo("silent failure of brier at most .2");
    }

    @Test
    void the_names_of_a_task_differ_also_where_its_gates_do_not() {
        Gate once = gate("pgr").slice(Map.of("a", "b #2")).atLeast(.2).build();
        Gate twice = gate("pgr").slice(Map.of("a", "b")).atLeast(.2).build();
        assertThat(Gate.names(List.of(once, twice, twice, twice)))
                .containsExactly(
                        "pgr at least .2 on a=b #2",
                        "pgr at least .2 on a=b",
                        "pgr at least .2 on a=b #3",
                        "pgr at least .2 on a=b #4");
    }
}
