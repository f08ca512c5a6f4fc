package dev.plumbline.truth;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How far quantities of forecasts in bins move where truth errs: upper bounds.
 *
 * <p>Which bin a row is in does not depend on truth, and its outcome moves by at most 1. So the frequency o_b of a bin of the weight
 * W_b moves by at most {@code min(1, M/W_b)}, M the weight of the wrong ones, and all of them together, weighted by their
 * shares, by at most {@code m = M/W}. With d_b the distance that is squared and D the greatest of them, the weighted sum of {@code
 * (d_b + delta_b)^2} is at least {@code 2 D m} less and at most {@code 2 D m + m max min(1, M/W_b)} more than before. Of several
 * trainings the bounds are averaged.
 */
final class BinnedDrift {

    private BinnedDrift() {}

    /** How far the quantity of one training's bins moves; empty where no bound has been derived. */
    @FunctionalInterface
    interface Part {
        Optional<Drift.By> of(Binned.Cells cells, Moved moved);
    }

    /**
     * What is wrong at most.
     *
     * @param share of all rows, by weight
     * @param ofBin the greatest share of a bin
     */
    record Moved(double share, double ofBin) {

        static Moved of(Binned.Cells cells, double weight) {
            double total = cells.sample().total();
            double least = Arrays.stream(cells.share()).min().orElseThrow();
            return new Moved(weight / total, Math.min(1, weight / (least * total)));
        }
    }

    static Drift of(Question asked, Part part) {
        Sample sample = asked.sample();
        double weight = sample.heaviest(asked.court().erring().most(sample));
        Contestant arm = asked.arm();
        Binned binned = new Binned(asked.court(), asked.reference(), cells -> new Estimate(0, new double[0]));
        Drift.By sum = Drift.By.NOTHING;
        for (int s = 0; s < arm.bySeed().size(); s++) {
            Binned.Cells cells = binned.cells(arm.bySeed().get(s), arm.hard().get(s), sample);
            Optional<Drift.By> ofSeed = part.of(cells, Moved.of(cells, weight));
            if (ofSeed.isEmpty()) {
                return new Drift.Unknown();
            }
            sum = sum.plus(ofSeed.get());
        }
        int seeds = arm.bySeed().size();
        return new Drift.By(sum.below() / seeds, sum.above() / seeds);
    }

    /** The errors less what chance would show: what truth does to the variances within bins is not known. */
    static Optional<Drift.By> unknown(Binned.Cells cells, Moved moved) {
        return Optional.empty();
    }

    static Optional<Drift.By> distance(Binned.Cells cells, Moved moved) {
        return Optional.of(new Drift.By(moved.share(), moved.share()));
    }

    static Optional<Drift.By> reliability(Binned.Cells cells, Moved moved) {
        return squares(cells.means(cells.gap()), moved);
    }

    static Optional<Drift.By> resolution(Binned.Cells cells, Moved moved) {
        double overall = Estimate.mean(cells.outcome(), cells.sample()).value();
        double[] from = Arrays.stream(cells.means(cells.outcome()))
                .map(o -> o - overall)
                .toArray();
        return squares(from, moved);
    }

    private static Optional<Drift.By> squares(double[] distance, Moved moved) {
        double most = Arrays.stream(distance).map(Math::abs).max().orElseThrow();
        double linear = 2 * most * moved.share();
        return Optional.of(new Drift.By(linear, linear + moved.share() * moved.ofBin()));
    }

    /** Of {@code o (1 - o)}, o anywhere between what it was less and plus the share that is wrong. */
    static Optional<Drift.By> uncertainty(Binned.Cells cells, Moved moved) {
        double overall = Estimate.mean(cells.outcome(), cells.sample()).value();
        double low = Math.max(0, overall - moved.share());
        double high = Math.min(1, overall + moved.share());
        DoubleUnaryOperator variance = o -> o * (1 - o);
        double nearest = Math.min(high, Math.max(low, .5));
        double now = variance.applyAsDouble(overall);
        return Optional.of(new Drift.By(
                now - Math.min(variance.applyAsDouble(low), variance.applyAsDouble(high)),
                variance.applyAsDouble(nearest) - now));
    }
}
