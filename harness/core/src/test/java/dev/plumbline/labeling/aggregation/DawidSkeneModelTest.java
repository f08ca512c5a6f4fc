package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.labeling.aggregation.Worlds.World;
import dev.plumbline.labeling.raters.PanelRatings;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneModelTest {

    private static List<GoldenDawidSkene> golden() throws IOException {
        return GoldenDawidSkene.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void posteriors_abilities_and_iterations_are_those_of_numpy(GoldenDawidSkene golden) {
        DawidSkeneModel model = new DawidSkeneModel(golden.ratings(), golden.smoothing());
        Climb climb = model.climb(1000);
        Aggregated made = model.aggregated(climb);
        assertThat(made.iterations()).isEqualTo(golden.iterations());
        assertThat(climb.last()).isCloseTo(golden.objective(), within(1e-8));
        assertThat(made.ability()).containsExactly(golden.ability(), within(1e-9));
        for (int i = 0; i < golden.items(); i++) {
            for (int c = 0; c < golden.classes() && made.labels().present(i); c++) {
                assertThat(made.labels().at(i, c))
                        .isCloseTo(golden.posterior()[i * golden.classes() + c], within(1e-9));
            }
        }
    }

    @Test
    void the_golden_data_have_items_without_a_rating_and_a_rater_who_rated_nothing() throws IOException {
        GoldenDawidSkene few = golden().get(2);
        Aggregated made = Every.DAWID_SKENE.of(few.ratings(), 0);
        long absent = IntStream.range(0, few.items())
                .filter(i -> !made.labels().present(i))
                .count();
        assertThat(absent)
                .isEqualTo(IntStream.range(0, few.items()).count()
                        - IntStream.of(few.item()).distinct().count())
                .isPositive();
        assertThat(made.ability()[10]).isCloseTo(.2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void truth_and_abilities_are_recovered_where_confusion_depends_on_the_class(long seed) {
        World world = Worlds.dawidSkene(seed, 2000);
        Aggregated made = world.panel().by(Every.DAWID_SKENE);
        assertThat(made.converged()).isTrue();
        assertThat(made.ability()).containsExactly(world.ability(), within(.06));
        assertThat(world.panel().accuracy(Every.DAWID_SKENE))
                .isGreaterThan(world.panel().accuracy(Every.MAJORITY) + .05)
                .isGreaterThan(.92);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_posteriors_are_as_often_right_as_they_say_where_there_are_many_ratings(long seed) {
        World world = Worlds.dawidSkene(seed, 4000);
        Aggregated made = world.panel().by(Every.DAWID_SKENE);
        for (double lowest : new double[] {0, .6, .9}) {
            double highest = lowest == 0 ? .6 : lowest == .6 ? .9 : 1;
            int[] items = IntStream.range(0, made.labels().size())
                    .filter(i -> made.confidence(i).orElseThrow() > lowest)
                    .filter(i -> made.confidence(i).orElseThrow() <= highest)
                    .toArray();
            double says = IntStream.of(items)
                    .mapToDouble(i -> made.confidence(i).orElseThrow())
                    .average()
                    .orElseThrow();
            double is = IntStream.of(items)
                    .mapToDouble(
                            i -> Panels.credit(made.labels(), i, world.panel().truth()[i]))
                    .average()
                    .orElseThrow();
            assertThat(is)
                    .as("%s to %s: %s items", lowest, highest, items.length)
                    .isCloseTo(says, within(.02 + 4 * Math.sqrt(says * (1 - says) / items.length)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_direction_raises_the_objective_further(long seed) {
        PanelRatings ratings = Worlds.dawidSkene(seed, 60).panel().ratings();
        DawidSkeneModel model = new DawidSkeneModel(ratings, .5);
        double last = 0;
        for (int i = 0; i < 3000; i++) {
            last = model.iterate();
        }
        assertThat(model.iterate()).isCloseTo(last, within(1e-9));
    }

    @Test
    void where_no_two_raters_met_the_labels_stay_with_the_ratings() {
        PanelRatings ratings = Panels.of(3, "0--", "-1-", "--1", "2--", "1--", "-0-");
        Aggregated made = Every.DAWID_SKENE.of(ratings, 0);
        assertThat(made.labels().hard()).containsExactly(0, 1, 1, 2, 1, 0);
        assertThat(made.iterations()).isEqualTo(1);
        assertThat(made.converged()).isFalse();
        // What going on would do.
        assertThat(new DawidSkeneModel(ratings, .01).fit(5000).labels().hard()).containsOnly(1);
    }
}
