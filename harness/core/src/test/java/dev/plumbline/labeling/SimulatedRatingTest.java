package dev.plumbline.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.raters.Blind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SimulatedRatingTest {

    private static final int N = 30_000;
    private static final List<String> CLASSES = List.of("no", "yes");

    /** Every third example lies in the blind slice. */
    private static final Examples EXAMPLES = examples();

    private static final int[] TRUTH = IntStream.range(0, N).map(i -> i % 2).toArray();

    private static Examples examples() {
        StringColumn id = StringColumn.create("id");
        StringColumn size = StringColumn.create("size");
        for (int i = 0; i < N; i++) {
            id.append(Integer.toString(i));
            size.append(i % 3 == 0 ? "small" : "large");
        }
        Table table = Table.create(
                "examples", id, id.copy().setName("pool"), id.copy().setName("cluster"), size);
        return new Examples(
                Shape.POINTWISE,
                table,
                Table.create("candidates"),
                IntStream.range(0, N).toArray(),
                new int[0]);
    }

    private static WeakLabeler.SimulatedRater rater(double errors, double systematic, double confidence) {
        Place place = new Place("task.yaml", 4, 3);
        return new WeakLabeler.SimulatedRater(
                place,
                errors,
                systematic,
                Optional.of(new Blind(place, "size", "small")),
                Optional.empty(),
                confidence);
    }

    private static WeakLabeler.SimulatedRater unsure(WeakLabeler.Says says, String... sizes) {
        Place place = new Place("task.yaml", 5, 5);
        return new WeakLabeler.SimulatedRater(
                place,
                0.1,
                0,
                Optional.empty(),
                Optional.of(new WeakLabeler.Unsure(place, "size", List.of(sizes), says)),
                0.95);
    }

    private static double errors(int[] labels, boolean blind) {
        return IntStream.range(0, N)
                .filter(i -> (i % 3 == 0) == blind)
                .mapToDouble(i -> labels[i] == TRUTH[i] ? 0 : 1)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // e (1 - s) outside the blind third, e (1 - s) + 3 e s inside
        "0,    .25,   .25",
        ".33,  .1675, .415",
        ".67,  .0825, .585",
        "1,    0,     .75"
    })
    void errors_lie_where_the_rater_is_blind_by_the_systematic_share(double share, double outside, double inside) {
        int[] labels = SimulatedRating.rate(rater(0.25, share, 0.95), EXAMPLES, CLASSES, TRUTH, 1, 0)
                .hard();
        // four standard errors are at most .02
        assertThat(errors(labels, false)).isCloseTo(outside, within(0.02));
        assertThat(errors(labels, true)).isCloseTo(inside, within(0.02));
        assertThat((2 * errors(labels, false) + errors(labels, true)) / 3).isCloseTo(0.25, within(0.01));
    }

    @Test
    void a_rater_gives_its_confidence_to_the_class_it_names_and_the_rest_to_the_other() {
        Probabilities labels = SimulatedRating.rate(rater(0, 0, 0.9), EXAMPLES, CLASSES, TRUTH, 1, 0);
        assertThat(labels.at(0, 0)).isEqualTo(0.9);
        assertThat(labels.at(0, 1)).isCloseTo(0.1, within(1e-15));
        assertThat(labels.hard()).isEqualTo(TRUTH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_seed_gives_the_same_labels_and_another_seed_others(long seed) {
        int[] labels = SimulatedRating.rate(rater(0.25, 0.5, 1), EXAMPLES, CLASSES, TRUTH, seed, 0)
                .hard();
        assertThat(SimulatedRating.rate(rater(0.25, 0.5, 1), EXAMPLES, CLASSES, TRUTH, seed, 0)
                        .hard())
                .isEqualTo(labels);
        assertThat(SimulatedRating.rate(rater(0.25, 0.5, 1), EXAMPLES, CLASSES, TRUTH, seed + 1, 0)
                        .hard())
                .isNotEqualTo(labels);
    }

    @Test
    void errors_that_do_not_fit_into_the_blind_slice_are_refused() {
        assertThatThrownBy(() -> SimulatedRating.rate(rater(0.5, 1, 0.95), EXAMPLES, CLASSES, TRUTH, 1, 0))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "task.yaml:4:3: the blind slice holds 10000 of 30000 examples, too few for an error-rate of 0.5"
                                + " with a systematic-share of 1.0; name a larger blind slice (blind: {column: ..., value: ...})"
                                + " or lower one of the two");
    }

    @Test
    void a_rater_who_guesses_errs_half_of_the_time_there_and_at_its_rate_elsewhere() {
        Probabilities labels =
                SimulatedRating.rate(unsure(WeakLabeler.Says.GUESS, "small"), EXAMPLES, CLASSES, TRUTH, 1, 0);
        // four standard errors: 4 sqrt(.25 / 10,000) = .02 and 4 sqrt(.09 / 20,000) = .0085
        assertThat(errors(labels.hard(), true)).isCloseTo(0.5, within(0.02));
        assertThat(errors(labels.hard(), false)).isCloseTo(0.1, within(0.0085));
        assertThat(Math.max(labels.at(0, 0), labels.at(0, 1))).isEqualTo(0.95);
    }

    @Test
    void a_guess_among_three_classes_is_right_a_third_of_the_time() {
        int[] labels = SimulatedRating.rate(
                        unsure(WeakLabeler.Says.GUESS, "small", "large"),
                        EXAMPLES,
                        List.of("no", "yes", "maybe"),
                        TRUTH,
                        1,
                        0)
                .hard();
        // four standard errors are .011
        assertThat(errors(labels, true)).isCloseTo(2 / 3.0, within(0.02));
        assertThat(IntStream.of(labels).filter(label -> label == 2).count() / (double) N)
                .isCloseTo(1 / 3.0, within(0.011));
    }

    @Test
    void a_rater_who_abstains_gives_every_class_the_same_there_and_changes_nothing_elsewhere() {
        Probabilities guessed =
                SimulatedRating.rate(unsure(WeakLabeler.Says.GUESS, "small"), EXAMPLES, CLASSES, TRUTH, 1, 0);
        Probabilities labels =
                SimulatedRating.rate(unsure(WeakLabeler.Says.ABSTAIN, "small"), EXAMPLES, CLASSES, TRUTH, 1, 0);
        for (int i = 0; i < N; i++) {
            assertThat(labels.hard(i)).isEqualTo(i % 3 == 0 ? Probabilities.TIE : guessed.hard(i));
        }
        assertThat(labels.at(0, 0)).isEqualTo(0.5);
        assertThat(labels.at(0, 1)).isEqualTo(0.5);
    }

    @Test
    void the_blind_slice_is_counted_among_the_examples_where_the_rater_is_sure() {
        Place place = new Place("task.yaml", 4, 3);
        WeakLabeler.SimulatedRater both = new WeakLabeler.SimulatedRater(
                place,
                0.25,
                1,
                Optional.of(new Blind(place, "size", "large")),
                Optional.of(new WeakLabeler.Unsure(place, "size", List.of("small"), WeakLabeler.Says.GUESS)),
                1);
        int[] labels =
                SimulatedRating.rate(both, EXAMPLES, CLASSES, TRUTH, 1, 0).hard();
        // the rater is sure of large ones only, and blind at them all: it errs on a quarter of them; four standard
        // errors are .0123
        assertThat(errors(labels, false)).isCloseTo(0.25, within(0.0123));
    }

    @Test
    void values_that_do_not_occur_are_refused() {
        assertThatThrownBy(() -> SimulatedRating.rate(
                        unsure(WeakLabeler.Says.ABSTAIN, "tiny", "huge"), EXAMPLES, CLASSES, TRUTH, 1, 0))
                .isInstanceOf(BadInput.class)
                .hasMessage("task.yaml:5:5: no example has one of the values [tiny, huge] in 'size'; name values that"
                        + " occur, or leave out 'unsure'");
    }
}
