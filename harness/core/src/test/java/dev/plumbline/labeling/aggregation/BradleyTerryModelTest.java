package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.aggregation.Worlds.World;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BradleyTerryModelTest {

    private static final Aggregation NEARLY_FREE = new Aggregation.BradleyTerry(SimulatedPanel.PLACE, 1e-6, 1000);

    /** One rating a pair by one rater; each row is first, second and which side is preferred, 1 for the first. */
    static PanelRatings pairs(int[]... rows) {
        int[][] cells = IntStream.range(0, rows.length)
                .mapToObj(i -> new int[] {0, i, rows[i][2]})
                .toArray(int[][]::new);
        return Panels.ofPairs(
                Panels.of(LabelReader.PREFERENCES, SimulatedPanel.names("r", 1), rows.length, cells),
                Arrays.stream(rows).mapToInt(row -> row[0]).toArray(),
                Arrays.stream(rows).mapToInt(row -> row[1]).toArray());
    }

    @Test
    void three_wins_of_four_are_a_lead_of_log_3_and_a_probability_of_three_quarters() {
        PanelRatings ratings =
                pairs(new int[] {0, 1, 1}, new int[] {0, 1, 1}, new int[] {1, 0, 0}, new int[] {1, 0, 1});
        Aggregated made = NEARLY_FREE.of(ratings, 0);
        assertThat(made.scores()[0] - made.scores()[1]).isCloseTo(Math.log(3), within(1e-5));
        assertThat(made.labels().at(0, 1)).isCloseTo(.75, within(1e-5));
        assertThat(made.labels().at(2, 1)).isCloseTo(.25, within(1e-5));
        assertThat(made.labels().hard()).containsExactly(1, 1, 0, 0);
        assertThat(made.converged()).isTrue();
    }

    @Test
    void a_candidate_that_was_never_beaten_has_a_finite_score_and_one_never_compared_the_score_0() {
        PanelRatings ratings = pairs(new int[] {0, 1, 1}, new int[] {3, 4, 1}, new int[] {3, 4, 0});
        Aggregated made = Every.BRADLEY_TERRY.of(ratings, 0);
        assertThat(made.scores()[0]).isCloseTo(-made.scores()[1], within(1e-9)).isBetween(.5, 1.);
        assertThat(made.scores()[2]).isZero();
        assertThat(made.scores()[3]).isCloseTo(0, within(1e-12));
        assertThat(made.ties()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scores_are_the_fixed_point_of_the_published_updates(long seed) {
        PanelRatings ratings =
                Worlds.crowdBradleyTerry(seed, 200, 1, 1, 1, 1, 1).panel().ratings();
        double[] scores = Every.BRADLEY_TERRY.of(ratings, 0).scores();
        double[] wins = new double[scores.length];
        double[] meets = new double[scores.length];
        for (int r = 0; r < ratings.size(); r++) {
            int first = ratings.first()[ratings.item()[r]];
            int second = ratings.second()[ratings.item()[r]];
            wins[ratings.says()[r] == 1 ? first : second]++;
            double weight = 1 / (Math.exp(scores[first]) + Math.exp(scores[second]));
            meets[first] += weight;
            meets[second] += weight;
        }
        // s <- W / sum of n / (s + s'), with half a win and half a loss against a candidate of score 0.
        for (int c = 0; c < scores.length; c++) {
            assertThat((wins[c] + .5) / (meets[c] + 1 / (Math.exp(scores[c]) + 1)))
                    .isCloseTo(Math.exp(scores[c]), within(1e-8 * Math.exp(scores[c])));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scores_are_recovered_and_pairs_settled_by_what_other_pairs_say(long seed) {
        double[] eta = new double[20];
        Arrays.fill(eta, 1);
        World world = Worlds.crowdBradleyTerry(seed, 1000, eta);
        Aggregated made = world.panel().by(Every.BRADLEY_TERRY);
        assertThat(Differences.correlation(made.scores(), world.other())).isGreaterThan(.99);
        assertThat(Differences.slope(made.scores(), world.other())).isBetween(.9, 1.1);
        assertThat(world.panel().accuracy(Every.BRADLEY_TERRY))
                .isGreaterThan(world.panel().accuracy(Every.MAJORITY) + .04);
    }

    @Test
    void gradient_and_second_derivative_are_those_of_the_value() {
        Draws draws = Draws.of(1, "point", 0);
        PairScores scores = new PairScores(
                new int[] {0, 1, 2, 0, 3},
                new int[] {1, 2, 0, 3, 3},
                new double[] {1, .2, 3, 0, 2},
                new double[] {2, .7, 0, 1, 5},
                .4);
        double[] at = DoubleStream.generate(draws::gaussian).limit(4).toArray();
        double[] vector = DoubleStream.generate(draws::gaussian).limit(4).toArray();
        assertThat(scores.gradient(at)).containsExactly(Differences.gradient(at, scores::value), within(1e-8));
        double[] bends = scores.bends(at);
        double[] product = Differences.gradient(at, there -> -NewtonDirection.dot(scores.gradient(there), vector));
        assertThat(scores.times(bends, vector)).containsExactly(product, within(1e-8));
        for (int c = 0; c < 4; c++) {
            double[] unit = new double[4];
            unit[c] = 1;
            assertThat(scores.diagonal(bends, 4)[c]).isCloseTo(scores.times(bends, unit)[c], within(1e-12));
        }
    }

    /** Each candidate met only its neighbours, and always won: the worst case for updates that pass scores on from neighbour to neighbour. */
    @Test
    void a_long_chain_of_candidates_is_solved() {
        PanelRatings ratings = pairs(
                IntStream.range(0, 500).mapToObj(i -> new int[] {i, i + 1, 1}).toArray(int[][]::new));
        Aggregated made = new Aggregation.BradleyTerry(SimulatedPanel.PLACE, 1e-3, 1000).of(ratings, 0);
        assertThat(made.converged()).isTrue();
        assertThat(made.scores()[0]).isCloseTo(-made.scores()[500], within(1e-6));
        assertThat(IntStream.range(0, 500).allMatch(i -> made.scores()[i] > made.scores()[i + 1]))
                .isTrue();
    }

    @Test
    void it_says_that_it_needs_pairs() {
        String reason = "it scores the two candidates of pairs, and these items are no pairs; choose dawid-skene";
        assertThat(Every.BRADLEY_TERRY.unfit(Shape.POINTWISE)).contains(reason);
        assertThat(Every.BRADLEY_TERRY.unfit(Shape.PAIRS)).isEmpty();
        assertThat(Every.CROWD_BRADLEY_TERRY.unfit(Panels.binary("1"))).contains(reason);
        assertThatThrownBy(() -> Every.CROWD_BRADLEY_TERRY.of(Panels.binary("1"), 0))
                .hasMessage("crowd-bradley-terry: " + reason);
    }
}
