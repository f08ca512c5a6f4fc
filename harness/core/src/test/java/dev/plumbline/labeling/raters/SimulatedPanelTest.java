package dev.plumbline.labeling.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPanelTest {

    private static final int N = 20_000;

    /** Half of the examples are worth 1, half -1; every fourth is of kind 1, the others of kind 0. */
    private static final Examples EXAMPLES = Rated.pointwise(Map.of(
            "worth", IntStream.range(0, N).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray(),
            "kind", IntStream.range(0, N).mapToDouble(i -> i % 4 == 0 ? 1 : 0).toArray(),
            "myth", IntStream.range(0, N).mapToDouble(i -> i % 4 < 2 ? 1 : -1).toArray()));

    private static final int[] TRUTH =
            IntStream.range(0, N).map(i -> i % 2 == 0 ? 1 : 0).toArray();

    /** Four standard errors of a share. */
    private static final double SHARE = 4 * Math.sqrt(.25 / N);

    private static Rated rated(String raters) {
        return new Rated(Rated.raters(raters), EXAMPLES, List.of(), TRUTH);
    }

    private static double share(int[] values, IntPredicate which) {
        return IntStream.range(0, values.length).filter(which).count() / (double) values.length;
    }

    private static double errors(int[] said) {
        return share(said, i -> said[i] != TRUTH[i]);
    }

    /** How often both of two raters err. */
    private static double bothErr(PanelRatings ratings, String one, String other) {
        int[] a = Rated.said(ratings, one);
        int[] b = Rated.said(ratings, other);
        return share(a, i -> a[i] != TRUTH[i] && b[i] != TRUTH[i]);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", ".5, 1", ".5, 2", ".9, 1", "1, 1", "1, 2"})
    void how_often_a_rater_errs_does_not_depend_on_the_correlation(double correlation, long seed) {
        // P(1 + N(0, 1) < 0) = .1587, and .2 by its rate
        PanelRatings ratings = rated("weighing: {weighs: {worth: 1}, noise: 1}\nrate: {classes: {error-rate: .2}}")
                .at(correlation, seed);
        assertThat(errors(Rated.said(ratings, "weighing-1"))).isCloseTo(.1587, within(SHARE));
        assertThat(errors(Rated.said(ratings, "rate-1"))).isCloseTo(.2, within(SHARE));
    }

    @ParameterizedTest
    @CsvSource({
        // P(both normal numbers with that correlation lie below their .2 quantile)
        "0, .04",
        ".5, .0872",
        "1, .2"
    })
    void errors_are_shared_as_a_gaussian_copula_has_it(double correlation, double both) {
        Rated rated = rated("crowd: {count: 2, classes: {error-rate: .2}}\nother: {classes: {error-rate: .2}}");
        PanelRatings ratings = rated.at(correlation, 3);
        assertThat(bothErr(ratings, "crowd-1", "crowd-2")).isCloseTo(both, within(SHARE));
        assertThat(bothErr(ratings, "crowd-2", "other-1")).isCloseTo(both, within(SHARE));
    }

    @Test
    void a_kind_that_shares_more_among_itself_shares_with_others_what_the_panel_does() {
        Rated rated = rated(
                "crowd: {count: 2, correlation: 1, classes: {error-rate: .2}}\nother: {classes: {error-rate: .2}}");
        PanelRatings ratings = rated.at(.5, 4);
        assertThat(Rated.said(ratings, "crowd-1")).isEqualTo(Rated.said(ratings, "crowd-2"));
        assertThat(bothErr(ratings, "crowd-1", "other-1")).isCloseTo(.0872, within(SHARE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void raters_of_a_kind_who_share_everything_say_the_same(long seed) {
        Rated rated = rated(
                "a: {count: 3, weighs: {worth: 1}, perceives: {worth: myth}, audit: .4, noise: 2, ties: {margin: .5, says: coin}, errors: [{spam: {share: .2}}, {adversarial: {share: .1}}]}\n"
                        + "b: {count: 3, classes: {error-rate: .3}}");
        PanelRatings ratings = rated.at(1, seed);
        for (String group : List.of("a", "b")) {
            assertThat(Rated.said(ratings, group + "-2")).isEqualTo(Rated.said(ratings, group + "-1"));
            assertThat(Rated.said(ratings, group + "-3")).isEqualTo(Rated.said(ratings, group + "-1"));
        }
        assertThat(Rated.said(rated.at(.9, seed), "a-2")).isNotEqualTo(Rated.said(rated.at(.9, seed), "a-1"));
    }

    @Test
    void what_a_rater_says_does_not_depend_on_who_else_is_asked() {
        String crowd = "{count: COUNT, weighs: {worth: 1}, noise: 1, missing: .1}";
        PanelRatings few = rated("crowd: " + crowd.replace("COUNT", "2")).at(.3, 1);
        PanelRatings many = rated("expert: {weighs: {worth: 1}, noise: 1}\ncrowd: " + crowd.replace("COUNT", "5"))
                .at(.3, 1);
        for (String rater : List.of("crowd-1", "crowd-2")) {
            assertThat(Rated.said(many, rater)).isEqualTo(Rated.said(few, rater));
        }
        assertThat(many.raters()).containsExactly("expert-1", "crowd-1", "crowd-2", "crowd-3", "crowd-4", "crowd-5");
        assertThat(rated("crowd: " + crowd.replace("COUNT", "2")).at(.3, 2)).isNotEqualTo(few);
    }

    @Test
    void raters_belong_to_the_group_of_their_kind_in_the_order_of_the_task() {
        RaterGroups groups = rated("expert: {count: 1, weighs: {worth: 1}}\ncrowd: {count: 2, weighs: {worth: 1}}")
                .panel(1)
                .groups();
        assertThat(groups.names()).containsExactly("expert", "crowd");
        assertThat(groups.of()).containsExactly(0, 1, 1);
    }

    @Test
    void who_audits_reads_what_is_there_as_often_as_he_says() {
        // where worth and myth part, he is right only where he looks; they part on half of the examples
        int[] said = Rated.said(
                rated("crowd: {weighs: {worth: 1}, perceives: {worth: myth}, audit: .3}")
                        .at(0, 5),
                "crowd-1");
        assertThat(errors(said)).isCloseTo(.5 * .7, within(SHARE));
    }

    @Test
    void errors_by_a_rate_lie_where_the_rater_is_blind() {
        int[] said = Rated.said(
                rated("one: {classes: {error-rate: .2, systematic-share: .5, blind: {column: kind, value: '1.0'}}}")
                        .at(0, 6),
                "one-1");
        // .2 x .5 everywhere and .2 x .5 / .25 more on a quarter: .5 there, .1 elsewhere
        assertThat(share(said, i -> i % 4 == 0 && said[i] != TRUTH[i])).isCloseTo(.25 * .5, within(SHARE));
        assertThat(share(said, i -> i % 4 != 0 && said[i] != TRUTH[i])).isCloseTo(.75 * .1, within(SHARE));
    }

    @Test
    void of_several_classes_each_wrong_one_is_said_as_often() {
        int[] truth = new int[N];
        SimulatedPanel panel = new SimulatedPanel(
                Rated.raters("one: {classes: {error-rate: .3}}"),
                EXAMPLES,
                Optional.empty(),
                List.of("a", "b", "c", "d"),
                List.of(),
                () -> truth,
                7);
        int[] said = Rated.said(panel.at(0), "one-1");
        for (int other = 1; other < 4; other++) {
            int wrong = other;
            assertThat(share(said, i -> said[i] == wrong)).isCloseTo(.1, within(SHARE));
        }
    }

    @Test
    void answers_are_left_out_at_random_and_by_each_for_himself() {
        PanelRatings ratings =
                rated("one: {count: 2, weighs: {worth: 1}, missing: .4}").at(1, 8);
        int[] one = Rated.said(ratings, "one-1");
        int[] other = Rated.said(ratings, "one-2");
        assertThat(share(one, i -> one[i] < 0)).isCloseTo(.4, within(SHARE));
        assertThat(share(one, i -> one[i] < 0 && other[i] < 0)).isCloseTo(.16, within(SHARE));
    }

    @ParameterizedTest
    @CsvSource({"abstain, .25, .25, .5", "coin, .5, .5, 0", "first, .75, .25, 0"})
    void near_the_threshold_a_rater_abstains_tosses_a_coin_or_says_the_first(
            String says, double first, double last, double nothing) {
        // quality -1, -.1, .1, 1: the middle two lie within the margin
        Examples examples = Rated.pointwise(Map.of(
                "quality",
                IntStream.range(0, N)
                        .mapToDouble(i -> List.of(-1.0, -.1, .1, 1.0).get(i % 4))
                        .toArray()));
        Rated rated = new Rated(
                Rated.raters("one: {weighs: {quality: 1}, ties: {margin: .1, says: " + says + "}}"),
                examples,
                List.of(),
                TRUTH);
        int[] said = Rated.said(rated.at(0, 9), "one-1");
        assertThat(share(said, i -> said[i] == 0)).isCloseTo(first, within(SHARE));
        assertThat(share(said, i -> said[i] == 1)).isCloseTo(last, within(SHARE));
        assertThat(share(said, i -> said[i] < 0)).isEqualTo(nothing);
    }

    @Test
    void the_first_of_a_pair_is_preferred_where_it_is_worth_more_and_a_tie_may_go_to_it() {
        Examples pairs = Rated.pairs(Map.of("worth", new double[] {2, 1, 1, 2, 3, 3}));
        Rated rated = new Rated(
                Rated.raters("one: {weighs: {worth: 1}, ties: {margin: 0, says: first}}"),
                pairs,
                List.of(),
                new int[3]);
        // classes of pairs are second and first
        assertThat(Rated.said(rated.at(0, 1), "one-1")).containsExactly(1, 0, 1);
    }

    @Test
    void the_threshold_is_what_an_example_must_be_worth() {
        int[] said =
                Rated.said(rated("one: {weighs: {worth: 1}, threshold: 1.5}").at(0, 1), "one-1");
        assertThat(share(said, i -> said[i] == 1)).isZero();
    }

    @Test
    void a_spammer_answers_at_random_or_always_the_same() {
        PanelRatings ratings = rated(
                        "any: {errors: [spam], classes: {error-rate: 0}}\nyes: {errors: [{spam: {says: good}}], weighs: {worth: 1}}\n"
                                + "half: {errors: [{spam: {share: .5, says: good}}], weighs: {worth: 1}}")
                .at(0, 10);
        int[] any = Rated.said(ratings, "any-1");
        int[] yes = Rated.said(ratings, "yes-1");
        assertThat(errors(any)).isCloseTo(.5, within(SHARE));
        assertThat(share(any, i -> any[i] == 1)).isCloseTo(.5, within(SHARE));
        assertThat(Arrays.stream(yes).allMatch(said -> said == 1)).isTrue();
        assertThat(errors(Rated.said(ratings, "half-1"))).isCloseTo(.25, within(SHARE));
    }

    @Test
    void an_adversary_says_the_opposite_of_what_he_holds_to_be_right() {
        PanelRatings ratings = rated(
                        "one: {errors: [adversarial], weighs: {worth: 1}, missing: .2}\nrate: {errors: [{adversarial: {share: .5}}], classes: {error-rate: .1}}")
                .at(0, 11);
        int[] said = Rated.said(ratings, "one-1");
        assertThat(IntStream.range(0, N).filter(i -> said[i] >= 0).allMatch(i -> said[i] != TRUTH[i]))
                .isTrue();
        assertThat(errors(Rated.said(ratings, "rate-1"))).isCloseTo(.5, within(SHARE));
    }

    @Test
    void an_error_that_is_switched_off_leaves_every_draw_as_it_was() {
        String yaml = "one: {count: 2, weighs: {worth: 1}, noise: 1, missing: .1, errors: [{spam: {share: .3}}]}";
        Map<String, SimulatedRaters> on = Rated.raters(yaml);
        Map<String, SimulatedRaters> off =
                Map.of("one", on.values().iterator().next().without("spam"));
        PanelRatings with = new Rated(on, EXAMPLES, List.of(), TRUTH).at(.2, 12);
        PanelRatings without = new Rated(off, EXAMPLES, List.of(), TRUTH).at(.2, 12);
        int[] a = Rated.said(with, "one-1");
        int[] b = Rated.said(without, "one-1");
        // half of the answers at random are the other class
        assertThat(share(a, i -> a[i] != b[i])).isCloseTo(.9 * .15, within(SHARE));
        assertThat(share(a, i -> a[i] < 0 != b[i] < 0)).isZero();
        SimulatedRaters rate =
                Rated.one("{classes: {error-rate: .2, systematic-share: .5, blind: {column: kind, value: '1.0'}}}");
        int[] blind = Rated.said(new Rated(Map.of("r", rate), EXAMPLES, List.of(), TRUTH).at(0, 12), "r-1");
        int[] seeing =
                Rated.said(new Rated(Map.of("r", rate.withoutErrors()), EXAMPLES, List.of(), TRUTH).at(0, 12), "r-1");
        assertThat(errors(seeing)).isCloseTo(.1, within(SHARE));
        assertThat(IntStream.range(0, N).filter(i -> seeing[i] != TRUTH[i]).allMatch(i -> blind[i] == seeing[i]))
                .isTrue();
    }

    @Test
    void truth_is_not_asked_for_by_raters_who_perceive() {
        SimulatedPanel panel = new SimulatedPanel(
                Rated.raters("one: {weighs: {worth: 1}}"),
                EXAMPLES,
                Optional.empty(),
                Rated.CLASSES,
                List.of(),
                () -> {
                    throw new AssertionError("nobody may ask");
                },
                1);
        assertThat(panel.at(0).size()).isEqualTo(N);
    }

    @Test
    void classes_that_do_not_go_with_the_raters_are_refused_all_at_once() {
        Map<String, SimulatedRaters> raters = Rated.raters(
                "one: {weighs: {worth: 1}}\ntwo: {classes: {error-rate: .1}, errors: [{spam: {says: fine}}]}");
        assertThatThrownBy(() -> new SimulatedPanel(
                        raters, EXAMPLES, Optional.empty(), List.of("a", "b", "c"), List.of(), () -> TRUTH, 1))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "task.yaml:2:8: raters who weigh what they perceive know two classes, found 3 in the truth (a, b, c); write classes:"
                                + " {error-rate: 0.2}\n"
                                + "task.yaml:3:52: expected one of a, b, c under says, found 'fine'; correct it, or leave it out for answers at random");
    }

    @Test
    void numbers_behind_the_ratings_are_standard_normal_whatever_is_shared() {
        for (double shared : new double[] {0, .3, 1}) {
            double[] numbers = new RaterDraws(1, "crowd", 3, shared, Math.max(shared, .6), N).normal("noise");
            double mean = Arrays.stream(numbers).average().orElseThrow();
            double square = Arrays.stream(numbers).map(z -> z * z).average().orElseThrow();
            assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(N)));
            assertThat(square).isCloseTo(1, within(4 * Math.sqrt(2.0 / N)));
        }
        assertThat(Draws.of(1, "rater/noise/crowd", 3).gaussian())
                .isEqualTo(new RaterDraws(1, "crowd", 3, 0, 0, 1).normal("noise")[0]);
    }
}
