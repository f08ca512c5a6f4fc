package dev.plumbline.policy;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.learning.Reward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Policies that were optimised against rewards, exactly, over the candidates of each held-out pool: weights, never averages. Beside them a real policy,
 * by its samples at each step of its training, where there are any; then the pools are those of the samples of its first step.
 *
 * @param pools the candidates, and the base policy
 * @param rating what raters say of every candidate of the pools; empty where nobody does
 * @param guideline what every candidate is worth by what raters are told to rate; empty where the task has no such column
 * @param all by reward, then by optimiser
 * @param watched what else is known of the candidates
 */
public record Pressure(
        Pools pools,
        Optional<double[]> rating,
        Optional<double[]> guideline,
        List<Optimised> all,
        Optional<Checkpoints> checkpoints,
        Watched watched) {

    public Pressure {
        all = List.copyOf(all);
    }

    /**
     * Optimises.
     *
     * @param heldOut the examples among which policies choose
     * @param rewards those that the task names
     * @param rating what raters say of every example
     */
    public static Pressure of(
            PressureSpec spec, Examples examples, int[] heldOut, List<Reward> rewards, Optional<double[]> rating) {
        int[][] prompts = pools(examples, heldOut);
        Optional<Checkpoints> checkpoints =
                spec.checkpoints().map(trained -> Checkpoints.of(trained, examples, prompts, rewards, rating));
        int[][] candidates = spec.checkpoints()
                .map(trained -> Checkpoints.base(trained, examples, prompts))
                .orElse(prompts);
        Pools pools = Pools.of(candidates, base(spec, examples));
        List<Optimised> all = new ArrayList<>();
        for (Reward reward : rewards) {
            double[] proxy = of(pools, reward.first());
            for (Optimiser optimiser : pools.size() == 0 ? List.<Optimiser>of() : spec.optimisers(pools)) {
                all.add(new Optimised(
                        reward.name(),
                        optimiser.axis(),
                        proxy,
                        optimiser.steps(pools, proxy),
                        optimiser.missing(pools)));
            }
            spec.mitigations()
                    .filter(asked -> pools.size() > 0)
                    .ifPresent(asked ->
                            all.add(Mitigations.of(asked, examples, pools).of(reward.name(), proxy)));
        }
        return new Pressure(
                pools,
                rating.map(ofExamples -> of(pools, ofExamples)),
                spec.guideline().map(name -> of(pools, LabelReader.numbers(examples, name))),
                all,
                checkpoints,
                Watched.of(spec, examples, pools));
    }

    private static double[] of(Pools pools, double[] ofExamples) {
        return IntStream.of(pools.rows()).mapToDouble(row -> ofExamples[row]).toArray();
    }

    private static int[][] pools(Examples examples, int[] heldOut) {
        boolean[] among = new boolean[examples.size()];
        IntStream.of(heldOut).forEach(row -> among[row] = true);
        return Arrays.stream(Candidates.pools(examples))
                .map(pool -> IntStream.of(pool).filter(row -> among[row]).toArray())
                .toArray(int[][]::new);
    }

    /** The base's weights, to a factor of each pool, which is chosen such that the greatest is 1. */
    private static double[] base(PressureSpec spec, Examples examples) {
        double[] weights = new double[examples.size()];
        Arrays.fill(weights, 1);
        if (spec.logProbability().isPresent()) {
            double[] logs = LabelReader.numbers(examples, spec.logProbability().get());
            for (int[] pool : Candidates.pools(examples)) {
                double most =
                        IntStream.of(pool).mapToDouble(row -> logs[row]).max().orElse(0);
                IntStream.of(pool).forEach(row -> weights[row] = Math.exp(logs[row] - most));
            }
        }
        return weights;
    }
}
