package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Unstable;
import dev.plumbline.truth.Measured.Value;

/**
 * The performance gap recovered, in its three states (Burns et al. 2023, arXiv 2312.09390): a value, undefined, or unstable.
 *
 * <p>Dropping a PGR whenever the gap happens to come out negative selects on chance, so the gap's interval decides. Worked
 * example: weak .75, student .85, ceiling .95: .10/.20 = .5.
 *
 * @param gain student minus weak
 * @param support see {@link Quantity#support}
 */
record Recovered(BySeed gain, BySeed weak, BySeed ceiling, int support, Sample sample) {

    private static final double CONFIDENCE = .95;

    /** Differences of means over seeds below this are rounding error. */
    private static final double NOTHING = 1e-12;

    Measured measured() {
        BySeed gap = ceiling.minus(weak);
        double denominator = gap.mean().value();
        if (denominator <= NOTHING) {
            return new Undefined(
                    "the ceiling (" + Figures.of(ceiling.mean().value()) + ") does not exceed the weak labels ("
                            + Figures.of(weak.mean().value()) + ")");
        }
        double ratio = gain.mean().value() / denominator;
        Spread residual = Spread.of(gain.plus(-ratio, gap), sample, support);
        Spread ofGap = Spread.of(gap, sample, support);
        // One number of degrees of freedom for both, so that a ratio with a stable gap has finite ends.
        double df = Math.min(residual.df(), ofGap.df());
        Covariance joint = Spread.of(gain, gap, sample, support);
        Interval apart = Intervals.of(Metric.GAP, 2, denominator, new Spread(joint.second(), df), support);
        int seeds = Math.max(gain.seeds(), gap.seeds());
        return apart.low(CONFIDENCE) > 0
                ? new Value(ratio, interval(joint, ratio, residual, df), sample.size(), sample.clusters(), seeds)
                : new Unstable(ratio, reason(apart), sample.size(), sample.clusters(), seeds);
    }

    private static String reason(Interval gap) {
        return "the " + Figures.percent(CONFIDENCE) + " interval of the gap between the ceiling and the weak labels ("
                + Figures.of(gap.low(CONFIDENCE)) + " to " + Figures.of(gap.high(CONFIDENCE)) + ") includes 0";
    }

    private Interval interval(Covariance joint, double ratio, Spread residual, double df) {
        double denominator = ceiling.minus(weak).mean().value();
        if (residual.isNothing()) {
            double reach = reach(ratio) / denominator;
            return new UnvaryingInterval(ratio, ratio - reach, ratio + reach, support);
        }
        return new FiellerInterval(gain.mean().value(), denominator, joint.first(), joint.second(), joint.both(), df);
    }

    /** The greatest size of {@code (s - w) - ratio (c - w)} over shares s, w and c of a cluster. */
    private static double reach(double ratio) {
        return Math.max(1, Math.max(Math.abs(ratio), Math.abs(1 - ratio)));
    }
}
