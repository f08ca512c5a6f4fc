package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Probabilities;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Method SOFT = new Method.Soft();
    private static final Method HARD = new Method.Hard();

    // Yes with .8, a tie, no label, no with .7, yes with .6.
    private static final Probabilities LABELS =
            Probabilities.ofSecond(Problems.NO_YES, new double[] {.8, .5, Probabilities.ABSENT, .3, .6});

    private static Head head(Method method, int[] rows, long seed) {
        Inputs inputs = Problems.points(Problems.dense(1, 5, 2));
        return method.head(Lesson.of(inputs, LABELS, rows, seed), Optional.empty());
    }

    private static double[] pull(Head head, int example) {
        double[] pull = new double[2];
        head.target().pull(example, new double[] {.5, .5}, 0, pull);
        return pull;
    }

    @Test
    void soft_takes_the_weak_labels_as_they_are() {
        Head head = head(SOFT, new int[] {0, 1, 2, 3}, 7);
        assertThat(head.weights()).containsExactly(1, 1, 0, 1, 0);
        assertThat(pull(head, 3)).containsExactly(.7, .3);
        assertThat(head.seed()).isEqualTo(7);
    }

    @Test
    void hard_takes_the_most_probable_class_and_leaves_ties_out() {
        Head head = head(HARD, new int[] {0, 1, 2, 3}, 7);
        assertThat(head.weights()).containsExactly(1, 0, 0, 1, 0);
        assertThat(pull(head, 0)).containsExactly(0, 1);
        assertThat(pull(head, 3)).containsExactly(1, 0);
    }

    @Test
    void hard_labels_of_one_class_are_refused_by_its_name() {
        assertThatThrownBy(() -> head(HARD, new int[] {0, 1, 2, 4}, 0))
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for every label is 'yes', and learning needs at least two classes of [no, yes]");
        assertThat(head(SOFT, new int[] {0, 4}, 0).weights()).containsExactly(1, 0, 0, 0, 1);
    }

    @Test
    void no_labels_at_all_are_refused() {
        assertThatThrownBy(() -> head(HARD, new int[] {1, 2}, 0))
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for no example has a label to learn from");
    }
}
