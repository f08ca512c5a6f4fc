package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import dev.plumbline.learning.RewardSpec.BradleyTerry;
import dev.plumbline.learning.RewardSpec.Start;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewardTrainerTest {

    private static final int POOLS = 30;
    private static final int EACH = 4;
    private static final View.Dense VIEW = Problems.dense(3, POOLS * EACH, 5);
    private static final int[] CLUSTER =
            IntStream.range(0, POOLS * EACH).map(row -> row / EACH).toArray();

    private static BradleyTerry spec(ModelSpec model, double subsample, Start start, OptionalInt folds) {
        return new BradleyTerry(Problems.PLACE, "v", model, Optional.empty(), 200, subsample, start, folds);
    }

    private static BradleyTerry plain() {
        return spec(Problems.logistic(1), 1, Start.OWN, OptionalInt.empty());
    }

    private static double[] rating(long seed) {
        Draws draws = Draws.of(seed, "test-rating", 0);
        double[] rating = new double[VIEW.rows()];
        Arrays.setAll(rating, row -> VIEW.values()[row * 5] - VIEW.values()[row * 5 + 1] + .3 * draws.gaussian());
        return rating;
    }

    private static RatedPairs pairs(double[] rating) {
        int[][] pools = IntStream.range(0, POOLS)
                .mapToObj(p -> IntStream.range(p * EACH, (p + 1) * EACH).toArray())
                .toArray(int[][]::new);
        return RatedPairs.of(pools, rating, 200, CLUSTER, Draws.of(1, "test", 0));
    }

    private static RewardLesson lesson(String name, RewardSpec.Trained spec, double[] rating) {
        return new RewardLesson(name, spec, VIEW, pairs(rating), CLUSTER);
    }

    private static RewardModels train(RewardLesson... lessons) {
        return new RewardTrainer(3, 11, Passes.own(2)).train(List.of(lessons)).get("a");
    }

    @Test
    void a_linear_reward_is_the_logistic_fit_of_the_differences() {
        RatedPairs pairs = pairs(rating(1));
        Head head = new Head(Target.of(pairs.preferred()), ones(pairs.size()), 0);
        Model fit = Problems.fit(Problems.logistic(1), new Inputs(VIEW, pairs.first(), pairs.second()), head);

        RewardModels models = train(lesson("a", plain(), rating(1)));

        assertThat(models.rewards(VIEW)).hasSize(1);
        assertThat(models.rewards(VIEW).get(0)).containsExactly(fit.scores(VIEW));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void the_higher_rated_of_a_pair_gets_the_higher_reward() {
        double[] rewards = train(lesson("a", plain(), rating(1))).rewards(VIEW).get(0);
        RatedPairs pairs = pairs(rating(1));
        long right = IntStream.range(0, pairs.size())
                .filter(i -> (rewards[pairs.first()[i]] > rewards[pairs.second()[i]])
                        == (pairs.preferred().hard(i) == 1))
                .count();

        assertThat(right / (double) pairs.size()).isGreaterThan(.8);
    }

    @Test
    void all_pairs_may_prefer_the_first() {
        RatedPairs pairs = pairs(rating(1));
        int[] better = new int[pairs.size()];
        int[] worse = new int[pairs.size()];
        for (int i = 0; i < better.length; i++) {
            boolean first = pairs.preferred().hard(i) == 1;
            better[i] = first ? pairs.first()[i] : pairs.second()[i];
            worse[i] = first ? pairs.second()[i] : pairs.first()[i];
        }
        int[] labels = new int[better.length];
        Arrays.fill(labels, 1);
        RatedPairs sided =
                new RatedPairs(better, worse, Probabilities.ofHard(LabelReader.PREFERENCES, labels), pairs.cluster());

        double[] rewards = train(new RewardLesson("a", plain(), VIEW, sided, CLUSTER))
                .rewards(VIEW)
                .get(0);

        // the same data with other sides: the loss is the same function of the weights
        double[] mixed = train(lesson("a", plain(), rating(1))).rewards(VIEW).get(0);
        for (int row = 0; row < rewards.length; row++) {
            assertThat(rewards[row]).isCloseTo(mixed[row], org.assertj.core.data.Offset.offset(1e-7));
        }
    }

    @Test
    void a_reward_does_not_depend_on_what_is_trained_beside_it() {
        for (ModelSpec model : List.of(Problems.logistic(1), Problems.probe(3, 16), Problems.mlp(4, 3, 16))) {
            BradleyTerry spec = spec(model, .7, Start.OWN, OptionalInt.of(3));
            List<double[]> alone = train(lesson("a", spec, rating(1))).rewards(VIEW);
            List<double[]> among = train(
                            lesson("b", spec, rating(2)), lesson("a", spec, rating(1)), lesson("c", plain(), rating(3)))
                    .rewards(VIEW);

            assertThat(alone).hasSize(3);
            for (int s = 0; s < 3; s++) {
                assertThat(among.get(s)).containsExactly(alone.get(s));
            }
            assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
        }
    }

    @Test
    void with_folds_the_ratings_of_a_cluster_change_no_reward_in_it() {
        BradleyTerry spec = spec(Problems.logistic(1), 1, Start.OWN, OptionalInt.of(5));
        double[] other = rating(1);
        for (int row = 8; row < 12; row++) {
            other[row] = -other[row];
        }

        double[] before = train(lesson("a", spec, rating(1))).rewards(VIEW).get(0);
        double[] after = train(lesson("a", spec, other)).rewards(VIEW).get(0);

        for (int row = 8; row < 12; row++) {
            assertThat(after[row]).isEqualTo(before[row]);
        }
        long changed = IntStream.range(0, before.length)
                .filter(row -> after[row] != before[row])
                .count();
        // all but those whose model has not seen the cluster either: a fifth of the clusters
        assertThat(changed).isEqualTo(VIEW.rows() - POOLS / 5 * EACH);
    }

    @Test
    void nets_of_a_shared_start_have_the_same_first_weights_and_another_order() {
        ModelSpec.Mlp untrained = new ModelSpec.Mlp(Problems.PLACE, 4, 1, 1 << 20, 1e-9, 0);
        double[] own = hidden(train(lesson("a", spec(untrained, 1, Start.OWN, OptionalInt.empty()), rating(1))), 1);
        RewardModels shared = train(lesson("a", spec(untrained, 1, Start.SHARED, OptionalInt.empty()), rating(1)));

        // a single step of 1e-9
        for (int i = 0; i < own.length; i++) {
            assertThat(hidden(shared, 1)[i]).isCloseTo(hidden(shared, 0)[i], org.assertj.core.data.Offset.offset(1e-8));
        }
        assertThat(Math.abs(own[0] - hidden(shared, 1)[0])).isGreaterThan(1e-6);
        ModelSpec.Mlp trained = Problems.mlp(4, 3, 16);
        RewardModels ordered = train(lesson("a", spec(trained, 1, Start.SHARED, OptionalInt.empty()), rating(1)));
        assertThat(hidden(ordered, 0)).isNotEqualTo(hidden(ordered, 1));
    }

    private static double[] hidden(RewardModels models, int seed) {
        return Arrays.copyOf(((MlpModel) models.bySeed().get(seed).get(0)).parameters(), 20);
    }

    @Test
    void new_rows_are_rewarded_by_the_mean_of_the_folds() {
        BradleyTerry spec = spec(Problems.logistic(1), 1, Start.OWN, OptionalInt.of(2));
        RewardModels models = train(lesson("a", spec, rating(1)));
        View.Dense row = new View.Dense(1, 5, new float[] {1, 2, 3, 4, 5});
        double one = models.bySeed().get(0).get(0).scores(row)[0];
        double other = models.bySeed().get(0).get(1).scores(row)[0];

        assertThat(models.score(0, row)).containsExactly((one + other) / 2);
    }

    @Test
    void too_few_clusters_and_no_pairs_are_nothing_to_learn() {
        BradleyTerry spec = spec(Problems.logistic(1), 1, Start.OWN, OptionalInt.of(40));
        assertThatThrownBy(() -> train(lesson("a", spec, rating(1))))
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for its ratings lie in 30 clusters, too few for 40 folds");
        assertThatThrownBy(() -> train(lesson("a", plain(), new double[VIEW.rows()])))
                .isInstanceOf(NothingToLearn.class)
                .hasMessage(
                        "for no pair of its examples is rated, and no two candidates of a pool are rated differently");
    }
}
