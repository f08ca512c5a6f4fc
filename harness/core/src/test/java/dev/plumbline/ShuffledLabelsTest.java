package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Control.Outcome;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.learning.ModelSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffledLabelsTest {

    private static final List<String> CLASSES = List.of("no", "yes");
    private static final Place PLACE = Place.of("test.yaml");

    /** Examples in turn: two of transfer, one of validation, one held out. */
    private static ShuffledLabels of(int n, int... labels) {
        List<Split> splits = IntStream.range(0, n)
                .mapToObj(i -> i % 4 < 2 ? Split.TRANSFER : i % 4 == 2 ? Split.VALIDATION : Split.HELD_OUT)
                .toList();
        return new ShuffledLabels(Probabilities.ofHard(CLASSES, labels), new Splits(splits), 1);
    }

    private static int[] coins(long index, int n) {
        Draws draws = Draws.of(5, "coins", index);
        return IntStream.range(0, n).map(i -> draws.below(2)).toArray();
    }

    private static List<Probabilities> copies(Probabilities one, int count) {
        return IntStream.range(0, count).mapToObj(i -> one).toList();
    }

    private static List<double[]> sorted(Probabilities labels, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> new double[] {labels.at(row, 0), labels.at(row, 1)})
                .sorted((a, b) -> Arrays.compare(a, b))
                .toList();
    }

    @Test
    void only_the_labels_of_transfer_and_of_validation_are_shuffled_each_among_themselves() {
        int[] labels = coins(0, 80);
        labels[0] = -1;
        ShuffledLabels control = of(80, labels);
        List<Probabilities> shuffles = control.shuffles();
        assertThat(shuffles).hasSize(ShuffledLabels.SHUFFLES);
        for (Probabilities shuffled : shuffles) {
            for (Split split : List.of(Split.TRANSFER, Split.VALIDATION)) {
                int[] rows = control.splits().rows(split);
                assertThat(sorted(shuffled, rows))
                        .containsExactly(sorted(control.weak(), rows).toArray(double[][]::new));
            }
            assertThat(shuffled.present(0)).isFalse();
            for (int row : control.splits().rows(Split.HELD_OUT)) {
                assertThat(shuffled.at(row, 1)).isEqualTo(control.weak().at(row, 1));
            }
        }
        assertThat(shuffles.stream().map(p -> Arrays.toString(p.values())).distinct())
                .hasSize(20);
    }

    @Test
    void at_most_five_hundred_transfer_examples_keep_a_label_the_same_in_every_shuffle() {
        ShuffledLabels control = of(6000, coins(1, 6000));
        int[] transfer = control.splits().rows(Split.TRANSFER);
        List<List<Integer>> kept = new ArrayList<>();
        for (Probabilities shuffled : control.shuffles()) {
            kept.add(Arrays.stream(transfer).filter(shuffled::present).boxed().toList());
        }
        assertThat(kept.get(0)).hasSize(500);
        assertThat(kept).containsOnly(kept.get(0));
    }

    @Test
    void a_student_that_knows_the_held_out_labels_breaks_it() {
        // 40 held-out labels, 4 of 10 of which are "yes": right on all of them instead of on .6.
        int[] labels = IntStream.range(0, 160).map(i -> (i / 4) % 5 < 2 ? 1 : 0).toArray();
        ShuffledLabels control = of(160, labels);
        Control broken = control.hold("student/soft", shuffles -> copies(control.weak(), shuffles.size()));
        assertThat(broken.outcome()).isEqualTo(Outcome.BROKEN);
        // Gains of 1 on 16 of 40 examples: s^2/n = 40 * .24 / 39 / 40, and 4 roots of that are .3138.
        assertThat(broken.sentence())
                .isEqualTo("trained on shuffled weak labels, student/soft agrees with those of held-out examples on"
                        + " 1.0000 of them (mean over 20 shuffles); always guessing their most frequent class would on"
                        + " 0.6000, and 4 standard errors are 0.3138");
    }

    @Test
    void shuffles_that_are_far_from_chance_on_both_sides_hold() {
        // As on separable data: a shuffle's student is right on all examples or on none.
        ShuffledLabels control = of(400, coins(2, 400));
        Probabilities right = control.weak();
        Probabilities wrong = Probabilities.ofHard(
                CLASSES, Arrays.stream(right.hard()).map(label -> 1 - label).toArray());
        Control held = control.hold(
                "student/soft",
                shuffles -> IntStream.range(0, shuffles.size())
                        .mapToObj(s -> s % 2 == 0 ? right : wrong)
                        .toList());
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void coins_hold() {
        ShuffledLabels control = of(400, coins(3, 400));
        Control held = control.hold(
                "student/soft",
                shuffles -> IntStream.range(0, shuffles.size())
                        .mapToObj(s -> Probabilities.ofHard(CLASSES, coins(10 + s, 400)))
                        .toList());
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void one_more_example_than_the_constant_guess_in_every_shuffle_is_no_evidence() {
        // 4 held-out examples: no, no, no, yes. Right on all four: a gain of 1 on one of them, and nothing varies over
        // shuffles.
        ShuffledLabels control = of(16, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1);
        Control held = control.hold("student/soft", shuffles -> copies(control.weak(), shuffles.size()));
        // mean .25; s^2/n = (1 - .25) / 3 / 4 = .0625, and 4 roots of that are 1.
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.sentence()).endsWith("would on 0.7500, and 4 standard errors are 1.0000");
    }

    @Test
    void without_rated_held_out_examples_there_is_nothing_to_compare() {
        Control untested = of(8, 0, 1, 0, -1, 0, 1, 0, -1).hold("student/soft", shuffles -> shuffles);
        assertThat(untested)
                .isEqualTo(new Control(
                        "shuffled-labels",
                        Outcome.UNTESTED,
                        "could not be run: fewer than 2 held-out examples have an untied weak label to compare with"));
    }

    @Test
    void shuffled_labels_that_cannot_be_learned_from_leave_it_untested() {
        Control untested = of(8, 0, 1, 0, 0, 0, 1, 0, 1).hold("student/soft", shuffles -> {
            throw new BadInput(PLACE, "one class only");
        });
        assertThat(untested)
                .isEqualTo(new Control("shuffled-labels", Outcome.UNTESTED, "could not be run: one class only"));
    }

    @Test
    void a_network_is_trained_for_twenty_epochs_at_most() {
        ModelSpec.Mlp mlp = new ModelSpec.Mlp(PLACE, 8, 50, 32, .01, 0);
        assertThat(ShuffledLabels.capped(mlp)).isEqualTo(new ModelSpec.Mlp(PLACE, 8, 20, 32, .01, 0));
        assertThat(ShuffledLabels.capped(mlp.withEpochs(3))).isEqualTo(mlp.withEpochs(3));
        ModelSpec logistic = new ModelSpec.Logistic(PLACE, 1);
        assertThat(ShuffledLabels.capped(logistic)).isSameAs(logistic);
    }
}
