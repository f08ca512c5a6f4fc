package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Binder;
import dev.plumbline.config.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregationTest {

    record Task(List<Aggregation> aggregation) {}

    @TempDir
    private Path folder;

    private List<Aggregation> bound(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), "aggregation: " + yaml);
        return new Binder(Map.of())
                .bind(TaskFile.read(file, "t.yaml"), Task.class)
                .aggregation();
    }

    @Test
    void every_aggregation_has_a_name_and_needs_no_parameter() throws IOException {
        List<Aggregation> all =
                bound("[majority, weighted-majority, dawid-skene, glad, mace, bradley-terry, crowd-bradley-terry]");
        assertThat(all)
                .extracting(Aggregation::label)
                .containsExactly(
                        "majority",
                        "weighted-majority",
                        "dawid-skene",
                        "glad",
                        "mace",
                        "bradley-terry",
                        "crowd-bradley-terry");
        assertThat(all).usingRecursiveComparison().ignoringFields("place").isEqualTo(Every.OF_PAIRS);
    }

    @Test
    void parameters_are_named_as_in_the_records() throws IOException {
        assertThat(bound("""
                        [dawid-skene: {smoothing: 1, iterations: 50},
                         glad: {prior-ability: 2, prior-log-easiness: 0, prior-deviation: 3, iterations: 7},
                         mace: {prior-ability: 1, prior-strategy: 2, restarts: 3, iterations: 4},
                         crowd-bradley-terry: {pseudo: 0.1, right: 10, wrong: 2}]"""))
                .usingRecursiveComparison()
                .ignoringFields("place")
                .isEqualTo(List.of(
                        new Aggregation.DawidSkene(SimulatedPanel.PLACE, 1, 50),
                        new Aggregation.Glad(SimulatedPanel.PLACE, 2, 0, 3, 7),
                        new Aggregation.Mace(SimulatedPanel.PLACE, 1, 2, 3, 4),
                        new Aggregation.CrowdBradleyTerry(SimulatedPanel.PLACE, .1, 10, 2, 1000)));
    }

    @Test
    void a_prior_by_which_raters_are_as_wrong_as_right_is_refused() {
        assertThatThrownBy(() -> bound("[crowd-bradley-terry: {right: 1}]"))
                .hasMessage(
                        "t.yaml:1:36: expected raters who are by their prior more right than wrong, found right: 1.0"
                                + " and wrong: 1.0");
    }

    @Test
    void each_names_itself_in_what_it_makes() {
        SimulatedPanel pairs =
                Worlds.crowdBradleyTerry(1, 30, .9, .9, .9, .9, .9).panel();
        for (Aggregation one : Every.OF_PAIRS) {
            assertThat(pairs.by(one).method()).isEqualTo(one.label());
        }
    }
}
