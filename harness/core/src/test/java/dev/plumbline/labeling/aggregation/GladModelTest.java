package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.aggregation.Worlds.World;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GladModelTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "1, 4", "2, 4", "3, 4"})
    void truth_abilities_and_easiness_are_recovered(long seed, int classes) {
        World world = Worlds.glad(seed, 1000, 40, 10, classes);
        Aggregated made = world.panel().by(Every.GLAD);
        assertThat(made.converged()).isTrue();
        assertThat(Differences.correlation(made.ability(), world.ability())).isGreaterThan(.94);
        assertThat(Differences.slope(made.ability(), world.ability())).isBetween(.7, 1.3);
        assertThat(Differences.correlation(logs(made.easiness()), logs(world.other())))
                .isGreaterThan(.7);
        assertThat(world.panel().accuracy(Every.GLAD)).isGreaterThan(.96);
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void slopes_are_those_of_the_values_and_each_function_has_its_own(boolean abilities) {
        PanelRatings ratings = Worlds.glad(1, 6, 5, 4, 3).panel().ratings();
        Draws draws = Draws.of(1, "point", 0);
        double[] right =
                DoubleStream.generate(draws::uniform).limit(ratings.size()).toArray();
        double[] other = DoubleStream.generate(draws::uniform).limit(6).toArray();
        double[] at =
                DoubleStream.generate(draws::gaussian).limit(abilities ? 5 : 6).toArray();
        GladTerms terms = new GladTerms(ratings, right, other, abilities, .3, .7);
        double[] slope = new double[at.length];
        double[] curvature = new double[at.length];
        terms.slopes(at, slope, curvature);
        assertThat(slope).containsExactly(Differences.gradient(at, there -> sum(terms, there)), within(1e-8));
        assertThat(Arrays.stream(curvature).min().orElseThrow()).isGreaterThan(1 / .49 - 1e-12);
        assertThat(sum(terms, at) - terms.prior(at)).isNegative();
    }

    private static double sum(GladTerms terms, double[] at) {
        double[] values = new double[at.length];
        terms.values(at, values);
        return Arrays.stream(values).sum();
    }

    @Test
    void it_climbs_the_log_posterior_to_where_that_is_flat() {
        PanelRatings ratings = Worlds.glad(2, 30, 8, 5, 3).panel().ratings();
        GladModel model = new GladModel(ratings, Every.GLAD);
        double last = 0;
        for (int i = 0; i < 3000; i++) {
            last = model.iterate();
        }
        Aggregated made = model.aggregated(new Climb(new double[] {last}, true));
        double[] at = DoubleStream.concat(Arrays.stream(made.ability()), Arrays.stream(logs(made.easiness())))
                .toArray();
        assertThat(logPosterior(ratings, at)).isCloseTo(last, within(1e-9));
        assertThat(Differences.gradient(at, there -> logPosterior(ratings, there)))
                .containsOnly(new double[38], within(1e-6));
    }

    /** As the model is written down, class by class: abilities, then logarithms of easiness. */
    private static double logPosterior(PanelRatings ratings, double[] at) {
        int raters = ratings.raters().size();
        int classes = ratings.classes().size();
        double sum = 0;
        for (double one : at) {
            sum -= (one - 1) * (one - 1) / 2;
        }
        for (int i = 0; i < ratings.items(); i++) {
            double likelihood = 0;
            for (int z = 0; z < classes; z++) {
                double product = 1. / classes;
                for (int r = 0; r < ratings.size(); r++) {
                    if (ratings.item()[r] == i) {
                        double p = 1 / (1 + Math.exp(-at[ratings.rater()[r]] * Math.exp(at[raters + i])));
                        product *= ratings.says()[r] == z ? p : (1 - p) / (classes - 1);
                    }
                }
                likelihood += product;
            }
            sum += Math.log(likelihood);
        }
        return sum;
    }

    @Test
    void without_ratings_rater_and_item_have_what_the_prior_has() {
        Aggregated made =
                new Aggregation.Glad(SimulatedPanel.PLACE, 2, .5, 1, 100).of(Panels.binary("11-", "10-", "---"), 0);
        assertThat(made.ability()[2]).isEqualTo(2);
        assertThat(made.easiness()[2]).isEqualTo(Math.exp(.5));
        assertThat(made.labels().present(2)).isFalse();
    }
}
