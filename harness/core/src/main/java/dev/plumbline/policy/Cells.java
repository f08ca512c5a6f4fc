package dev.plumbline.policy;

import java.util.Arrays;
import java.util.List;

/**
 * The policies of the {@link Cell}s, each the exact maximiser of what its trainer maximises.
 *
 * <p>Where distance is a cost it is the tilt {@code base exp(s R / beta)}, with s the sign of the reward that is optimised. Where distance is a gain
 * the objective is convex, and its maximum is at a corner: the one candidate of the highest {@code s R - beta ln base}, a strange one. Candidates
 * that tie there are maxima each and their mixtures are none; a run ends at one of them, so the weights are shared evenly, as averages over such
 * runs, and the divergence is the mean of theirs, not that of the mixture.
 *
 * <p>Worked example: of two candidates with base .9 and .1, rewards 1 and 0, and beta .25: 1 + .026 is above 0 + .576, so a flipped coherence coach
 * chooses the first; at beta 1, 1.105 is below 2.303 and it chooses the second, which the base hardly ever does.
 *
 * @param beta what a nat costs or brings, above 0
 */
record Cells(double beta) implements Optimiser {

    /** Scores this near to the highest tie with it: rounding parts equal ones. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String axis() {
        return Cell.AXIS;
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        return Arrays.stream(Cell.values())
                .map(cell -> step(cell, pools, signed(reward, cell.optimised())))
                .toList();
    }

    private static double[] signed(double[] reward, int sign) {
        return Arrays.stream(reward).map(one -> sign * one).toArray();
    }

    private Step step(Cell cell, Pools pools, double[] scores) {
        int number = Cell.labels().indexOf(cell.label());
        if (cell.held()) {
            double[] weights = Tilt.to(pools, scores, 1 / beta);
            return new Step(cell.label(), number, weights, pools.klDivergences(weights));
        }
        double[] weights = new double[scores.length];
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length; p++) {
            nats[p] = corner(pools, p, scores, weights);
        }
        return new Step(cell.label(), number, weights, nats);
    }

    /** Puts the weight of a pool on its corners; the divergence of one of them from the base, in nats. */
    private double corner(Pools pools, int p, double[] scores, double[] weights) {
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        double[] worth = new double[to - from];
        Arrays.setAll(worth, i -> scores[from + i] - beta * Math.log(pools.base()[from + i]));
        double most = Arrays.stream(worth).max().orElseThrow();
        double least = most - ROUNDING * Math.max(1, Math.abs(most));
        long ties = Arrays.stream(worth).filter(one -> one >= least).count();
        double nats = 0;
        for (int i = 0; i < worth.length; i++) {
            if (worth[i] >= least) {
                weights[from + i] = 1. / ties;
                nats -= Math.log(pools.base()[from + i]) / ties;
            }
        }
        return nats;
    }
}
