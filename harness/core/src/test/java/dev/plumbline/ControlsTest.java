package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Control.Outcome;
import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The controls of whole tasks. */
class ControlsTest {

    private static final String NETWORK = task("{mlp: {hidden: 8, epochs: 20}}", "soft");

    @TempDir
    private Path folder;

    private Controls controls(String yaml, long seed, boolean on) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        Settings settings = new Settings(Map.of(), OptionalLong.of(seed), 1, on);
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT).controls();
    }

    private static String task(String model, String method) {
        return """
                task: two-views
                about: A weak model on one view, a student on another.
                dataset:
                  world: {two-views: {examples: 1500}}
                  split: {supervise: 0.2, transfer: 0.4, validation: 0.1, held-out: 0.3}
                labeling:
                  weak-model: {view: easy, model: logistic}
                learning: {student: {view: coded, model: %s}, methods: [%s], seeds: 2}
                truth: {slices: []}
                verdict: []
                """.formatted(model, method);
    }

    private static Control ofANetwork(Controls controls, String name) {
        assertThat(controls.absence()).isEmpty();
        return controls.all().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shuffled_labels_holds_of_a_network(long seed) throws IOException {
        Control control = ofANetwork(controls(NETWORK, seed, true), "shuffled-labels");
        assertThat(control.outcome()).as(control.toString()).isEqualTo(Outcome.HELD);
    }

    @Test
    void labels_are_truth_holds_of_a_network() throws IOException {
        Control control = ofANetwork(controls(NETWORK, 1, true), "labels-are-truth");
        assertThat(control.outcome()).as(control.toString()).isEqualTo(Outcome.HELD);
    }

    @Test
    void truth_permuted_holds_of_a_network() throws IOException {
        Control control = ofANetwork(controls(NETWORK, 1, true), "truth-permuted");
        assertThat(control.outcome()).as(control.toString()).isEqualTo(Outcome.HELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soft", "hard"})
    void every_control_holds_of_a_logistic_regression(String method) throws IOException {
        Controls controls = controls(task("logistic", method), 1, true);
        assertThat(controls.count(Outcome.HELD)).as(controls.toString()).isEqualTo(3);
    }

    @Test
    void what_held_is_told_with_its_figures() throws IOException {
        List<Control> controls = controls(task("logistic", "soft"), 1, true).all();
        assertThat(controls.get(0).sentence())
                .matches("trained on shuffled weak labels, student/soft agrees with those of held-out examples on"
                        + " 0\\.\\d{4} of them \\(mean over 20 shuffles\\); always guessing their most frequent class"
                        + " would on 0\\.\\d{4}, and 4 standard errors are 0\\.\\d{4}");
        assertThat(controls.get(1).sentence())
                .isEqualTo("trained on the truth as weak labels, student/soft predicts to the byte what the ceiling"
                        + " predicts");
        assertThat(controls.get(2).sentence())
                .isEqualTo("with the truth of the transfer, validation and held-out splits permuted, student/soft"
                        + " predicts to the byte what it did before");
    }

    @Test
    void truth_permuted_moves_no_method_that_looks_at_the_data_by_itself() throws IOException {
        List<Control> controls = controls(task("logistic", "soft, knn-relabel, probe-filter"), 1, true)
                .all();
        assertThat(controls.get(2))
                .isEqualTo(
                        new Control(
                                "truth-permuted",
                                Outcome.HELD,
                                "with the truth of the transfer, validation and held-out splits permuted, each of student/soft,"
                                        + " student/knn-relabel, student/probe-filter predicts to the byte what it did before"));
    }

    @Test
    void predictions_that_differ_are_told_with_how_many_and_by_how_much() {
        List<String> classes = List.of("no", "yes");
        Probabilities found = Probabilities.ofSecond(classes, new double[] {.5, .25, .75});
        Probabilities expected = Probabilities.ofSecond(classes, new double[] {.5, .5, .625});
        assertThat(ControlTrials.same("truth-permuted", "the student", "what it did before", found, expected))
                .isEqualTo(
                        new Control(
                                "truth-permuted",
                                Outcome.BROKEN,
                                "the student does not predict what it did before: it differs on 2 of 3 examples, by up to 0.25"));
        assertThat(ControlTrials.same("truth-permuted", "the student", "what it did before", found, found)
                        .outcome())
                .isEqualTo(Outcome.HELD);
    }

    @Test
    void controls_that_are_turned_off_are_told() throws IOException {
        assertThat(controls(task("logistic", "soft"), 1, false)).isEqualTo(Controls.off());
        assertThat(Controls.off().absence()).isEqualTo("The controls were turned off.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_task_without_a_student_has_none_and_says_so(boolean on) throws IOException {
        String raters = """
                task: raters
                about: Raters alone.
                dataset: {world: {arithmetic-claims: {examples: 200}}, split: {transfer: 0.5, held-out: 0.5}}
                labeling: {simulated-rater: {error-rate: 0.2}}
                truth: {slices: []}
                verdict: []
                """;
        assertThat(controls(raters, 1, on)).isEqualTo(Controls.none());
    }
}
