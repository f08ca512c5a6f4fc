package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The models of a reward that was trained here.
 *
 * @param bySeed by seed, then by the fold that the model has not seen; a single one without folds
 * @param fold of each candidate, 0 without folds
 */
public record RewardModels(List<List<Model>> bySeed, int[] fold) {

    public RewardModels {
        bySeed = List.copyOf(bySeed);
    }

    /**
     * The rewards of every candidate by every seed: those of the model that has not seen the candidate's fold.
     *
     * @param view that the models were fitted on
     */
    public List<double[]> rewards(View view) {
        return bySeed.stream().map(models -> rewards(models, view)).toList();
    }

    private double[] rewards(List<Model> models, View view) {
        List<double[]> byFold = models.stream().map(model -> model.scores(view)).toList();
        double[] rewards = new double[view.rows()];
        Arrays.setAll(rewards, row -> byFold.get(fold[row])[row]);
        return rewards;
    }

    /** One model for all seeds: their average, fold by fold. */
    public RewardModels averaged() {
        int folds = bySeed.get(0).size();
        List<Model> averages = IntStream.range(0, folds)
                .mapToObj(f -> WeightAverages.of(
                        bySeed.stream().map(models -> models.get(f)).toList()))
                .toList();
        return new RewardModels(List.of(averages), fold);
    }

    /**
     * The rewards of what was not in the data, by one seed: with folds the mean of the folds' models, each of which has seen other examples.
     *
     * @param view of the new candidates, by the featuriser of the view that the models were fitted on
     */
    public double[] score(int seed, View view) {
        List<Model> models = bySeed.get(seed);
        double[] sum = new double[view.rows()];
        for (Model model : models) {
            double[] scores = model.scores(view);
            Arrays.setAll(sum, row -> sum[row] + scores[row]);
        }
        Arrays.setAll(sum, row -> sum[row] / models.size());
        return sum;
    }
}
