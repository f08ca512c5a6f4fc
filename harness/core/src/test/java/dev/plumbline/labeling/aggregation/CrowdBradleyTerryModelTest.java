package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.labeling.aggregation.Worlds.World;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdBradleyTerryModelTest {

    private static double[] eta() {
        double[] eta = new double[20];
        Arrays.setAll(eta, w -> new double[] {.1, .9, .95}[w % 3]);
        return eta;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scores_and_abilities_are_recovered_though_a_third_of_the_raters_are_adversaries(long seed) {
        World world = Worlds.crowdBradleyTerry(seed, 1000, eta());
        Aggregated made = world.panel().by(Every.CROWD_BRADLEY_TERRY);
        assertThat(made.converged()).isTrue();
        assertThat(made.ability()).containsExactly(world.ability(), within(.13));
        assertThat(Differences.correlation(made.scores(), world.other())).isGreaterThan(.98);
        assertThat(Differences.slope(made.scores(), world.other())).isBetween(.8, 1.3);
        double accuracy = world.panel().accuracy(Every.CROWD_BRADLEY_TERRY);
        assertThat(accuracy).isGreaterThan(world.panel().accuracy(Every.MAJORITY) + .2);
        assertThat(accuracy).isGreaterThan(world.panel().accuracy(Every.BRADLEY_TERRY) + .02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void among_faithful_raters_it_settles_pairs_as_bradley_and_terry_do(long seed) {
        double[] eta = new double[20];
        Arrays.fill(eta, 1);
        SimulatedPanel panel = Worlds.crowdBradleyTerry(seed, 1000, eta).panel();
        assertThat(panel.accuracy(Every.CROWD_BRADLEY_TERRY))
                .isCloseTo(panel.accuracy(Every.BRADLEY_TERRY), within(.005));
    }

    @Test
    void it_climbs_the_log_posterior_to_where_that_is_flat() {
        PanelRatings ratings =
                Worlds.crowdBradleyTerry(3, 60, .2, .9, .9, .8, .9, .3).panel().ratings();
        CrowdBradleyTerryModel model = new CrowdBradleyTerryModel(ratings, Every.CROWD_BRADLEY_TERRY);
        double last = 0;
        for (int i = 0; i < 3000; i++) {
            last = model.iterate();
        }
        Aggregated made = model.aggregated(new Climb(new double[] {last}, true));
        double[] at = DoubleStream.concat(Arrays.stream(made.ability()), Arrays.stream(made.scores()))
                .toArray();
        assertThat(logPosterior(ratings, at)).isCloseTo(last, within(1e-9));
        assertThat(Differences.gradient(at, there -> logPosterior(ratings, there)))
                .containsOnly(new double[at.length], within(1e-6));
    }

    /** As the model is written down: abilities, then scores. */
    private static double logPosterior(PanelRatings ratings, double[] at) {
        int raters = ratings.raters().size();
        double sum = 0;
        for (int w = 0; w < raters; w++) {
            sum += 4 * Math.log(at[w]) + Math.log(1 - at[w]);
        }
        for (int c = raters; c < at.length; c++) {
            double p = 1 / (1 + Math.exp(-at[c]));
            sum += .5 * (Math.log(p) + Math.log(1 - p));
        }
        for (int r = 0; r < ratings.size(); r++) {
            int item = ratings.item()[r];
            double lead = at[raters + ratings.first()[item]] - at[raters + ratings.second()[item]];
            double first = 1 / (1 + Math.exp(-lead));
            double eta = at[ratings.rater()[r]];
            double saysFirst = eta * first + (1 - eta) * (1 - first);
            sum += Math.log(ratings.says()[r] == 1 ? saysFirst : 1 - saysFirst);
        }
        return sum;
    }

    @Test
    void a_rater_without_ratings_has_the_prior_s_ability() {
        PanelRatings one = BradleyTerryModelTest.pairs(new int[] {0, 1, 1});
        PanelRatings two = Panels.ofPairs(
                Panels.of(one.classes(), SimulatedPanel.names("r", 2), 1, new int[][] {{0, 0, 1}}),
                one.first(),
                one.second());
        assertThat(Every.CROWD_BRADLEY_TERRY.of(two, 0).ability()[1]).isEqualTo(.8);
    }
}
