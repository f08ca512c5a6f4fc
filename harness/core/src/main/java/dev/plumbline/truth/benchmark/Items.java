package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import java.util.List;

/** The items of a benchmark among the examples of a task, which may be pairs, pools, or pairs of pools. */
public sealed interface Items permits RewardBenchItems, RewardBench2Items, RmBenchItems, JudgeBenchItems {

    /**
     * The items that some examples make.
     *
     * @param rows the examples, whole pools only
     */
    static Items of(Benchmark benchmark, Examples examples, int[] rows) {
        if (benchmark instanceof Benchmark.RewardBench spec) {
            return new RewardBenchItems(spec, examples, rows);
        }
        if (benchmark instanceof Benchmark.RewardBench2 spec) {
            return RewardBench2Items.of(spec, new PoolRows(examples, rows));
        }
        if (benchmark instanceof Benchmark.RmBench spec) {
            return RmBenchItems.of(spec, new PoolRows(examples, rows));
        }
        return JudgeBenchItems.of((Benchmark.JudgeBench) benchmark, examples, rows);
    }

    /** Where the data are not as the benchmark has them, as far as can be told without truth. */
    List<Problem> problems();

    /** Where they are not by their truth: asked where there are no other problems, as is all that follows. */
    List<Problem> problems(int[] right);

    /** The parts that there will be, whatever the scores and the truth: their figures mean nothing. */
    List<Part> outline();

    /** Of each item the example that stands for it. */
    int[] rows();

    /**
     * What a scorer makes of it.
     *
     * @param right for each example of a pair its better candidate, 1 for the first and 0 for the second; for each candidate of a pool 1 where it is right, else 0
     * @param scores of every candidate, one a training
     * @param method under whose name they are reported
     */
    List<Part> parts(int[] right, double[] scores, String method);
}
