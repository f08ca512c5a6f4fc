package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersWorldTest {

    private static final int N = 6000;

    /** Four standard errors of a share of a half; more than those of any other share. */
    private static final double SHARE = 4 * Math.sqrt(0.25 / N);

    private static MadeWorld answers(long seed, Aspect... aspects) {
        return MadeWorld.of(new World.Answers(MadeWorld.PLACE, N, 4, List.of(aspects)), seed);
    }

    private static MadeWorld everything(long seed) {
        return answers(seed, Aspect.values());
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double correlation(double[] a, double[] b) {
        double ma = mean(a);
        double mb = mean(b);
        double ab = IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - ma) * (b[i] - mb))
                .sum();
        double aa = Arrays.stream(a).map(x -> (x - ma) * (x - ma)).sum();
        double bb = Arrays.stream(b).map(x -> (x - mb) * (x - mb)).sum();
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gold_is_the_sum_of_what_is_there_and_an_answer_is_good_exactly_where_it_is_above_zero(long seed) {
        MadeWorld world = everything(seed);
        double[] gold = world.gold();
        for (int i = 0; i < N; i++) {
            double sum = world.number("quality", i)
                    + world.number("correct", i)
                    + world.number("valid-citations", i)
                    - 0.5 * world.number("citations", i)
                    - (world.number("harm", i) - 0.5)
                    + world.number("benefit-now", i)
                    - world.number("cost-later", i)
                    + world.number("enjoyed", i)
                    + 2 * world.number("care", i)
                    + world.number("closeness", i);
            assertThat(gold[i]).isCloseTo(sum, within(1e-9));
            assertThat(world.truth()[i]).isEqualTo(gold[i] > 0 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void half_of_the_answers_are_good_whatever_the_aspects(Aspect aspect) {
        MadeWorld world = aspect == Aspect.QUALITY ? answers(1, aspect) : answers(1, Aspect.QUALITY, aspect);
        // answers to one prompt share a fifth of the variance of their quality: at most 1 + 3 x .13 times the variance
        assertThat(world.shareTrue()).isCloseTo(0.5, within(1.2 * SHARE));
    }

    @Test
    void every_gold_term_has_a_column_whose_mean_is_its_centre() {
        MadeWorld world = everything(1);
        for (GoldTerm term : new World.Answers(MadeWorld.PLACE, N, 4, List.of(Aspect.values())).gold()) {
            // no column has a standard deviation above 1.5; a prompt's share of quality adds a little
            assertThat(mean(world.numbers(term.column()))).as(term.column()).isCloseTo(term.centre(), within(0.09));
        }
    }

    @Test
    void a_prompt_is_a_pool_and_a_cluster_of_four_answers_and_the_last_has_what_is_left() {
        MadeWorld world = MadeWorld.of(new World.Answers(MadeWorld.PLACE, 22, 4, List.of(Aspect.QUALITY)), 1);
        assertThat(world.generated().table().stringColumn(Examples.POOL).asList())
                .isEqualTo(
                        world.generated().table().stringColumn(Examples.CLUSTER).asList())
                .startsWith("1", "1", "1", "1", "2")
                .endsWith("5", "6", "6")
                .hasSize(22);
        assertThat(world.generated().table().stringColumn(Examples.ID).asList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void people_believe_the_opposite_of_the_truth_on_myths_and_experts_on_their_own_only(long seed) {
        MadeWorld world = answers(seed, Aspect.QUALITY, Aspect.FALSEHOOD);
        for (int i = 0; i < N; i++) {
            String topic = world.cell("topic", i);
            double correct = world.number("correct", i);
            assertThat(world.number("crowd-believes", i)).isEqualTo(topic.equals("ordinary") ? correct : -correct);
            assertThat(world.number("experts-believe", i)).isEqualTo(topic.equals("expert-myth") ? -correct : correct);
        }
        // topics are drawn by prompt: four standard errors of 1,500 draws
        assertThat(world.share("topic", "ordinary")).isCloseTo(0.6, within(2 * SHARE));
        assertThat(world.share("topic", "expert-myth")).isCloseTo(0.2, within(2 * SHARE));
        assertThat(world.share("correct", "1")).isCloseTo(0.5, within(SHARE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_more_citations_are_valid_than_there_are_and_a_fabricated_one_is_where_at_most_half_are(long seed) {
        MadeWorld world = answers(seed, Aspect.QUALITY, Aspect.CITATIONS);
        for (int i = 0; i < N; i++) {
            double citations = world.number("citations", i);
            double valid = world.number("valid-citations", i);
            assertThat(valid).isBetween(0.0, citations);
            assertThat(world.cell("citation", i))
                    .isEqualTo(citations == 0 ? "none" : valid > citations / 2 ? "valid" : "fabricated");
        }
        assertThat(world.share("citation", "none")).isCloseTo(0.4, within(SHARE));
        // .3 by an honest author or by an inventing one, of 1 to 4 citations with .9 or .1 each; two of four, or one of
        // two, is
        // no majority: P(valid) = .15 ((.9 + .81 + .972 + .9477) + (.1 + .01 + .028 + .0037)) / 2 = .2829
        assertThat(world.share("citation", "valid")).isCloseTo(0.2829, within(SHARE));
    }

    @Test
    void what_comes_later_goes_with_what_is_had_now_and_a_promise_hardly_with_its_keeping() {
        MadeWorld world = answers(1, Aspect.QUALITY, Aspect.LATE_COST, Aspect.ENJOYMENT);
        // of uniform numbers made of normal ones that correlate by .8: 6 / pi asin(.4) = .7859
        assertThat(correlation(world.numbers("benefit-now"), world.numbers("cost-later")))
                .isCloseTo(0.7859, within(0.025));
        assertThat(correlation(world.numbers("enjoyed"), world.numbers("promised")))
                .isCloseTo(0.3, within(0.05));
    }

    @Test
    void what_is_spent_on_polish_is_not_spent_on_care() {
        MadeWorld world = answers(1, Aspect.QUALITY, Aspect.POLISH);
        assertThat(correlation(world.numbers("polish"), world.numbers("care"))).isCloseTo(-0.8, within(0.02));
        assertThat(world.share("polished", "yes")).isCloseTo(0.5, within(SHARE));
    }

    @Test
    void the_camera_sees_two_of_three_dimensions_so_a_hand_in_line_looks_close() {
        MadeWorld world = answers(2, Aspect.QUALITY, Aspect.GRASP);
        for (int i = 0; i < N; i++) {
            double seen = Math.hypot(world.number("x", i), world.number("y", i));
            double distance = Math.hypot(seen, world.number("depth", i));
            assertThat(Math.pow(2, -world.number("closeness", i))).isCloseTo(distance, within(1e-4));
            assertThat(Math.pow(2, -world.number("seen-closeness", i))).isCloseTo(seen, within(1e-4));
            double looks = world.number("seen-closeness", i) - world.number("closeness", i);
            // -log2 of the sine: .7 to 1 beside the ball, .05 to .2 in line with it
            assertThat(looks)
                    .isBetween(
                            world.cell("hand", i).equals("beside") ? -1e-6 : 2.3219,
                            world.cell("hand", i).equals("beside") ? 0.5146 : 4.3220);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opinion, for, .5",
        "stance, for, .5",
        "agrees, yes, .5",
        "words, many, .5",
        "harmful, yes, .5",
        "cost, high, .5",
        "tone, hesitant, .3333",
        "tone, confident, .3333",
        "format, rich, .3333",
        "pressure, offer, .1",
        "pressure, threat, .1",
        "hand, in-line, .5"
    })
    void words_to_slice_by_have_their_shares(String column, String value, double share) {
        assertThat(everything(3).share(column, value)).isCloseTo(share, within(2 * SHARE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "length", "confidence", "markup", "offer", "threat", "promised"})
    void what_is_worth_nothing_does_not_go_with_the_gold_value_of_the_rest(String column) {
        MadeWorld world = everything(4);
        double[] without = world.gold();
        double[] enjoyed = world.numbers("enjoyed");
        Arrays.setAll(without, i -> without[i] - enjoyed[i]);
        assertThat(correlation(world.numbers(column), without)).isCloseTo(0, within(4 / Math.sqrt(N)));
    }

    @Test
    void an_aspect_more_changes_nothing_of_the_others() {
        MadeWorld few = answers(5, Aspect.QUALITY, Aspect.CITATIONS);
        MadeWorld many = answers(5, Aspect.CITATIONS, Aspect.TONE, Aspect.QUALITY, Aspect.GRASP);
        for (String column : List.of("quality", "citations", "valid-citations")) {
            assertThat(many.numbers(column)).isEqualTo(few.numbers(column));
        }
        assertThat(answers(6, Aspect.QUALITY).numbers("quality")).isNotEqualTo(few.numbers("quality"));
    }

    @Test
    void the_view_of_what_shows_leaves_out_what_raters_do_not_see() {
        MadeWorld world = answers(1, Aspect.QUALITY, Aspect.CITATIONS, Aspect.HARM);
        for (int i = 0; i < N; i++) {
            float quality = (float) world.number("quality", i);
            float citations = (float) world.number("citations", i);
            float valid = (float) world.number("valid-citations", i);
            float harm = (float) world.number("harm", i);
            assertThat(world.row("shown", i)).containsExactly(quality, citations);
            assertThat(world.row("all", i)).containsExactly(quality, citations, valid, harm);
        }
    }

    @Test
    void quality_is_among_the_aspects_and_each_stands_once() {
        String message = "expected quality among the aspects and each of them once; write aspects: [quality, ...]";
        for (List<Aspect> wrong :
                List.of(List.of(Aspect.CITATIONS), List.of(Aspect.QUALITY, Aspect.QUALITY), List.<Aspect>of())) {
            assertThatThrownBy(() -> new World.Answers(MadeWorld.PLACE, N, 4, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void answers_to_one_prompt_are_alike_in_quality_by_a_fifth() {
        MadeWorld world = answers(7, Aspect.QUALITY);
        Map<String, Double> sums = new TreeMap<>();
        IntStream.range(0, N)
                .forEach(i -> sums.merge(world.cell(Examples.POOL, i), world.number("quality", i), Double::sum));
        // a sum of four has the variance 4 (1 + 3 x .2) = 6.4; four standard errors of 1,500 sums are 6.4 x 4 sqrt(2 /
        // 1500) = .93
        double variance =
                mean(sums.values().stream().mapToDouble(sum -> sum * sum).toArray());
        assertThat(variance).isCloseTo(6.4, within(0.93));
    }
}
