package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneModelTest {

    private static final Aggregation DAWID_SKENE = new Aggregation.DawidSkene(SimulatedPanel.PLACE, .01, 1000);

    /** Each rater's row of a class: right with .8 but of class 2 with .5, which a third of them take for 0 and the others for 1. */
    private static double[] row(int rater, int truth) {
        double[][] rows = {
            {.8, .1, .1}, {.1, .8, .1}, rater % 3 == 0 ? new double[] {.45, .05, .5} : new double[] {.05, .45, .5}
        };
        return rows[truth];
    }

    private static int says(int rater, int item, int truth, Draws draws) {
        return SimulatedPanel.drawn(row(rater, truth), draws);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void truth_and_abilities_are_recovered_where_confusion_depends_on_the_class(long seed) {
        SimulatedPanel panel = SimulatedPanel.of(seed, 2000, 20, 6, 3, DawidSkeneModelTest::says);
        Aggregated made = panel.by(DAWID_SKENE);
        assertThat(made.converged()).isTrue();
        for (double ability : made.ability()) {
            assertThat(ability).isCloseTo(.7, within(.06));
        }
        assertThat(panel.accuracy(DAWID_SKENE))
                .isGreaterThan(panel.accuracy(new Aggregation.Majority(SimulatedPanel.PLACE)) + .05);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_log_likelihood_never_falls(long seed) {
        SimulatedPanel panel = SimulatedPanel.of(seed, 300, 20, 6, 3, DawidSkeneModelTest::says);
        double[] values = new DawidSkeneModel(panel.ratings(), .01).climb(1000).values();
        for (int i = 1; i < values.length; i++) {
            assertThat(values[i]).isGreaterThan(values[i - 1] - 1e-9);
        }
    }
}
