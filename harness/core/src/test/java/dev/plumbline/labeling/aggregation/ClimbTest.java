package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClimbTest {

    @Test
    void it_ends_where_an_iteration_raises_the_objective_by_no_more_than_asked() {
        Climb climb = Climb.of(objectives(-9, -5, -4.5, -4.4, -4), .1 + 1e-9, 9);
        assertThat(climb.values()).containsExactly(-9, -5, -4.5, -4.4);
        assertThat(climb.converged()).isTrue();
        assertThat(climb.iterations()).isEqualTo(4);
        assertThat(climb.last()).isEqualTo(-4.4);
    }

    @Test
    void or_at_its_limit_and_says_so() {
        Climb climb = Climb.of(objectives(-9, -5, -4.5), 0, 2);
        assertThat(climb.values()).containsExactly(-9, -5);
        assertThat(climb.converged()).isFalse();
        assertThat(Climb.of(objectives(-9), 0, 1).values()).containsExactly(-9);
        assertThat(Climb.of(objectives(IntStream.range(0, 40).asDoubleStream().toArray()), 0, 40)
                        .values())
                .hasSize(40)
                .endsWith(38, 39);
    }

    @Test
    void a_climb_that_goes_on_counts_from_its_start() {
        Climb climb = new Climb(new double[] {-9, -5}, false).then(new Climb(new double[] {-4, -4}, true));
        assertThat(climb.values()).containsExactly(-9, -5, -4, -4);
        assertThat(climb.converged()).isTrue();
    }

    private static DoubleSupplier objectives(double... values) {
        Iterator<Double> next = Arrays.stream(values).iterator();
        return next::next;
    }

    private static Stream<Arguments> models() {
        return IntStream.range(1, 5).boxed().flatMap(seed -> {
            PanelRatings ratings =
                    Worlds.glad(seed, 60, 12, 4, 2 + seed % 2).panel().ratings();
            PanelRatings pairs = Worlds.crowdBradleyTerry(seed, 60, .9, .1, .6, .9, .8, .5)
                    .panel()
                    .ratings();
            int[] raters = IntStream.range(0, 12).toArray();
            int[] classes = IntStream.range(0, 2 + seed % 2).toArray();
            return Stream.of(
                    Arguments.of("dawid-skene", new DawidSkeneModel(ratings, .01)),
                    Arguments.of("dawid-skene, much smoothing", new DawidSkeneModel(ratings, 5)),
                    Arguments.of("glad", new GladModel(ratings, Every.GLAD)),
                    Arguments.of(
                            "glad, wide priors",
                            new GladModel(ratings, new Aggregation.Glad(SimulatedPanel.PLACE, 1, 1, 10, 1000))),
                    Arguments.of(
                            "mace",
                            new MaceModel(ratings, Every.MACE).start(Draws.of(seed, "mace", 0), raters, classes)),
                    Arguments.of("crowd-bradley-terry", new CrowdBradleyTerryModel(pairs, Every.CROWD_BRADLEY_TERRY)),
                    Arguments.of(
                            "crowd-bradley-terry, hardly a prior",
                            new CrowdBradleyTerryModel(
                                    pairs,
                                    new Aggregation.CrowdBradleyTerry(SimulatedPanel.PLACE, 1e-3, .02, .01, 1000))));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void no_model_s_objective_ever_falls(String name, Climber model) {
        double[] values =
                Climb.of(model::iterate, Double.NEGATIVE_INFINITY, 400).values();
        assertThat(values).hasSize(400);
        assertThat(values[399]).as(name).isGreaterThan(values[0]);
        for (int i = 1; i < values.length; i++) {
            assertThat(values[i]).as("iteration %s", i).isGreaterThan(values[i - 1] - 1e-9);
        }
    }
}
