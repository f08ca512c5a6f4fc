package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YesSpammerWorldTest {

    private static OptionalDouble urn(double strength) {
        return strength > 0 ? OptionalDouble.of(strength) : OptionalDouble.empty();
    }

    private static MadeWorld world(int prompts, double strength, int points) {
        return MadeWorld.of(new PoolWorld.YesSpammer(MadeWorld.PLACE, prompts, 20, .05, urn(strength), points, 6), 1);
    }

    @ParameterizedTest
    // -20 ln .05; the product of (19 + i) / (a + i) of the urn
    @CsvSource({"0, 59.9146", "5, 12.8106", "1, 5.8160"})
    void all_yes_costs_what_the_base_makes_of_repetition(double strength, double nats) {
        MadeWorld world = world(2, strength, 0);
        assertThat(world.cell("yeses", 20)).isEqualTo("20");
        assertThat(-world.number("log-probability", 20)).isCloseTo(nats, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "1, 0", "1, 4", "0, 10"})
    void a_pool_holds_every_count_once_and_its_masses_sum_to_one_with_one_yes_in_twenty(double strength, int points) {
        MadeWorld world = world(5, strength, points);
        boolean[] all = new boolean[world.size()];
        Arrays.fill(all, true);
        ExactTilt base = ExactTilt.of(world);
        assertThat(world.size()).isEqualTo(5 * 21 * (points + 1));
        assertThat(base.masses(all))
                .hasSize(5)
                .allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-10)));
        assertThat(base.mean(0, world.numbers("yeses"))).isCloseTo(1, within(1e-9));
        assertThat(base.mean(0, world.numbers("points"))).isCloseTo(points / 2.0, within(1e-9));
    }

    @Test
    void two_words_from_an_urn_of_one_ball_are_counted_by_hand() {
        MadeWorld world =
                MadeWorld.of(new PoolWorld.YesSpammer(MadeWorld.PLACE, 2, 2, .5, OptionalDouble.of(1), 0, 6), 1);
        // yes and yes: 1/2 of 1, then 3/2 of 2; one of the two: 2 x 1/2 x 1/4
        assertThat(Math.exp(world.number("log-probability", 0))).isCloseTo(.375, within(1e-12));
        assertThat(Math.exp(world.number("log-probability", 1))).isCloseTo(.25, within(1e-12));
        assertThat(Math.exp(world.number("log-probability", 2))).isCloseTo(.375, within(1e-12));
    }

    @Test
    void a_very_strong_urn_is_independent_words() {
        MadeWorld strong = world(2, 1e6, 0);
        MadeWorld independent = world(2, 0, 0);
        for (int i = 0; i < 6; i++) {
            assertThat(strong.number("log-probability", i))
                    .isCloseTo(independent.number("log-probability", i), within(1e-3));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5.62", "5, 14.84", "1, 19.98"})
    void a_divergence_of_five_point_seven_holds_independent_words_and_not_an_urn(double strength, double yeses) {
        MadeWorld world = world(2, strength, 0);
        ExactTilt tilt = ExactTilt.of(world);
        double by = tilt.costing(5.70);
        assertThat(tilt.klDivergence(by)).isCloseTo(5.70, within(1e-9));
        assertThat(tilt.mean(by, world.numbers("yeses"))).isCloseTo(yeses, within(.005));
    }

    @ParameterizedTest
    @CsvSource({"0, .5, .5", "1, .7, .7", "2, .9, .9", "3, .6, 1.1", "6, -.3, 1.7", "7, -.6, 1.4", "20, -4.5, -2.5"})
    void wanted_yeses_are_worth_a_fifth_each_and_others_cost_more(int yeses, double gold, double rating) {
        MadeWorld world = world(40, 1, 0);
        int i = 0;
        while (!world.cell("wanted", i).equals("2") || !world.cell("yeses", i).equals(Integer.toString(yeses))) {
            i++;
        }
        assertThat(world.gold()[i]).isEqualTo(gold);
        assertThat(world.number("rating", i)).isEqualTo(rating);
        assertThat(world.number("proxy", i)).isEqualTo(yeses);
        assertThat(world.truth()[i]).isEqualTo(gold > 0 ? 1 : 0);
        assertThat(world.row("all", i)).containsExactly(yeses, 0, 2);
        assertThat(world.row("blind", i)).containsExactly(0, 2);
    }

    @Test
    void five_yeses_where_two_are_wanted_are_worth_nothing_and_not_good() {
        MadeWorld world = world(40, 0, 0);
        for (int i = 0; i < world.size(); i++) {
            if (world.cell("wanted", i).equals("2") && world.cell("yeses", i).equals("5")) {
                assertThat(world.gold()[i]).isEqualTo(0);
                assertThat(world.truth()[i]).isEqualTo(0);
            }
        }
    }

    @Test
    void a_point_is_worth_half_and_counts_for_the_proxy_as_a_yes_does() {
        MadeWorld world = world(2, 1, 4);
        int last = world.size() - 1;
        int wanted = (int) world.number("wanted", last);
        assertThat(world.number("proxy", last)).isEqualTo(24);
        assertThat(world.number("rating", last)).isEqualTo(-.5);
        assertThat(world.gold()[last]).isCloseTo(2.5 + .2 * wanted - .3 * (20 - wanted), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_prompt_wants_one_to_three_yeses_as_likely(long seed) {
        MadeWorld world = MadeWorld.of(
                new PoolWorld.YesSpammer(MadeWorld.PLACE, 3000, 1, .05, OptionalDouble.empty(), 0, 6), seed);
        // four standard errors of 3,000 draws
        for (String wanted : new String[] {"1", "2", "3"}) {
            assertThat(world.share("wanted", wanted)).isCloseTo(1 / 3.0, within(4 * Math.sqrt(2 / 9.0 / 3000)));
        }
    }

    @Test
    void gold_turns_early_and_the_ratings_of_who_likes_six_yeses_much_later() {
        MadeWorld world = world(300, 0, 0);
        ExactTilt tilt = ExactTilt.of(world);
        double ofGold = tilt.klDivergence(tilt.turnover(world.gold(), 4).orElseThrow());
        double ofRating =
                tilt.klDivergence(tilt.turnover(world.numbers("rating"), 4).orElseThrow());
        assertThat(ofGold).isCloseTo(.05, within(.02));
        assertThat(ofRating).isCloseTo(5.17, within(.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5})
    void from_an_urn_gold_falls_from_the_first_step(double strength) {
        MadeWorld world = world(300, strength, 0);
        assertThat(ExactTilt.of(world).slope(0, world.gold())).isLessThan(-.5);
        // the control: the same counts of independent words
        MadeWorld independent = world(300, 0, 0);
        assertThat(ExactTilt.of(independent).slope(0, independent.gold())).isPositive();
    }

    @Test
    void the_seed_makes_what_is_wanted_and_nothing_else() {
        MadeWorld one = MadeWorld.of(new PoolWorld.YesSpammer(MadeWorld.PLACE, 50, 20, .05, urn(1), 0, 6), 1);
        MadeWorld two = MadeWorld.of(new PoolWorld.YesSpammer(MadeWorld.PLACE, 50, 20, .05, urn(1), 0, 6), 2);
        assertThat(world(50, 1, 0).generated().table().printAll())
                .isEqualTo(one.generated().table().printAll())
                .isNotEqualTo(two.generated().table().printAll());
        assertThat(two.numbers("log-probability")).isEqualTo(one.numbers("log-probability"));
        assertThat(world(50, 0, 0).numbers("wanted")).isEqualTo(one.numbers("wanted"));
    }
}
