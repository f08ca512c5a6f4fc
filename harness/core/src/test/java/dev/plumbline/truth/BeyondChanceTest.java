package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeyondChanceTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static Sample byTwo(Votes votes) {
        int[] rows = IntStream.range(0, votes.raters().length).toArray();
        return Sample.of(rows, rows).where(row -> votes.raters()[row] > 1, "ratings by two raters");
    }

    private static Measured alpha(PanelRatings ratings) {
        Votes votes = Votes.of(ratings);
        return BeyondChance.alpha(votes, byTwo(votes));
    }

    private static Measured kappa(PanelRatings ratings) {
        Votes votes = Votes.of(ratings);
        return BeyondChance.kappa(votes, byTwo(votes));
    }

    private static double estimate(Measured measured) {
        return ((Value) measured).estimate();
    }

    /** Krippendorff 2011, section C: observers A, B, C, D of 12 units; unit 12 has one value, which cannot be paired. */
    private static PanelRatings krippendorff() {
        return Said.of(
                "12345", "11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11",
                ".3..");
    }

    /** Fleiss 1971, table 1: the diagnoses of 30 patients by 6 psychiatrists each, by class. */
    private static PanelRatings fleiss() {
        String[] table = {
            "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006",
            "10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203",
            "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006"
        };
        return Said.of(
                "12345", Arrays.stream(table).map(BeyondChanceTest::spelled).toArray(String[]::new));
    }

    private static String spelled(String counts) {
        StringBuilder said = new StringBuilder();
        for (int k = 0; k < counts.length(); k++) {
            said.append(Integer.toString(k + 1).repeat(counts.charAt(k) - '0'));
        }
        return said.toString();
    }

    @Test
    void alpha_is_as_krippendorff_works_it_out_for_nominal_data_with_missing_values() {
        // n = 40 pairable values, 9 13 10 5 3 of each class; units 2, 6 and 8 disagree: coincidences off the diagonal 2
        // + 4 + 2 = 8.
        // Expected: (40^2 - 81 - 169 - 100 - 25 - 9)/39 = 1216/39.
        assertThat(estimate(alpha(krippendorff()))).isEqualTo(1 - 8 / (1216 / 39.0), EXACT);
        assertThat(estimate(alpha(krippendorff()))).isEqualTo(.743, within(.0005));
        assertThat(((Value) alpha(krippendorff())).n()).isEqualTo(11);
    }

    @Test
    void kappa_is_as_fleiss_has_it_of_thirty_patients_and_six_psychiatrists() {
        // P = 5/9; shares 26 26 30 55 43 of 180, whose squares sum to 7126/32400.
        double chance = 7126 / 32400.0;
        assertThat(estimate(kappa(fleiss()))).isEqualTo((5 / 9.0 - chance) / (1 - chance), EXACT);
        assertThat(estimate(kappa(fleiss()))).isEqualTo(.430, within(.0005));
    }

    @Test
    void of_as_many_ratings_an_item_alpha_is_kappa_and_a_part_of_what_is_missing_to_1() {
        double kappa = estimate(kappa(fleiss()));
        assertThat(estimate(alpha(fleiss()))).isEqualTo(kappa + (1 - kappa) / 180, EXACT);
    }

    @Test
    void kappa_of_unequal_numbers_is_that_of_fleiss_and_cuzick() {
        // Two classes, n 4 and x yes: (2, 1), (3, 3), (4, 1), (5, 4). sum x (n - x)/n = 1/2 + 0 + 3/4 + 4/5 = 2.05, N
        // (mean n - 1) = 10,
        // p = 9/14: 1 - 2.05/(10 x 45/196).
        PanelRatings ratings = Said.of("ny", "yn...", "yyy..", "ynnn.", "yyyyn");
        assertThat(estimate(kappa(ratings))).isEqualTo(1 - 2.05 / (10 * 45 / 196.0), EXACT);
        // Alpha weighs by n in place of n - 1: sum n d = 2 x 1 + 0 + 4 x 1/2 + 5 x 2/5 = 6 of 14, E = 2 x 9 x 5/(14 x
        // 13).
        assertThat(estimate(alpha(ratings))).isEqualTo(1 - 6 / 14.0 / (90 / 182.0), EXACT);
    }

    @Test
    void a_rater_who_rates_an_item_twice_agrees_with_nobody_but_others() {
        // Item 0: r0 says n, y; r1 says y: they agree with chance 1/2. Items 1 and 2: both say n, both say y.
        PanelRatings twice = Said.of(
                "ny",
                2,
                3,
                List.of(
                        new int[] {0, 0, 0},
                        new int[] {0, 0, 1},
                        new int[] {1, 0, 1},
                        new int[] {0, 1, 0},
                        new int[] {1, 1, 0},
                        new int[] {0, 2, 1},
                        new int[] {1, 2, 1}));
        Votes votes = Votes.of(twice);
        assertThat(votes.raters()).containsExactly(2, 2, 2);
        assertThat(votes.votes()).containsExactly(.5, 1.5, 2, 0, 0, 2);
        assertThat(votes.agreement(0)).isEqualTo(.5, EXACT);
        // D = 1/6, votes 2.5 and 3.5 of 6: kappa 1 - (1/6)/(1 - 18.5/36); two of the six different: 18.5 - squares 5.5
        // = 13 of 30.
        assertThat(estimate(kappa(twice))).isEqualTo(1 - 1 / 6.0 / (17.5 / 36), EXACT);
        assertThat(estimate(alpha(twice))).isEqualTo(1 - 1 / 6.0 / (17 / 30.0), EXACT);
    }

    @Test
    void where_all_say_the_same_of_everything_there_is_no_agreement_beyond_chance() {
        assertThat(alpha(Said.of("ny", "yy", "yy", "yy")))
                .isEqualTo(new Undefined("no held-out example here has a rating other than the commonest, 'y'"));
        assertThat(kappa(Said.of("ny", "yy", "yn", "yy")))
                .isEqualTo(
                        new Undefined(
                                "only 1 cluster here has a rating other than the commonest, 'y'; an interval needs at least 2"));
    }

    @Test
    void one_rater_agrees_with_nobody() {
        Undefined alone = new Undefined("no held-out example here has ratings by two raters");
        assertThat(alpha(Said.of("ny", "y", "n", "y"))).isEqualTo(alone);
        assertThat(kappa(Said.of("ny", "y.", ".n", "y."))).isEqualTo(alone);
    }

    @Test
    void who_always_agree_on_several_classes_have_1_and_who_never_do_have_less_than_0() {
        Value always = (Value) alpha(Said.of("ny", "yy", "nn", "yy", "nn"));
        assertThat(always.estimate()).isEqualTo(1, EXACT);
        assertThat(always.interval().high(.95)).isEqualTo(1, EXACT);
        assertThat(always.interval().low(.95)).isBetween(-1.0, .5);
        // Each class half the time, and never the same of an item: 1 - 1/(1/2).
        assertThat(estimate(kappa(Said.of("ny", "yn", "ny", "yn", "ny")))).isEqualTo(-1, EXACT);
    }

    private static PanelRatings random(long seed, int items) {
        Draws draws = Draws.of(seed, "said", 0);
        String[] said = IntStream.range(0, items)
                .mapToObj(i -> {
                    int truth = draws.below(3);
                    StringBuilder text = new StringBuilder();
                    for (int r = 0; r < 5; r++) {
                        int says = draws.uniform() < .6 ? truth : draws.below(3);
                        text.append(draws.uniform() < .3 ? "." : Integer.toString(says));
                    }
                    return text.toString();
                })
                .toArray(String[]::new);
        return Said.of("012", said);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void names_of_classes_and_the_order_of_items_and_raters_do_not_matter(long seed) {
        PanelRatings ratings = random(seed, 40);
        PanelRatings renamed = new PanelRatings(
                ratings.classes(),
                ratings.raters(),
                40,
                40,
                ratings.rater(),
                ratings.item(),
                Arrays.stream(ratings.says()).map(k -> (k + 1) % 3).toArray());
        assertThat(estimate(alpha(renamed))).isEqualTo(estimate(alpha(ratings)), EXACT);
        List<int[]> backwards = new ArrayList<>();
        for (int i = ratings.size() - 1; i >= 0; i--) {
            backwards.add(new int[] {4 - ratings.rater()[i], 39 - ratings.item()[i], ratings.says()[i]});
        }
        assertThat(estimate(alpha(Said.of("012", 5, 40, backwards)))).isEqualTo(estimate(alpha(ratings)), EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_standard_error_is_near_that_of_leaving_one_item_out(long seed) {
        PanelRatings ratings = random(seed, 200);
        for (boolean alpha : new boolean[] {true, false}) {
            Value whole = (Value) (alpha ? alpha(ratings) : kappa(ratings));
            Votes votes = Votes.of(ratings);
            Sample all = byTwo(votes);
            double[] without = Arrays.stream(all.rows())
                    .mapToDouble(left -> {
                        Sample rest = all.where(row -> row != left, "");
                        return estimate(alpha ? BeyondChance.alpha(votes, rest) : BeyondChance.kappa(votes, rest));
                    })
                    .toArray();
            double mean = Arrays.stream(without).average().orElseThrow();
            double jackknife = Math.sqrt((without.length - 1.0)
                    / without.length
                    * Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum());
            IntraclassInterval interval = (IntraclassInterval) whole.interval();
            assertThat(interval.standardError()).isEqualTo(jackknife, within(.03 * jackknife));
        }
    }

    @Test
    void an_interval_on_the_scale_of_intraclass_correlations_is_as_worked_out() {
        // r = 0, m = 3: z = 0, its standard error 1.5 x .1; at t of infinite freedom 1.96: z = -+.294.
        IntraclassInterval interval = new IntraclassInterval(0, .1, 1e9, 3);
        double e = Math.exp(2 * .15 * 1.959964);
        assertThat(interval.high(.95)).isEqualTo((e - 1) / (e + 2), within(1e-6));
        assertThat(interval.low(.95)).isEqualTo((1 / e - 1) / (1 / e + 2), within(1e-6));
        assertThat(interval.low(0)).isEqualTo(0, EXACT);
        // Two raters: the transform of a correlation, so tanh(atanh .5 -+ 1.96 x .1/.75).
        IntraclassInterval two = new IntraclassInterval(.5, .1, 1e9, 2);
        double z = Math.log(3) / 2 - 1.959964 * .1 / .75;
        assertThat(two.low(.95)).isEqualTo(Math.tanh(z), within(1e-6));
        // However unsure, it stays on its scale.
        IntraclassInterval unsure = new IntraclassInterval(.2, 50, 1, 5);
        assertThat(unsure.low(.99)).isEqualTo(-.25, EXACT);
        assertThat(unsure.high(.99)).isEqualTo(1, EXACT);
    }
}
