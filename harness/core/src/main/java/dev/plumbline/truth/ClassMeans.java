package dev.plumbline.truth;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The means of a score within each class of the truth, of which a number is the mean.
 *
 * @param mean of each class
 * @param weight of the rows of each class
 */
record ClassMeans(double[] mean, double[] weight) {

    /** Of rows, each with a truth. */
    static ClassMeans of(Sample sample, int[] truth, int classes, IntToDoubleFunction score) {
        double[] sum = new double[classes];
        double[] weight = new double[classes];
        for (int i = 0; i < sample.size(); i++) {
            int row = sample.rows()[i];
            sum[truth[row]] += sample.weight()[i] * score.applyAsDouble(row);
            weight[truth[row]] += sample.weight()[i];
        }
        double[] mean = new double[classes];
        Arrays.setAll(mean, k -> sum[k] / weight[k]);
        return new ClassMeans(mean, weight);
    }

    /**
     * How far the mean of the means moves where rows change their class: an upper bound.
     *
     * <p>A row of weight w that leaves one class for another moves the one mean by at most {@code w (m - least)/(W - moved)} and the
     * other by at most {@code w (greatest - m)/(W - moved)} upwards, W the weight and m the mean of the class, and each leaves once
     * and enters once. Worked example: .85 of 500 in each of two classes are right and 20 are moved: 20/2 (.85/480 + .15/480) =
     * .0208; the worst choice of 20 moves it by .0195.
     *
     * @param moved the weight of what changes its class
     * @param least the least value of a score
     * @param greatest the greatest
     */
    Drift.By drift(double moved, double least, double greatest) {
        double value = Arrays.stream(mean).average().orElseThrow();
        if (Arrays.stream(weight).anyMatch(of -> of <= moved)) {
            // A class may be left without a row.
            return Drift.By.within(value, least, greatest);
        }
        double entering = most(k -> (greatest - mean[k]) / (weight[k] - moved));
        double leaving = most(k -> (mean[k] - least) / (weight[k] - moved));
        double either = moved * (entering + leaving) / mean.length;
        return new Drift.By(either, either);
    }

    private double most(IntToDoubleFunction ofClass) {
        return IntStream.range(0, mean.length).mapToDouble(ofClass).max().orElseThrow();
    }
}
