package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestEpochTest {

    private static final Net NET = new Net(1, new int[] {1}, 1);

    /** A net whose score is the intercept alone. */
    private static double[] intercept(double score) {
        return new double[] {0, 0, 0, score};
    }

    private static BestEpoch watching(int patience, double... second) {
        Inputs inputs = Problems.points(new View.Dense(second.length, 1, new float[second.length]));
        Probabilities labels = Probabilities.ofSecond(Problems.NO_YES, second);
        int[] rows = IntStream.range(0, second.length).toArray();
        return new BestEpoch(
                NET, inputs, Kernel.of(inputs.view(), Precision.DOUBLE), new Stopping(labels, rows, patience));
    }

    @Test
    void the_loss_is_the_mean_cross_entropy_of_the_labelled_examples() {
        // Odds of 3 to 1 for yes: -ln .75 and -ln .25, and one soft label between them.
        double mean = watching(1, 1, 0, Probabilities.ABSENT, .5).mean(intercept(Math.log(3)));
        double expected = (-Math.log(.75) - Math.log(.25) - .5 * Math.log(.75) - .5 * Math.log(.25)) / 3;
        assertThat(mean).isEqualTo(expected, within(1e-15));
    }

    @Test
    void training_stops_when_patience_is_over_and_the_best_epoch_is_kept() {
        BestEpoch best = watching(2, 1, 1);
        assertThat(best.enough(intercept(1))).isFalse();
        assertThat(best.enough(intercept(3))).as("better").isFalse();
        assertThat(best.enough(intercept(2)))
                .as("one epoch without a new minimum")
                .isFalse();
        assertThat(best.enough(intercept(4))).as("a new one").isFalse();
        assertThat(best.enough(intercept(4))).as("equal is not new").isFalse();
        assertThat(best.enough(intercept(3))).as("two epochs").isTrue();
        assertThat(best.parameters()).containsExactly(intercept(4));
    }

    @Test
    void validation_without_labels_is_refused() {
        Probabilities labels = Probabilities.ofSecond(Problems.NO_YES, new double[] {1, 0, Probabilities.ABSENT});
        Lesson lesson = new Lesson(
                Problems.points(Problems.dense(1, 3, 1)),
                labels,
                new int[] {0, 1},
                new int[] {0, 1, 2},
                Optional.of(new Stopping(labels, new int[] {2}, 1)),
                1);
        assertThatThrownBy(lesson::head)
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for no validation example has a label to stop by");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_net_that_memorises_noise_is_taken_from_an_early_epoch(long seed) {
        NoisyLesson noise = NoisyLesson.of(seed, 4);
        List<Head> heads = List.of(noise.whole(), noise.stopped(60), noise.stopped(1));
        List<Double> losses = Trainer.of(Problems.mlp(32, 60, 8)).fit(noise.inputs(), heads, 1).stream()
                .map(noise::loss)
                .toList();
        assertThat(losses.get(1)).isLessThan(losses.get(0) - .02);
        assertThat(losses.get(2)).isBetween(losses.get(1), losses.get(0));
    }

    @Test
    void a_solver_that_converges_has_no_epochs_to_stop_after() {
        Inputs inputs = Problems.points(Problems.dense(1, 4, 2));
        Head head = Problems.hard(new int[] {0, 1, 0, 1}, 1);
        Head stopped = new Head(
                head.target(),
                head.weights(),
                1,
                Optional.of(new Stopping(Probabilities.ofHard(Problems.NO_YES, new int[4]), new int[] {0}, 1)));
        assertThatThrownBy(() -> Problems.fit(Problems.logistic(1), inputs, stopped))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logistic regression has no epochs to stop after");
    }
}
