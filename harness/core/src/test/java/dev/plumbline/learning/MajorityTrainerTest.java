package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityTrainerTest {

    private static final ModelSpec.Majority MAJORITY = new ModelSpec.Majority(Problems.PLACE);
    private static final View.Dense VIEW = new View.Dense(4, 1, new float[4]);

    @Test
    void predicts_the_weighted_mean_of_its_labels() {
        Probabilities labels = new Probabilities(Problems.NO_YES, new double[] {1, 0, .5, .5, -1, -1, 0, 1});
        Head head = new Head(Target.of(labels), new double[] {1, 2, 0, 1}, 0);
        Model model = Problems.fit(MAJORITY, Problems.points(VIEW), head);
        // No: (1 + 2 * .5 + 0) / 4.
        assertThat(model.predict(Problems.points(VIEW), Problems.NO_YES).values())
                .containsExactly(.5, .5, .5, .5, .5, .5, .5, .5);
        assertThat(model.scores(VIEW)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void predicts_the_commoner_side_of_pairs_too() {
        Head head = Problems.hard(new int[] {1, 1, 1, 0}, 0);
        Model model = Problems.fit(MAJORITY, Problems.pairs(VIEW), head);
        assertThat(model.predict(Problems.pairs(VIEW), List.of("second", "first"))
                        .hard())
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void scores_are_finite_where_a_class_never_occurs() {
        Model model = Problems.fit(MAJORITY, Problems.points(VIEW), Problems.hard(new int[] {1, 1, 1, 1}, 0));
        assertThat(model.scores(VIEW)[0]).isEqualTo(-Math.log(1e-12), within(1e-9));
        assertThat(model.predict(Problems.points(VIEW), Problems.NO_YES).at(0, 1))
                .isEqualTo(1);
    }
}
