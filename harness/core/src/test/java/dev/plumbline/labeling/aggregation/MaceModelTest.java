package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.aggregation.Worlds.World;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaceModelTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void truth_and_who_spams_are_recovered(long seed) {
        World world = Worlds.mace(seed, 1000);
        Aggregated made = world.panel().by(Every.MACE);
        assertThat(made.converged()).isTrue();
        assertThat(made.ability()).containsExactly(world.ability(), within(.12));
        assertThat(world.panel().accuracy(Every.MACE))
                .isGreaterThan(world.panel().accuracy(Every.MAJORITY) + .06)
                .isGreaterThan(.94);
    }

    @Test
    void restarts_differ_and_the_seed_decides_where_they_start() {
        PanelRatings ratings = Worlds.mace(1, 40).panel().ratings();
        int[] raters = Draws.of(1, "order", 0).permutation(30);
        int[] classes = {0, 1, 2, 3};
        Draws draws = Draws.of(1, "mace", 0);
        double first =
                new MaceModel(ratings, Every.MACE).start(draws, raters, classes).iterate();
        double second =
                new MaceModel(ratings, Every.MACE).start(draws, raters, classes).iterate();
        double again = new MaceModel(ratings, Every.MACE)
                .start(Draws.of(1, "mace", 0), raters, classes)
                .iterate();
        assertThat(first).isEqualTo(again).isNotEqualTo(second);
    }

    /** Few items and hardly a prior of the strategies: several optima. */
    @Test
    void one_start_ends_where_the_seed_has_it_and_many_starts_end_alike() {
        SimulatedPanel panel = Worlds.mace(2, 40).panel();
        double[][] single = labels(panel, 1);
        double[][] many = labels(panel, 100);
        assertThat(LongStream.range(1, 5).filter(s -> furthest(single[0], single[(int) s]) > .1))
                .isNotEmpty();
        assertThat(LongStream.range(1, 5).filter(s -> furthest(many[0], many[(int) s]) > .01))
                .isEmpty();
    }

    /** Labels by five seeds. */
    private static double[][] labels(SimulatedPanel panel, int restarts) {
        Aggregation few = new Aggregation.Mace(SimulatedPanel.PLACE, .5, .5, restarts, 1000);
        return LongStream.range(0, 5)
                .mapToObj(seed -> few.of(panel.ratings(), seed).labels().values())
                .toArray(double[][]::new);
    }

    private static double furthest(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs(a[i] - b[i]))
                .max()
                .orElseThrow();
    }

    /** The surer the priors, the less is lost by holding parameters and truth independent. */
    @ParameterizedTest
    @CsvSource({"1, .5, 10, 2", "2, .5, 10, 2", "3, 5, 1, 1", "1, 1000, 1000, .01", "2, 1000, 1000, .01"})
    void the_bound_is_below_the_log_likelihood_and_not_far(long seed, double ability, double strategy, double far) {
        PanelRatings ratings = Panels.binary("11", "10", "01", "11");
        Aggregation.Mace spec = new Aggregation.Mace(SimulatedPanel.PLACE, ability, strategy, 1, 1000);
        MaceModel model =
                new MaceModel(ratings, spec).start(Draws.of(seed, "mace", 0), new int[] {0, 1}, new int[] {0, 1});
        double exact = logLikelihood(ratings, ability, strategy);
        assertThat(model.climb(1000).last()).isBetween(exact - far, exact);
    }

    /** Over every truth and over every way in which each rating may be known or guessed, for two raters and two classes. */
    private static double logLikelihood(PanelRatings ratings, double ability, double strategy) {
        double sum = 0;
        for (int truth = 0; truth < 1 << ratings.items(); truth++) {
            for (int known = 0; known < 1 << ratings.size(); known++) {
                sum += joint(ratings, ability, strategy, truth, known);
            }
        }
        return Math.log(sum);
    }

    private static double joint(PanelRatings ratings, double a, double s, int truth, int known) {
        double[][] knows = {{a, a}, {a, a}};
        double[][] strategy = {{s, s}, {s, s}};
        for (int r = 0; r < ratings.size(); r++) {
            int rater = ratings.rater()[r];
            int says = ratings.says()[r];
            if ((known >> r & 1) == 0) {
                knows[rater][1]++;
                strategy[rater][says]++;
            } else if ((truth >> ratings.item()[r] & 1) == says) {
                knows[rater][0]++;
            } else {
                return 0;
            }
        }
        double log = -ratings.items() * Math.log(2);
        for (int w = 0; w < 2; w++) {
            log += logBeta(knows[w]) - logBeta(a, a) + logBeta(strategy[w]) - logBeta(s, s);
        }
        return Math.exp(log);
    }

    private static double logBeta(double... counts) {
        return Arrays.stream(counts).map(LogGamma::value).sum()
                - LogGamma.value(Arrays.stream(counts).sum());
    }

    @Test
    void other_names_give_other_starts_and_the_same_labels() {
        PanelRatings ratings = Worlds.mace(1, 300).panel().ratings();
        PanelRatings renamed = new PanelRatings(
                ratings.classes(),
                ratings.raters().stream()
                        .map(name -> 100 - Integer.parseInt(name.substring(1)) + "")
                        .toList(),
                300,
                300,
                ratings.rater(),
                ratings.item(),
                ratings.says());
        Aggregated one = Every.MACE.of(ratings, 1);
        Aggregated other = Every.MACE.of(renamed, 1);
        assertThat(other.labels().values())
                .isNotEqualTo(one.labels().values())
                .containsExactly(one.labels().values(), within(1e-3));
    }

    @Test
    void the_best_restart_goes_on_to_its_end_or_to_the_limit() {
        PanelRatings ratings = Panels.binary("10", "01", "10", "01");
        Aggregated end = new Aggregation.Mace(SimulatedPanel.PLACE, .5, 10, 2, 1000).of(ratings, 1);
        assertThat(end.iterations()).isGreaterThan(60);
        assertThat(end.converged()).isTrue();
        Aggregated limit = new Aggregation.Mace(SimulatedPanel.PLACE, .5, 10, 2, 60).of(ratings, 1);
        assertThat(limit.iterations()).isEqualTo(60);
        assertThat(limit.converged()).isFalse();
    }

    @Test
    void a_rater_without_ratings_has_the_prior_s_ability() {
        Aggregated made = Every.MACE.of(Panels.binary("11-", "10-", "11-"), 0);
        assertThat(made.ability()[2]).isEqualTo(.5);
    }

    @Test
    void expected_logarithms_and_divergence_of_a_dirichlet_distribution() {
        double[] counts = {2, 1};
        // Beta(2, 1) has the density 2 x: E log x = -1/2, E log(1 - x) = -3/2, divergence from uniform log 2 - 1/2.
        assertThat(Dirichlet.toExpectedLogs(counts, 0, 2, 1)).isCloseTo(Math.log(2) - .5, within(1e-12));
        assertThat(counts).containsExactly(new double[] {-.5, -1.5}, within(1e-12));
        assertThat(Dirichlet.toExpectedLogs(new double[] {3, 3, 3}, 0, 3, 3)).isCloseTo(0, within(1e-12));
    }
}
