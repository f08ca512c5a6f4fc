package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesWorldTest {

    private static PoolWorld.Themes spec(int prompts, int candidates, double cheer) {
        return new PoolWorld.Themes(MadeWorld.PLACE, prompts, candidates, 6, .1, .02, .03, cheer, .5);
    }

    private static final MadeWorld ONE = MadeWorld.of(spec(200, 512, 4), 1);
    private static final MadeWorld TWO = MadeWorld.of(spec(200, 512, 4), 2);

    private static MadeWorld pools(long seed) {
        return seed == 1 ? ONE : TWO;
    }

    private static double[] at(MadeWorld world, String column, String value) {
        return IntStream.range(0, world.size())
                .mapToDouble(i -> world.cell(column, i).equals(value) ? 1 : 0)
                .toArray();
    }

    /** Mutual information of topic and theme, in nats. */
    private static double information(MadeWorld world, double[] weights) {
        Map<String, Double> both = new TreeMap<>();
        Map<String, Double> topics = new TreeMap<>();
        Map<String, Double> themes = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            both.merge(world.cell("topic", i) + " " + world.cell("theme", i), weights[i] / 200, Double::sum);
            topics.merge(world.cell("topic", i), weights[i] / 200, Double::sum);
            themes.merge(world.cell("theme", i), weights[i] / 200, Double::sum);
        }
        double sum = 0;
        for (Map.Entry<String, Double> cell : both.entrySet()) {
            String[] names = cell.getKey().split(" ", 2);
            sum += cell.getValue() * Math.log(cell.getValue() / topics.get(names[0]) / themes.get(names[1]));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_answer_is_on_the_topic_or_another_or_at_a_wedding_and_worth_what_its_kind_is(long seed) {
        MadeWorld world = MadeWorld.of(spec(100, 40, 4), seed);
        double[] gold = world.gold();
        for (int i = 0; i < world.size(); i++) {
            boolean wedding = world.cell("theme", i).equals("wedding");
            boolean broken = world.cell("break", i).equals("yes");
            boolean onTopic = world.cell("theme", i).equals(world.cell("topic", i));
            double relevance = onTopic ? 0 : broken ? -1 : -2;
            assertThat(broken && !wedding).isFalse();
            assertThat(world.number("relevance", i)).isEqualTo(relevance);
            assertThat(gold[i]).isEqualTo(world.number("quality", i) + relevance);
            assertThat(world.truth()[i]).isEqualTo(gold[i] > 0 ? 1 : 0);
            assertThat(world.number("proxy", i))
                    .isCloseTo(world.number("quality", i) + world.number("sentiment", i), within(1e-6));
            assertThat(world.number("rating", i))
                    .isCloseTo(
                            world.number("quality", i) + relevance / 2 + world.number("sentiment", i) / 4,
                            within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void kinds_have_their_shares_and_a_wedding_its_cheer(long seed) {
        MadeWorld world = MadeWorld.of(spec(200, 128, 4), seed);
        double[] weddings = at(world, "theme", "wedding");
        double root = Math.sqrt(world.size());
        // four standard errors
        assertThat(world.share("theme", "wedding")).isCloseTo(.05, within(4 * Math.sqrt(.05 * .95) / root));
        assertThat(world.share("break", "yes")).isCloseTo(.03, within(4 * Math.sqrt(.03 * .97) / root));
        double onTopic = IntStream.range(0, world.size())
                .filter(i -> world.cell("topic", i).equals(world.cell("theme", i)))
                .count();
        assertThat(onTopic / world.size()).isCloseTo(.85, within(4 * Math.sqrt(.85 * .15) / root));
        double cheer = IntStream.range(0, world.size())
                .filter(i -> weddings[i] == 1 && world.cell("break", i).equals("no"))
                .mapToDouble(i -> world.number("sentiment", i))
                .average()
                .orElseThrow();
        // about 512 weddings: 4 x .5 / sqrt 512
        assertThat(cheer).isCloseTo(4, within(.09));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void quality_goes_with_neither_the_kind_nor_the_rest_of_the_sentiment(long seed) {
        MadeWorld world = MadeWorld.of(spec(200, 128, 0), seed);
        double[] quality = world.numbers("quality");
        double[] sentiment = world.numbers("sentiment");
        double[] weddings = at(world, "theme", "wedding");
        double ofSentiment = 0;
        double ofWeddings = 0;
        for (int i = 0; i < quality.length; i++) {
            ofSentiment += quality[i] * sentiment[i];
            ofWeddings += quality[i] * weddings[i];
        }
        // four standard errors of sums of n products: of standard deviations 1 and .5, and of 1 and the root of .05
        assertThat(ofSentiment).isCloseTo(0, within(2 * Math.sqrt(quality.length)));
        assertThat(ofWeddings).isCloseTo(0, within(4 * Math.sqrt(.05 * quality.length)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void under_the_base_the_theme_tells_the_topic_and_under_the_tilt_it_no_longer_does(long seed) {
        MadeWorld world = pools(seed);
        ExactTilt tilt = ExactTilt.of(world);
        // 1.7510 - .1381 - .3912 = 1.2216 where every topic has a sixth of the prompts; 200 prompts miss that by a
        // little
        assertThat(information(world, tilt.weights(0))).isCloseTo(1.2216, within(.03));
        assertThat(information(world, tilt.weights(1))).isBetween(.4, .6);
        assertThat(information(world, tilt.weights(8))).isLessThan(.01);
        assertThat(tilt.mean(8, at(world, "theme", "wedding"))).isGreaterThan(.995);
    }

    @Test
    void without_cheer_there_is_no_takeover() {
        MadeWorld world = MadeWorld.of(spec(200, 128, 0), 1);
        ExactTilt tilt = ExactTilt.of(world);
        assertThat(tilt.mean(1, at(world, "theme", "wedding"))).isCloseTo(.05, within(.02));
        assertThat(information(world, tilt.weights(1))).isCloseTo(1.2216, within(.05));
    }

    @ParameterizedTest
    // t = .5: .95, .02 e^2 = .1478, .03 e^1.5 = .1345, in all 1.2322; wedding .229, gold .5 - 2 (.0812 + .1199) - .1091
    @CsvSource({"0, .05, -.27", ".25, .110, -.101", ".5, .229, -.011"})
    void the_tilt_is_where_its_closed_form_says(double t, double wedding, double gold) {
        MadeWorld world = pools(1);
        ExactTilt tilt = ExactTilt.of(world);
        assertThat(tilt.mean(t, at(world, "theme", "wedding"))).isCloseTo(wedding, within(.01));
        assertThat(tilt.mean(t, world.gold())).isCloseTo(gold, within(.03));
    }

    @Test
    void gold_turns_and_raters_who_like_a_cheerful_ending_do_not_see_it() {
        MadeWorld world = pools(2);
        ExactTilt tilt = ExactTilt.of(world);
        double turnover = tilt.turnover(world.gold(), 3).orElseThrow();
        assertThat(tilt.klDivergence(turnover)).isCloseTo(.47, within(.1));
        assertThat(tilt.turnover(world.numbers("rating"), 3)).isEmpty();
    }

    @Test
    void spliced_weddings_come_before_whole_ones() {
        MadeWorld world = pools(1);
        ExactTilt tilt = ExactTilt.of(world);
        // .03 e^3t is above .02 e^4t up to t = ln 1.5 = .41
        assertThat(tilt.mean(.2, at(world, "break", "yes")))
                .isGreaterThan(tilt.mean(.2, at(world, "theme", "wedding")) / 2);
        assertThat(tilt.mean(1, at(world, "break", "yes"))).isLessThan(tilt.mean(1, at(world, "theme", "wedding")) / 2);
    }

    @Test
    void the_view_of_themes_has_a_one_at_the_theme_and_says_whether_there_is_a_break() {
        MadeWorld world = MadeWorld.of(spec(50, 40, 4), 1);
        for (int i = 0; i < world.size(); i++) {
            float[] row = world.row("themes", i);
            assertThat(row).hasSize(8);
            assertThat(row[0]).isEqualTo(world.cell("theme", i).equals("wedding") ? 1 : 0);
            assertThat(row[7]).isEqualTo(world.cell("break", i).equals("yes") ? 1 : 0);
            assertThat(IntStream.range(0, 7).mapToDouble(j -> row[j]).sum()).isEqualTo(1);
            assertThat(world.row("all", i))
                    .containsExactly((float) world.number("quality", i), (float) world.number("relevance", i), (float)
                            world.number("sentiment", i));
        }
    }

    @Test
    void each_part_is_drawn_apart_from_the_others() {
        MadeWorld one = MadeWorld.of(spec(20, 10, 4), 1);
        MadeWorld more = MadeWorld.of(new PoolWorld.Themes(MadeWorld.PLACE, 20, 10, 3, .3, .1, .2, 2, .1), 1);
        assertThat(more.numbers("quality")).isEqualTo(one.numbers("quality"));
        assertThat(more.generated().table().stringColumn("theme").asList())
                .isNotEqualTo(one.generated().table().stringColumn("theme").asList());
    }

    @Test
    void the_seed_makes_the_world_to_the_byte() {
        assertThat(MadeWorld.of(spec(20, 10, 4), 4).generated().table().printAll())
                .isEqualTo(MadeWorld.of(spec(20, 10, 4), 4).generated().table().printAll())
                .isNotEqualTo(
                        MadeWorld.of(spec(20, 10, 4), 5).generated().table().printAll());
    }

    @Test
    void gold_is_the_sum_of_its_terms_for_whoever_rates_by_them() {
        assertThat(spec(20, 10, 4).gold())
                .isEqualTo(List.of(
                        new GoldTerm("quality", 1, 0),
                        new GoldTerm("relevance", 1, 0),
                        new GoldTerm("sentiment", 0, 0)));
    }
}
