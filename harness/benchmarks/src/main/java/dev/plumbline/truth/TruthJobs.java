package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.policy.PolicyJobs;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** What measuring costs. */
public final class TruthJobs {

    private static final List<String> CLASSES = List.of("no", "yes");
    private static final double CONFIDENCE = .95;

    private TruthJobs() {}

    /**
     * Accuracy and PGR of each trial with their intervals, by influence: what a bootstrap would be drawn for.
     *
     * @param weak trials x items: 1 where right, else 0
     * @return the mean width of the intervals of PGR
     */
    public static double intervals(double[][] weak, double[][] student, double[][] ceiling) {
        Sample sample = sample(weak[0].length);
        double widths = 0;
        for (int trial = 0; trial < weak.length; trial++) {
            BySeed low = right(weak[trial], sample);
            BySeed own = right(student[trial], sample);
            BySeed high = right(ceiling[trial], sample);
            for (BySeed one : List.of(low, own, high)) {
                Spread spread = Spread.of(one, sample, sample.support());
                Intervals.of(0, 1, one.mean().value(), spread, sample.support()).low(CONFIDENCE);
            }
            Measured pgr = new Recovered(own.minus(low), low, high, sample.support(), sample).measured();
            Interval interval = ((Measured.Value) pgr).interval();
            widths += interval.high(CONFIDENCE) - interval.low(CONFIDENCE);
        }
        return widths / weak.length;
    }

    private static Sample sample(int size) {
        int[] all = IntStream.range(0, size).toArray();
        return Sample.of(all, all);
    }

    private static BySeed right(double[] right, Sample sample) {
        int[] said = Arrays.stream(right).mapToInt(one -> (int) one).toArray();
        int[] yes = new int[said.length];
        Arrays.fill(yes, 1);
        return new BySeed(List.of(MeanScore.correct(yes).of(Probabilities.ofHard(CLASSES, said), said, sample)));
    }

    /** The area under the ROC curve with the contributions that its interval rests on, as often as it is asked. */
    public static DoubleSupplier auc(double[] score, double[] positive) {
        int[] truth = Arrays.stream(positive).mapToInt(one -> (int) one).toArray();
        double[] second =
                Arrays.stream(score).map(one -> 1 / (1 + Math.exp(-one))).toArray();
        Probabilities predicted = Probabilities.ofSecond(CLASSES, second);
        int[] hard = predicted.hard();
        Sample sample = sample(truth.length);
        RankAuc auc = new RankAuc(CLASSES, truth);
        return () -> auc.of(predicted, hard, sample).value();
    }

    /** The sweep of the covariance of gold and reward along the tilts: the sum over the places of that within the pools. */
    public static double covariance(double[][] reward, double[][] gold) {
        TiltSweep sweep = TiltSweep.of(
                PolicyJobs.pools(reward.length, reward[0].length),
                PolicyJobs.flat(reward),
                List.of(PolicyJobs.flat(gold)),
                sample(reward.length),
                1);
        return sweep.levels().stream()
                .mapToDouble(level -> level.columns().get(0).covariance().value())
                .sum();
    }
}
