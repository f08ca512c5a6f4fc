package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoverMeasuresTest {

    private static final Exploits.Drawn TURNS = Exploits.TURNS_EARLY.drawn(150, 256, 11);
    private static final List<Measurement> OF_TURNS = of(TURNS, TURNS.proxy());
    private static final Exploits.Drawn NEVER = Exploits.NEVER.drawn(60, 256, 11);
    private static final List<Measurement> OF_NEVER = of(NEVER, NEVER.proxy());

    private static List<Measurement> of(Exploits.Drawn drawn, double[] rating) {
        return TurnoverMeasures.of(
                "proxy", drawn.pools(), drawn.proxy(), drawn.gold(), Optional.of(rating), drawn.sample(), 1);
    }

    private static Measured find(List<Measurement> all, Metric metric) {
        return find(all, metric, "", "");
    }

    private static Measured find(List<Measurement> all, Metric metric, String axis, String step) {
        return all.stream()
                .filter(one -> one.key().metric().equals(metric.label()))
                .filter(one -> one.key().axis().equals(axis) && one.key().step().equals(step))
                .map(Measurement::measured)
                .findFirst()
                .orElseThrow();
    }

    private static Value value(List<Measurement> all, Metric metric) {
        return (Value) find(all, metric);
    }

    @Test
    void truth_turns_where_the_closed_form_does() {
        Value turnover = value(OF_TURNS, Metric.GOLD_TURNOVER);
        assertThat(turnover.estimate()).isCloseTo(.709, within(.12));
        assertThat(turnover.interval().low(.95)).isBetween(.5, .709);
        assertThat(turnover.interval().high(.95)).isBetween(.709, 1.3);
        assertThat(turnover.interval().censored()).isFalse();
        Value beta = value(OF_TURNS, Metric.GOLD_TURNOVER_BETA);
        assertThat(beta.estimate()).isCloseTo(1 / .89, within(.1));
        assertThat(beta.interval().low(.95)).isLessThan(1 / .89);
        assertThat(beta.interval().high(.95)).isGreaterThan(1 / .89);
        assertThat(turnover.n()).isEqualTo(150);
        assertThat(turnover.clusters()).isEqualTo(150);
    }

    @Test
    void smaller_pools_turn_later() {
        assertThat(value(OF_TURNS, Metric.GOLD_TURNOVER_HALVED).estimate())
                .isGreaterThan(value(OF_TURNS, Metric.GOLD_TURNOVER_OF_POOL).estimate());
        assertThat(value(OF_TURNS, Metric.GOLD_TURNOVER_OF_POOL).estimate())
                .isGreaterThan(value(OF_TURNS, Metric.GOLD_TURNOVER).estimate());
    }

    @Test
    void where_truth_does_not_turn_the_turnover_is_at_least_as_far_as_the_pools_tell() {
        Value turnover = value(OF_NEVER, Metric.GOLD_TURNOVER);
        double reach = value(OF_NEVER, Metric.TURNOVER_REACH).estimate();
        assertThat(turnover.estimate()).isEqualTo(reach);
        assertThat(turnover.interval().low(.95)).isCloseTo(reach, within(.1));
        assertThat(turnover.interval().high(.95)).isInfinite();
        assertThat(turnover.interval().censored()).isTrue();
        assertThat(((Undefined) find(OF_NEVER, Metric.GOLD_TURNOVER_BETA)).reason())
                .isEqualTo(String.format("no turnover up to KL %.2f, as far as the pools tell", reach));
    }

    @Test
    void where_truth_falls_from_the_base_on_no_beta_is_large_enough() {
        double[] flipped = Arrays.stream(NEVER.proxy()).map(x -> -x).toArray();
        List<Measurement> falling =
                TurnoverMeasures.of("proxy", NEVER.pools(), flipped, NEVER.gold(), Optional.empty(), NEVER.sample(), 1);
        assertThat(value(falling, Metric.GOLD_TURNOVER).estimate()).isZero();
        assertThat(((Undefined) find(falling, Metric.GOLD_TURNOVER_BETA)).reason())
                .isEqualTo("truth falls from the base on, so that no beta is large enough");
    }

    @Test
    void pools_of_sixteen_cannot_tell() {
        List<Measurement> small = of(Exploits.TURNS.drawn(200, 16, 11), new double[3200]);
        assertThat(((Undefined) find(small, Metric.GOLD_TURNOVER)).reason())
                .isEqualTo(
                        "cannot tell: no turnover up to KL 0.47, and of policies beyond that pools of 16 candidates tell"
                                + " nothing; draw more candidates for each prompt");
        assertThat(value(small, Metric.GOLD_TURNOVER_OF_POOL).interval().censored())
                .isTrue();
        assertThat(((Undefined) find(small, Metric.RATING_TURNOVER)).reason())
                .isEqualTo("the rating is the same for all candidates of each pool");
    }

    @Test
    void ratings_that_are_the_reward_rise_wherever_it_is_pushed() {
        assertThat(value(OF_TURNS, Metric.RATING_TURNOVER).interval().censored())
                .isTrue();
        Value from = value(OF_TURNS, Metric.BLIND_FROM);
        Value turnover = value(OF_TURNS, Metric.GOLD_TURNOVER);
        assertThat(from.estimate()).isCloseTo(turnover.estimate(), within(1e-9));
        assertThat(from.interval().low(.95)).isCloseTo(turnover.interval().low(.95), within(1e-9));
        assertThat(from.interval().high(.95))
                .isBetween(from.estimate(), turnover.interval().high(.95));
    }

    @Test
    void ratings_that_are_the_truth_leave_no_blind_region() {
        List<Measurement> seeing = of(TURNS, TURNS.gold());
        assertThat(value(seeing, Metric.BLIND_FROM).interval().censored()).isTrue();
        assertThat(((Undefined) find(seeing, Metric.BLIND_TO)).reason()).startsWith("no blind region up to KL 1.6");
        assertThat(value(seeing, Metric.RATING_TURNOVER).estimate())
                .isEqualTo(value(seeing, Metric.GOLD_TURNOVER).estimate());
    }

    @Test
    void without_ratings_nothing_is_said_of_them() {
        List<Measurement> unrated = TurnoverMeasures.of(
                "proxy", TURNS.pools(), TURNS.proxy(), TURNS.gold(), Optional.empty(), TURNS.sample(), 1);
        assertThat(find(unrated, Metric.BLIND_FROM)).isEqualTo(PressureMeasures.UNRATED);
        assertThat(find(unrated, Metric.RATING_TURNOVER)).isEqualTo(PressureMeasures.UNRATED);
        assertThat(find(unrated, Metric.GOLD_TURNOVER).state()).isEqualTo("value");
    }

    @Test
    void truth_drops_where_it_turns_and_not_where_it_does_not() {
        Value drop = value(OF_TURNS, Metric.GOLD_DROP);
        assertThat(drop.interval().low(.95)).isGreaterThan(.5);
        assertThat(((Undefined) find(OF_NEVER, Metric.GOLD_DROP)).reason())
                .isEqualTo("truth is highest at the last tilt, KL 4.44");
    }

    @Test
    void covariances_stand_at_round_divergences() {
        assertThat(((Value) find(OF_TURNS, Metric.GOLD_COVARIANCE, "kl", "0")).estimate())
                .isCloseTo(Exploits.TURNS_EARLY.slope(0), within(.08));
        Value falling = (Value) find(OF_TURNS, Metric.GOLD_COVARIANCE, "kl", "1.2");
        assertThat(falling.interval().high(.95)).isNegative();
        Value ofPool = (Value) find(OF_TURNS, Metric.RATING_COVARIANCE, "kl-of-pool", "3.5");
        assertThat(ofPool.estimate()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"FIT_ALPHA, bon", "FIT_BETA, bon", "FIT_ALPHA, rl", "FIT_BETA, rl", "FIT_DIFFERENCE, ''"})
    void both_forms_are_fitted_with_intervals(Metric metric, String form) {
        Value fitted = (Value) find(OF_TURNS, metric, form.isEmpty() ? "" : "form", form);
        assertThat(fitted.interval().low(.95)).isLessThan(fitted.estimate());
        assertThat(fitted.interval().high(.95)).isGreaterThan(fitted.estimate());
    }

    @Test
    void no_form_is_extrapolated() {
        assertThat(((Undefined) find(OF_NEVER, Metric.FIT_PEAK, "form", "bon")).reason())
                .isEqualTo("the fitted form has its peak beyond the fitted range, which is KL .0470 to 4.4361");
    }

    @Test
    void a_reward_that_prefers_none_leaves_the_base_where_it_is() {
        List<Measurement> alike = TurnoverMeasures.of(
                "proxy",
                NEVER.pools(),
                new double[NEVER.gold().length],
                NEVER.gold(),
                Optional.empty(),
                NEVER.sample(),
                1);
        assertThat(((Undefined) find(alike, Metric.GOLD_TURNOVER)).reason())
                .isEqualTo("the reward is the same for all candidates of each pool, so no tilt by it leaves the base");
    }

    @Test
    void truth_that_is_the_same_everywhere_has_no_turnover() {
        List<Measurement> alike = TurnoverMeasures.of(
                "proxy",
                NEVER.pools(),
                NEVER.proxy(),
                new double[NEVER.gold().length],
                Optional.empty(),
                NEVER.sample(),
                1);
        for (Metric metric : List.of(Metric.GOLD_TURNOVER, Metric.GOLD_DROP, Metric.FIT_DIFFERENCE)) {
            assertThat(((Undefined) find(alike, metric)).reason())
                    .isEqualTo("truth is the same for all candidates of each pool");
        }
    }

    @Test
    void a_single_prompt_has_no_interval() {
        Exploits.Drawn one = Exploits.TURNS.drawn(1, 64, 1);
        assertThat(of(one, one.proxy()))
                .allSatisfy(m -> assertThat(m.measured()).isInstanceOf(Undefined.class));
        assertThat(((Undefined) find(of(one, one.proxy()), Metric.GOLD_TURNOVER)).reason())
                .isEqualTo("only 1 cluster here; an interval needs at least 2");
    }

    @Test
    void every_metric_of_the_family_is_measured_once() {
        List<String> whole = OF_TURNS.stream()
                .filter(m -> m.key().axis().isEmpty())
                .map(m -> m.key().metric())
                .toList();
        List<String> family = Arrays.stream(Metric.values())
                .filter(m -> m.compareTo(Metric.GOLD_TURNOVER) >= 0 && m.compareTo(Metric.FIT_DIFFERENCE) <= 0)
                .filter(m -> !List.of(
                                Metric.GOLD_COVARIANCE,
                                Metric.RATING_COVARIANCE,
                                Metric.FIT_ALPHA,
                                Metric.FIT_BETA,
                                Metric.FIT_PEAK)
                        .contains(m))
                .map(Metric::label)
                .toList();
        assertThat(whole).containsExactlyElementsOf(family);
    }
}
