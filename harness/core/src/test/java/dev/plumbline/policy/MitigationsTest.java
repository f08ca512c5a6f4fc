package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MitigationsTest {

    private static Pools pool(double... base) {
        return Pools.of(new int[][] {IntStream.range(0, base.length).toArray()}, base);
    }

    private static Optimised mitigated(Pools pools, double[] reward, double gain, double beta, double[]... space) {
        MitigationSpec spec = new MitigationSpec(
                Place.of("task.yaml", 1), gain, beta, Map.of("features", List.of("f")), 10, Optional.empty());
        return new Mitigations(spec, pools, Map.of("features", space), Optional.empty()).of("r", reward);
    }

    private static Step step(Optimised mitigated, String name) {
        return mitigated.steps().stream()
                .filter(step -> step.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_two_candidates_there_is_one_policy_of_each_reward() {
        Optimised mitigated = mitigated(pool(.5, .5), new double[] {0, 1}, .2, 1 / Math.log(9), new double[] {0, 1});

        assertThat(step(mitigated, "none").weights()[1]).isCloseTo(.9, within(1e-12));
        assertThat(mitigated.steps())
                .hasSize(6)
                .filteredOn(step -> !step.label().equals("none"))
                .allSatisfy(step -> assertThat(step.weights()[1]).isCloseTo(.7, within(1e-9)));
        assertThat(step(mitigated, "arithmetic-blend").parameter()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void what_cannot_gain_as_much_is_missing_with_the_reason() {
        Optimised mitigated = mitigated(pool(.5, .5), new double[] {0, 1}, .45, 1 / Math.log(9), new double[] {0, 1});

        assertThat(mitigated.missing())
                .containsOnlyKeys("early-stopping", "geometric-blend", "arithmetic-blend")
                .containsValue("it does not gain 0.45 by the reward; lower"
                        + " policy.pressure.mitigations.proxy-change or its beta");
    }

    private static double[] some(Draws draws, int many) {
        return IntStream.range(0, many).mapToDouble(i -> draws.gaussian()).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void blending_answers_geometrically_is_a_larger_beta(long seed) {
        Draws draws = Draws.of(seed, "blend", 0);
        Pools pools = pool(
                IntStream.range(0, 12).mapToDouble(i -> .1 + draws.uniform()).toArray());
        double[] reward = some(draws, 12);

        assertThat(Blend.geometric(pools, Tilt.to(pools, reward, 4), .3))
                .containsExactly(Tilt.to(pools, reward, 1.2), within(1e-12));
        Optimised mitigated = mitigated(pools, reward, .5, .2, reward);
        assertThat(step(mitigated, "geometric-blend").weights())
                .containsExactly(step(mitigated, "early-stopping").weights(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_other_policy_does_better_under_a_feature_penalty(long seed) {
        Draws draws = Draws.of(seed, "penalty", 0);
        Pools pools = pool(
                IntStream.range(0, 6).mapToDouble(i -> .1 + draws.uniform()).toArray());
        double[] reward = some(draws, 6);
        double[][] features = {some(draws, 6), some(draws, 6)};
        double[] best = new FeaturePenalty(pools, reward, features, 3).at(2);
        double value = penalised(pools, reward, features, best);
        for (int trial = 0; trial < 5000; trial++) {
            double near = Math.pow(10, -3 * draws.uniform());
            double[] other = IntStream.range(0, 6)
                    .mapToDouble(c -> best[c] * Math.exp(near * draws.gaussian()))
                    .toArray();
            double sum = Arrays.stream(other).sum();
            double[] weights = Arrays.stream(other).map(x -> x / sum).toArray();
            assertThat(penalised(pools, reward, features, weights)).isLessThanOrEqualTo(value + 1e-11);
        }
    }

    /** {@code 2 E[R] - KL - 3 |E f - E_base f|^2}, features in standard deviations. */
    private static double penalised(Pools pools, double[] reward, double[][] features, double[] weights) {
        double value = 2 * pools.mean(weights, reward) - pools.klDivergence(weights);
        for (double[] feature : features) {
            double mean = pools.mean(pools.base(), feature);
            double[] squares =
                    Arrays.stream(feature).map(x -> (x - mean) * (x - mean)).toArray();
            double moved = pools.mean(weights, feature) - mean;
            value -= 3 * moved * moved / pools.mean(pools.base(), squares);
        }
        return value;
    }

    @Test
    void a_penalty_on_what_is_not_moved_at_all_changes_nothing() {
        Pools pools = pool(.2, .3, .5);
        double[] reward = {1, 0, 2};

        assertThat(new FeaturePenalty(pools, reward, new double[][] {{4, 4, 4}}, 10).at(1.5))
                .containsExactly(Tilt.to(pools, reward, 1.5), within(1e-12));
    }

    /** Counts of yeses among twenty words, by words drawn alone or from an urn of that strength. */
    private static double[] counts(double urn) {
        double[] base = new double[21];
        for (int k = 0; k <= 20; k++) {
            double log = 0;
            for (int i = 0; i < k; i++) {
                log += Math.log((20. - i) / (i + 1)) + Math.log(urn > 0 ? (.05 * urn + i) / (urn + i) : .05);
            }
            for (int i = 0; i < 20 - k; i++) {
                log += Math.log(urn > 0 ? (.95 * urn + i) / (urn + k + i) : .95);
            }
            base[k] = Math.exp(log);
        }
        return base;
    }

    @ParameterizedTest
    @CsvSource({"0, 5.62", "1, 19.98"})
    void a_leash_of_the_same_nats_holds_independent_words_and_not_an_urn(double urn, double yeses) {
        Pools pools = pool(counts(urn));
        double[] reward = IntStream.range(0, 21).mapToDouble(k -> k).toArray();
        Step leashed = new KlBudget(List.of(5.7)).steps(pools, reward).get(0);

        assertThat(leashed.klDivergence()[0]).isCloseTo(5.7, within(1e-9));
        assertThat(pools.mean(leashed.weights(), reward)).isCloseTo(yeses, within(.005));
        assertThat(leashed.label()).isEqualTo("5.7");
    }

    @ParameterizedTest
    @CsvSource({"0, 59.9", "5, 12.8", "1, 5.8"})
    void all_yes_costs_what_the_base_makes_of_repetition(double urn, double nats) {
        Pools pools = pool(counts(urn));
        double[] all = new double[21];
        all[20] = 1;

        assertThat(pools.klDivergence(all)).isCloseTo(nats, within(.05));
    }

    @Test
    void an_arithmetic_blend_keeps_its_share_of_what_the_policy_collapses_to() {
        Pools pools = pool(counts(1));
        double[] reward = IntStream.range(0, 21).mapToDouble(k -> k).toArray();
        Optimised mitigated = mitigated(pools, reward, 3, .25, reward);
        double collapsed = step(mitigated, "none").weights()[20];
        Step blend = step(mitigated, "arithmetic-blend");

        assertThat(collapsed).isGreaterThan(.97);
        assertThat(blend.weights()[20]).isGreaterThan(blend.parameter() * collapsed);
        assertThat(step(mitigated, "early-stopping").weights()[20]).isLessThan(blend.weights()[20]);
    }

    @Test
    void a_small_system_is_solved() {
        assertThat(new SmallSystem(new double[][] {{4, 2}, {2, 3}}).solve(new double[] {2, 2}))
                .containsExactly(new double[] {.25, .5}, within(1e-15));
    }

    @Test
    void a_policy_gradient_follows_its_own_equation() {
        // Of two candidates with rewards 1 and 0 and logits d apart both move by p (1 - p), so dd/ds = 2 p (1 - p) = 1
        // / (1 + cosh d).
        PolicyGradient.Stop stop = new PolicyGradient(pool(.5, .5), new double[] {1, 0})
                .reaching(.75)
                .orElseThrow();
        double d = Math.log(3);

        assertThat(stop.weights()[0]).isCloseTo(.75, within(1e-9));
        assertThat(stop.time()).isCloseTo(d + Math.sinh(d), within(.01));
    }
}
