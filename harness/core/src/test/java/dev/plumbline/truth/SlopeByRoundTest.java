package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeByRoundTest {

    /** A row of scores a round, each of a cluster of its own. */
    private static Measured slope(double[]... rounds) {
        List<LoopWatch.Seen> seen = new ArrayList<>();
        for (int r = 0; r < rounds.length; r++) {
            for (double score : rounds[r]) {
                seen.add(new LoopWatch.Seen(r, seen.size(), score));
            }
        }
        return SlopeByRound.of(seen, IntStream.range(0, seen.size()).toArray());
    }

    @Test
    void a_share_that_falls_from_all_to_none_has_the_slope_minus_one_and_pseudo_observations_keep_it_from_certainty() {
        Value value = (Value) slope(new double[] {1, 1, 1, 1}, new double[] {0, 0, 0, 0});
        assertThat(value.estimate()).isEqualTo(-1);
        // around 1/6 - 5/6, standard error sqrt(2 x 5/36/6) = .2152, at t = 2.447 with 6 degrees of freedom
        assertThat(value.interval().low(.95)).isEqualTo(-0.6667 - 2.447 * 0.2152, within(1e-3));
        assertThat(value.interval().high(.95)).isEqualTo(-0.6667 + 2.447 * 0.2152, within(1e-3));
        assertThat(value.n()).isEqualTo(8);
        assertThat(value.clusters()).isEqualTo(8);
    }

    @Test
    void the_line_goes_through_the_means_of_the_rounds_by_least_squares() {
        // means .25, .5, .75, weights -1/2, 0, 1/2
        Value value = (Value) slope(new double[] {1, 0, 0, 0}, new double[] {1, 0}, new double[] {1, 1, 1, 0});
        assertThat(value.estimate()).isEqualTo(.25, within(1e-15));
    }

    @Test
    void one_round_has_no_slope() {
        assertThat(slope(new double[] {1, 0}))
                .isEqualTo(new Undefined("a slope needs watched answers of two rounds, found those of 1"));
    }

    @Test
    void answers_of_one_cluster_count_by_their_mean() {
        List<LoopWatch.Seen> seen = List.of(
                new LoopWatch.Seen(0, 0, 1),
                new LoopWatch.Seen(0, 1, 0),
                new LoopWatch.Seen(0, 2, 1),
                new LoopWatch.Seen(1, 3, 0));
        Value value = (Value) SlopeByRound.of(seen, new int[] {5, 5, 6, 7});
        // cluster 5 is .5 and cluster 6 is 1: .75 in round 1, 0 in round 2
        assertThat(value.estimate()).isEqualTo(-.75);
        assertThat(value.clusters()).isEqualTo(3);
        assertThat(value.n()).isEqualTo(4);
    }

    @Test
    void a_constant_share_is_taken_for_a_falling_one_no_more_often_than_the_level_says_even_of_a_handful() {
        int trials = 4000;
        for (double share : new double[] {.5, .8, .95}) {
            Draws draws = Draws.of(1, "test", (long) (share * 100));
            int alarms = 0;
            for (int t = 0; t < trials; t++) {
                double[][] rounds = new double[4][6];
                for (double[] round : rounds) {
                    for (int i = 0; i < round.length; i++) {
                        round[i] = draws.uniform() < share ? 1 : 0;
                    }
                }
                alarms += ((Value) slope(rounds)).interval().high(1 - 2 * .05) < 0 ? 1 : 0;
            }
            // .05 and four standard errors of .0034
            assertThat(alarms / (double) trials).as("share %s", share).isLessThan(.064);
        }
    }
}
