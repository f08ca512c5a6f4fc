package dev.plumbline.policy;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.learning.Reward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A policy as it was trained, by its samples at each step.
 *
 * @param steps ascending; the first is the base
 * @param rewards by which the samples are judged, a number an example
 * @param rating what raters say of every example; empty where nobody does
 */
public record Checkpoints(List<Checkpoint> steps, List<Reward> rewards, Optional<double[]> rating) {

    /** The axis of the steps. */
    public static final String AXIS = "step";

    public Checkpoints {
        steps = List.copyOf(steps);
        rewards = List.copyOf(rewards);
    }

    static Checkpoints of(
            CheckpointSpec spec, Examples examples, int[][] prompts, List<Reward> rewards, Optional<double[]> rating) {
        double[] step = LabelReader.numbers(examples, spec.step());
        Optional<double[]> policy = spec.logProbability().map(name -> LabelReader.numbers(examples, name));
        Optional<double[]> base = spec.baseLogProbability().map(name -> LabelReader.numbers(examples, name));
        Optional<double[]> over = policy.map(logs -> minus(logs, base.orElseThrow()));
        double[] all = steps(step, prompts);
        return new Checkpoints(
                Arrays.stream(all)
                        .mapToObj(at -> checkpoint(prompts, step, all[0], at, over))
                        .toList(),
                rewards,
                rating);
    }

    /** The samples of the base, of each prompt. */
    static int[][] base(CheckpointSpec spec, Examples examples, int[][] prompts) {
        double[] step = LabelReader.numbers(examples, spec.step());
        double first = steps(step, prompts)[0];
        return Arrays.stream(prompts).map(rows -> at(rows, step, first)).toArray(int[][]::new);
    }

    private static double[] steps(double[] step, int[][] prompts) {
        return Arrays.stream(prompts)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(row -> step[row])
                .distinct()
                .sorted()
                .toArray();
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static int[] at(int[] rows, double[] step, double which) {
        return IntStream.of(rows).filter(row -> step[row] == which).toArray();
    }

    private static Checkpoint checkpoint(
            int[][] prompts, double[] step, double first, double at, Optional<double[]> over) {
        List<int[]> rows = new ArrayList<>();
        List<double[]> base = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        List<int[]> chosen = new ArrayList<>();
        for (int[] prompt : prompts) {
            int[] before = at(prompt, step, first);
            int[] now = at(prompt, step, at);
            if (before.length > 0 && now.length > 0) {
                int[] both = at == first
                        ? now
                        : IntStream.concat(IntStream.of(before), IntStream.of(now))
                                .toArray();
                rows.add(both);
                base.add(shares(both, step, first, before.length));
                weights.add(shares(both, step, at, now.length));
                chosen.add(now);
            }
        }
        Pools pools = new Pools(rows.stream().flatMapToInt(Arrays::stream).toArray(), starts(rows), joined(base));
        return new Checkpoint(Step.label(at), at, pools, joined(weights), over.map(logs -> divergence(chosen, logs)));
    }

    private static double[] shares(int[] rows, double[] step, double which, int many) {
        return IntStream.of(rows)
                .mapToDouble(row -> step[row] == which ? 1. / many : 0)
                .toArray();
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static int[] starts(List<int[]> pools) {
        int[] starts = new int[pools.size() + 1];
        for (int p = 0; p < pools.size(); p++) {
            starts[p + 1] = starts[p] + pools.get(p).length;
        }
        return starts;
    }

    private static Checkpoint.Divergence divergence(List<int[]> samples, double[] over) {
        double[] k1 = samples.stream()
                .mapToDouble(rows -> IntStream.of(rows)
                        .mapToDouble(row -> over[row])
                        .average()
                        .orElseThrow())
                .toArray();
        double[] k3 = samples.stream()
                .mapToDouble(rows -> IntStream.of(rows)
                        .mapToDouble(row -> Math.expm1(-over[row]) + over[row])
                        .average()
                        .orElseThrow())
                .toArray();
        return new Checkpoint.Divergence(k1, k3);
    }
}
