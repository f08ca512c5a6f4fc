package dev.plumbline.labeling.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Aspect;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.World;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptionTest {

    /** What everything in the world is worth. */
    private static final List<GoldTerm> GOLD =
            new World.Answers(Place.of("task.yaml"), 20, 4, List.of(Aspect.values())).gold();

    /**
     * One answer: quality .2, a popular myth, three citations of which one is valid, more harm than the mean, a cost that comes later, a promise that is
     * not kept, agreement, a doubled length, a confident tone, rich formatting, an offer, and a hand that looks close.
     */
    private static final Examples ANSWER = Rated.pointwise(Map.ofEntries(
            at("quality", .2),
            at("correct", -1),
            at("crowd-believes", 1),
            at("experts-believe", -1),
            at("citations", 3),
            at("valid-citations", 1),
            at("harm", .7),
            at("benefit-now", 1.5),
            at("cost-later", 1.9),
            at("enjoyed", -.4),
            at("promised", .9),
            at("agreement", 1),
            at("length", 1),
            at("confidence", 1),
            at("markup", 1),
            at("offer", 1),
            at("threat", 0),
            at("polish", 0),
            at("care", 0),
            at("closeness", -.5),
            at("seen-closeness", 2.5)));

    private static Map.Entry<String, double[]> at(String column, double value) {
        return Map.entry(column, new double[] {value});
    }

    private static double sum(String raters, Examples examples, List<GoldTerm> gold) {
        return new PerceivingJudgement(Rated.one(raters), examples, gold)
                .sums(new RaterDraws(1, "one", 0, 0, 0, examples.size()))[0];
    }

    /** .2 - 1 + (1 - .75) - .5 (3 - 1.5) - (.7 - .5) + (1.5 - 1) - (1.9 - 1) - .4 - .5. */
    private static final double GOLD_VALUE = -2.8;

    @Test
    void who_errs_in_nothing_perceives_the_gold_value() {
        assertThat(sum("{}", ANSWER, GOLD)).isCloseTo(GOLD_VALUE, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // what is perceived more than what is there
        "popular-falsehood,         2,   1 in place of -1",
        "expert-falsehood,          0,   experts know better here",
        "unopened-citations,        2,   three in place of one",
        "diffuse-harm,              .2,  a harm of .7 in place of one of the mean",
        "late-cost,                 .9,  the cost above the mean",
        "marketed-as-fun,           1.3, .9 in place of -.4",
        "sycophancy,                1,   agreement",
        "length,                    1,   one doubling",
        "confident-tone,            1,   one level above plain",
        "formatting,                1,   one level above some",
        "offer-or-threat,           .8,  (1 - .1) + (0 - .1)",
        "hidden-dimension,          3,   2.5 in place of -.5",
        "spam,                      0,   a habit perceives nothing",
        "adversarial,               0,   nor does this one",
        "diffuse-harm: {noticed: .5}, .1,  half of it",
        "late-cost: {discount: .9},   .09, a tenth of it",
        "length: {weight: .4},        .4,  less of it"
    })
    void each_error_by_name_adds_what_it_should(String error, double more, String why) {
        String written = error.contains(":") ? "{" + error + "}" : error;
        assertThat(sum("{errors: [" + written + "]}", ANSWER, GOLD))
                .as(why)
                .isCloseTo(GOLD_VALUE + more, within(1e-12));
    }

    @Test
    void every_error_by_name_is_in_the_table_above() {
        Set<String> names = new HashSet<>();
        collect(RaterError.class, names);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "PopularFalsehood",
                        "ExpertFalsehood",
                        "UnopenedCitations",
                        "DiffuseHarm",
                        "LateCost",
                        "MarketedAsFun",
                        "Sycophancy",
                        "Length",
                        "ConfidentTone",
                        "Formatting",
                        "OfferOrThreat",
                        "HiddenDimension",
                        "Spam",
                        "Adversarial");
    }

    private static void collect(Class<?> type, Set<String> names) {
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isRecord()) {
                names.add(kind.getSimpleName());
            } else {
                collect(kind, names);
            }
        }
    }

    @Test
    void errors_add_up_and_what_is_weighed_anew_is_misread_all_the_same() {
        // citations: 2 x (3 - .75) in place of 1 x (1 - .75), so 4.25 more; a cost of citations of 0 in place of -.75
        assertThat(sum(
                        "{errors: [unopened-citations, length], weighs: {valid-citations: 2, citations: 0}}",
                        ANSWER,
                        GOLD))
                .isCloseTo(GOLD_VALUE + 4.25 + .75 + 1, within(1e-12));
    }

    @Test
    void a_perception_may_be_written_out_over_the_columns_of_any_data() {
        Examples examples = Rated.pointwise(
                Map.of("support", new double[] {.5}, "cites", new double[] {4}, "holds", new double[] {1}));
        assertThat(sum("{weighs: {support: 1, holds: 2}}", examples, List.of())).isEqualTo(.5 + 2);
        assertThat(sum("{weighs: {support: 1, holds: 2}, perceives: {holds: cites}}", examples, List.of()))
                .isEqualTo(.5 + 8);
        assertThat(sum("{weighs: {support: 1, holds: 2}, perceives: {holds: cites}, audit: 1}", examples, List.of()))
                .isEqualTo(.5 + 2);
    }

    @Test
    void of_a_pair_the_difference_between_the_first_and_the_second_is_perceived() {
        Examples pair = Rated.pairs(Map.of("valid-citations", new double[] {1, 2}, "citations", new double[] {3, 2}));
        List<GoldTerm> gold = List.of(new GoldTerm("valid-citations", 1, .75), new GoldTerm("citations", -.5, 1.5));
        assertThat(sum("{}", pair, gold)).isEqualTo(-1 - .5);
        assertThat(sum("{errors: [unopened-citations]}", pair, gold)).isEqualTo(1 - .5);
    }

    @Test
    void an_error_is_switched_off_by_name_and_all_of_them_at_once() {
        SimulatedRaters raters = Rated.one("{errors: [length, sycophancy], perceives: {enjoyed: promised}, noise: .5}");
        assertThat(raters.without("length").errors())
                .extracting(RaterError::label)
                .containsExactly("sycophancy");
        assertThat(raters.without("length").perceives()).isEqualTo(raters.perceives());
        assertThat(Perception.of(raters.withoutErrors(), GOLD)).isEqualTo(Perception.of(Rated.one("{}"), GOLD));
        assertThat(raters.withoutErrors().noise()).isEqualTo(.5);
    }
}
