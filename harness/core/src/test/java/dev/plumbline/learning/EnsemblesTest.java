package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.plumbline.learning.RewardSpec.By;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnsemblesTest {

    private static Ensembles ensembles(By by, OptionalDouble lambda) {
        return new Ensembles(new RewardSpec.Ensemble(Problems.PLACE, List.of("a", "b"), by, lambda));
    }

    /** Of 1, 2 and 6 the mean is 3, the variance (4 + 1 + 9) / 3 = 14/3. */
    @ParameterizedTest
    @CsvSource({"MEAN,3", "WORST_CASE,1", "MEAN_MINUS_VARIANCE,0.6666667", "MEAN_MINUS_DEVIATION,0.8397531"})
    void members_are_combined_by_their_formula(By by, double expected) {
        assertThat(ensembles(by, OptionalDouble.empty()).combined(1, 2, 6)).isCloseTo(expected, offset(1e-6));
    }

    @Test
    void lambda_is_the_price_of_variance_or_of_deviation() {
        assertThat(ensembles(By.MEAN_MINUS_VARIANCE, OptionalDouble.of(2)).combined(1, 3))
                .isEqualTo(0);
        assertThat(ensembles(By.MEAN_MINUS_DEVIATION, OptionalDouble.of(3)).combined(1, 3))
                .isEqualTo(-1);
        assertThat(ensembles(By.MEAN_MINUS_DEVIATION, OptionalDouble.of(0)).combined(1, 3))
                .isEqualTo(2);
    }

    @Test
    void members_are_standardised_over_all_candidates_first() {
        Reward small = new Reward("a", List.of(new double[] {1, 2, 3}), "");
        Reward large = new Reward("b", List.of(new double[] {100, 300, 200}), "");
        double z = Math.sqrt(1.5);

        Reward mean = ensembles(By.MEAN, OptionalDouble.empty()).of("e", List.of(small, large));
        Reward worst = ensembles(By.WORST_CASE, OptionalDouble.empty()).of("e", List.of(small, large));

        assertThat(mean.first()).containsExactly(new double[] {-z, z / 2, z / 2}, offset(1e-12));
        assertThat(worst.first()).containsExactly(new double[] {-z, 0, 0}, offset(1e-12));
        assertThat(mean.note()).isEqualTo("mean of 'a', 'b', each standardised");
    }

    @Test
    void a_member_that_says_the_same_of_all_says_nothing() {
        Reward constant = new Reward("a", List.of(new double[] {5, 5, 5}), "");
        Reward other = new Reward("b", List.of(new double[] {1, 2, 3}), "");

        Reward mean = ensembles(By.MEAN, OptionalDouble.empty()).of("e", List.of(constant, other));

        assertThat(mean.first()[1]).isEqualTo(0);
        assertThat(mean.first()[2]).isCloseTo(Math.sqrt(1.5) / 2, offset(1e-12));
    }

    @Test
    void of_one_reward_the_seeds_are_the_members_and_of_several_those_of_each_seed() {
        Reward seeded = new Reward("a", List.of(new double[] {0, 1}, new double[] {1, 0}), "");
        Reward once = new Reward("b", List.of(new double[] {0, 1}), "");
        Ensembles mean = ensembles(By.MEAN, OptionalDouble.empty());

        assertThat(mean.of("e", List.of(seeded)).bySeed()).hasSize(1);
        assertThat(mean.of("e", List.of(seeded)).first()).containsExactly(0, 0);
        assertThat(mean.of("e", List.of(seeded)).note()).isEqualTo("mean of the 2 seeds of 'a', each standardised");
        assertThat(mean.of("e", List.of(seeded, once)).bySeed()).hasSize(2);
        assertThat(mean.of("e", List.of(seeded, once)).bySeed().get(0)).containsExactly(-1, 1);
        assertThat(mean.of("e", List.of(seeded, once)).bySeed().get(1)).containsExactly(0, 0);
    }

    @Test
    void the_average_of_linear_weights_gives_the_mean_of_the_rewards() {
        List<Model> models = IntStream.range(0, 4)
                .mapToObj(s -> Problems.fit(
                        Problems.logistic(1), Problems.points(Problems.dense(1, 50, 3)), Problems.head(s, 50, 2)))
                .toList();
        double[] average = WeightAverages.of(models).scores(Problems.dense(2, 9, 3));

        for (int row = 0; row < 9; row++) {
            int at = row;
            double mean = models.stream()
                    .mapToDouble(model -> model.scores(Problems.dense(2, 9, 3))[at])
                    .average()
                    .orElseThrow();
            assertThat(average[row]).isCloseTo(mean, offset(1e-12));
        }
    }

    @Test
    void the_average_of_nets_is_not_the_mean_of_their_rewards() {
        List<Model> nets = IntStream.range(0, 4)
                .mapToObj(s -> Problems.fit(
                        Problems.mlp(8, 20, 8),
                        Problems.points(Problems.dense(1, 50, 3)),
                        Problems.head(s, 50, 2).from(1)))
                .toList();
        double[] average = WeightAverages.of(nets).scores(Problems.dense(2, 9, 3));
        double[] mean = new double[9];
        nets.forEach(net -> Arrays.setAll(mean, i -> mean[i] + net.scores(Problems.dense(2, 9, 3))[i] / 4));

        assertThat(IntStream.range(0, 9)
                        .mapToDouble(i -> Math.abs(average[i] - mean[i]))
                        .max()
                        .orElseThrow())
                .isGreaterThan(.01);
    }

    @Test
    void new_text_is_scaled_as_the_candidates_were() {
        Reward one = new Reward("a", List.of(new double[] {0, 10}), "", List.of(lengths(10)));
        Reward other = new Reward("b", List.of(new double[] {0, 1}), "", List.of(lengths(1)));
        Reward mean = ensembles(By.MEAN, OptionalDouble.empty()).of("e", List.of(one, other));

        assertThat(mean.scorers()).hasSize(1);
        // both members are 2 x - 1 of the length
        assertThat(mean.scorers().get(0).score(List.of("", "x", "xx"))).containsExactly(-1, 1, 3);
    }

    private static TextScorer lengths(double each) {
        return new TextScorer() {
            @Override
            public String column() {
                return "text";
            }

            @Override
            public double[] score(List<String> texts) {
                return texts.stream().mapToDouble(text -> each * text.length()).toArray();
            }
        };
    }
}
