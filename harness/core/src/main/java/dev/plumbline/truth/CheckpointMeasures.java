package dev.plumbline.truth;

import dev.plumbline.learning.Reward;
import dev.plumbline.policy.Checkpoint;
import dev.plumbline.policy.Checkpoint.Divergence;
import dev.plumbline.policy.Checkpoints;
import dev.plumbline.policy.Pools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Measures a real policy as it was trained, by its samples at each step: the same gains as of exact policies, and estimates of the divergence. Intervals are
 * those of other prompts, by clusters, with other samples.
 */
final class CheckpointMeasures {

    private final Checkpoints checkpoints;
    private final int[] clusters;
    private final Function<int[], double[]> gold;

    /**
     * With the truth of samples.
     *
     * @param gold what examples are worth
     */
    CheckpointMeasures(Checkpoints checkpoints, int[] clusters, Function<int[], double[]> gold) {
        this.checkpoints = checkpoints;
        this.clusters = clusters;
        this.gold = gold;
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        for (Reward reward : checkpoints.rewards()) {
            checkpoints.steps().forEach(step -> all.addAll(of(reward, step)));
        }
        return all;
    }

    private List<Measurement> of(Reward reward, Checkpoint step) {
        MetricKey point = new MetricKey(Arm.POLICY, reward.name(), MetricKey.ALL, "", Against.RATINGS)
                .at(Checkpoints.AXIS, step.label());
        Pools pools = step.pools();
        Sample sample = Worths.sample(pools, clusters);
        Gains gains = new Gains(
                pools,
                sample,
                column(pools, reward.first()),
                checkpoints.rating().map(ofExamples -> column(pools, ofExamples)),
                Column.of(pools, gold.apply(pools.rows())));
        List<Measurement> all = new ArrayList<>(List.of(
                Gains.at(point, Metric.KL_K1, estimate(step, sample, Divergence::k1, Double.NEGATIVE_INFINITY)),
                Gains.at(point, Metric.KL_K3, estimate(step, sample, Divergence::k3, 0))));
        all.addAll(gains.of(point, step.weights()));
        return all;
    }

    private static Column column(Pools pools, double[] ofExamples) {
        return Column.of(
                pools,
                IntStream.of(pools.rows()).mapToDouble(row -> ofExamples[row]).toArray());
    }

    private static Measured estimate(
            Checkpoint step, Sample sample, Function<Divergence, double[]> which, double least) {
        if (step.divergence().isEmpty()) {
            return new Measured.Undefined("there are no log-probabilities of the samples; name their columns under"
                    + " checkpoints as log-probability and base-log-probability");
        }
        double[] nats = which.apply(step.divergence().get());
        return Arrays.stream(nats).allMatch(Double::isFinite)
                ? Means.of(nats, sample, least, Double.POSITIVE_INFINITY)
                : new Measured.Undefined("a sample is so much more probable under the base than under its own policy"
                        + " that their ratio exceeds what a number can hold");
    }
}
