package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature of each way to err by name, on a student who learned from such raters and sees everything, and its absence where it is switched off. */
class RaterErrorsTest {

    private static final String TASK = """
            task: raters
            about: What does a student learn from raters who err?
            dataset:
              world: {answers: {examples: 1800, aspects: [quality, ASPECT]}}
              split: {transfer: 0.5, held-out: 0.5}
            labeling:
              panel:
                raters: {RATERS}
            learning: {student: {view: all, model: logistic}}
            truth: {slices: []}
            verdict: []
            """;

    private static final String CROWD = "crowd: {count: 7, errors: [%s], noise: 0.5}";

    @TempDir
    private Path folder;

    /** What the student says of held-out answers, and what is true. */
    private record Said(Examples examples, int[] heldOut, int[] truth, int[] student, int[] ratings) {

        /** The share of answers in a slice that the student calls good, less those that are. */
        double flattered(String column, String value) {
            int[] slice = Arrays.stream(heldOut)
                    .filter(i ->
                            column.isEmpty() || examples.column(column).get(i).equals(value))
                    .toArray();
            assertThat(slice).hasSizeGreaterThan(60);
            return Arrays.stream(slice)
                    .mapToDouble(i -> student[i] - truth[i])
                    .average()
                    .orElseThrow();
        }

        double accuracy(int[] labels) {
            return Arrays.stream(heldOut).filter(i -> labels[i] == truth[i]).count() / (double) heldOut.length;
        }
    }

    private Said said(String aspect, String raters, long seed) throws IOException {
        Path file = Files.writeString(
                folder.resolve("task.yaml"), TASK.replace("ASPECT", aspect).replace("RATERS", raters));
        Task task = TaskFiles.read(file).withSeed(seed);
        Loaded loaded = new Harness(Settings.standard()).check(task);
        Stages stages = new Stages(task, loaded, Passes.own(1));
        Probabilities ratings = stages.label().orElseThrow().labels();
        LearningSpec learning = task.learning().orElseThrow();
        LearningSpec.Student student = learning.student().orElseThrow();
        Probabilities learned = stages.students(
                        student, learning.methods(), new Stop.Never(), List.of(ratings), student.model())
                .get(0);
        int[] heldOut = loaded.dataset().splits().rows(Split.HELD_OUT);
        return new Said(
                loaded.dataset().examples(), heldOut, loaded.truth().open(heldOut), learned.hard(), ratings.hard());
    }

    @ParameterizedTest
    @CsvSource({
        // error, aspect, the slice that it flatters and the one that it does not or wrongs, by how much more at least
        "popular-falsehood,  falsehood,  crowd-believes,  1,          -1,      .2",
        "expert-falsehood,   falsehood,  experts-believe, 1,          -1,      .1",
        "unopened-citations, citations,  citation,        fabricated, valid,   .3",
        "diffuse-harm,       harm,       harmful,         yes,        no,      .12",
        "late-cost,          late-cost,  cost,            high,       low,     .15",
        "marketed-as-fun,    enjoyment,  oversold,        yes,        no,      .3",
        "sycophancy,         opinion,    agrees,          yes,        no,      .4",
        "length,             length,     words,           many,       few,     .3",
        "confident-tone,     tone,       tone,            confident,  hesitant, .4",
        "formatting,         formatting, format,          rich,       plain,   .4",
        "offer-or-threat,    pressure,   pressure,        offer,      none,    .2",
        "offer-or-threat,    pressure,   pressure,        threat,     none,    .2",
        "hidden-dimension,   grasp,      hand,            in-line,    beside,  .3"
    })
    void a_student_flatters_what_its_raters_do_and_does_not_where_the_error_is_switched_off(
            String error, String aspect, String column, String flattered, String other, double more)
            throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Said on = said(aspect, CROWD.formatted(error), seed);
            Said off = said(aspect, CROWD.formatted(""), seed);
            assertThat(on.flattered(column, flattered) - on.flattered(column, other))
                    .as("seed " + seed)
                    .isGreaterThan(more);
            assertThat(off.flattered(column, flattered) - off.flattered(column, other))
                    .as("switched off, seed " + seed)
                    .isCloseTo(0, within(more / 2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void who_always_says_good_makes_a_student_who_does_and_who_answers_at_random_is_seen_past(long seed)
            throws IOException {
        String honest = "honest: {count: 4, noise: 0.5}, ";
        Said always = said("citations", honest + CROWD.formatted("spam: {says: good}"), seed);
        Said atRandom = said("citations", honest + CROWD.formatted("spam"), seed);
        Said off = said("citations", honest + CROWD.formatted(""), seed);
        assertThat(always.flattered("", "")).isGreaterThan(.35);
        assertThat(atRandom.accuracy(atRandom.ratings())).isLessThan(off.accuracy(off.ratings()) - .05);
        assertThat(atRandom.accuracy(atRandom.student())).isGreaterThan(.9);
        assertThat(off.flattered("", "")).isCloseTo(0, within(.05));
        assertThat(off.accuracy(off.ratings())).isGreaterThan(.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void adversaries_who_are_the_majority_turn_the_student_round_and_a_minority_of_them_is_seen_past(long seed)
            throws IOException {
        Said most = said("citations", "honest: {count: 3, noise: 0.5}, " + CROWD.formatted("adversarial"), seed);
        Said few = said("citations", "honest: {count: 9, noise: 0.5}, " + CROWD.formatted("adversarial"), seed);
        Said off = said("citations", "honest: {count: 3, noise: 0.5}, " + CROWD.formatted(""), seed);
        assertThat(most.accuracy(most.student())).isLessThan(.1);
        assertThat(few.accuracy(few.student()))
                .isGreaterThan(few.accuracy(few.ratings()))
                .isGreaterThan(.9);
        assertThat(off.accuracy(off.student())).isGreaterThan(.9);
    }
}
