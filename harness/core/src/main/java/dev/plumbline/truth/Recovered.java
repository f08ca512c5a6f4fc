package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Unstable;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The performance gap recovered, in its three states (Burns et al. 2023, arXiv 2312.09390): a value, undefined, or unstable.
 *
 * <p>Dropping a PGR whenever the gap happens to come out negative selects on chance, so the gap's interval decides. Worked
 * example: weak .75, student .85, ceiling .95: .10/.20 = .5.
 *
 * <p>Where truth errs, gain and gap each are what they were or as much less or more as its errors leave open, and the interval is from
 * the least to the greatest end of Fieller's of all of these.
 *
 * @param gain student minus weak
 * @param support see {@link Quantity#support}
 * @param driftOfGain how far the gain moves where truth errs
 * @param driftOfGap how far the gap does
 */
record Recovered(
        BySeed gain,
        BySeed weak,
        BySeed ceiling,
        int support,
        Sample sample,
        Drift.By driftOfGain,
        Drift.By driftOfGap) {

    /** By a truth that does not err. */
    Recovered(BySeed gain, BySeed weak, BySeed ceiling, int support, Sample sample) {
        this(gain, weak, ceiling, support, sample, Drift.By.NOTHING, Drift.By.NOTHING);
    }

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
        Interval apart = driftOfGap.widened(
                Intervals.of(Metric.GAP, 2, denominator, new Spread(joint.second(), df), support), -1, 1);
        int seeds = Math.max(gain.seeds(), gap.seeds());
        return apart.low(CONFIDENCE) > 0
                ? new Value(ratio, interval(joint, residual, df), sample.size(), sample.clusters(), seeds)
                : new Unstable(ratio, reason(apart), sample.size(), sample.clusters(), seeds);
    }

    private String reason(Interval gap) {
        String widened = driftOfGap.below() > 0 ? ", widened for a truth that errs," : "";
        return "the " + Figures.percent(CONFIDENCE) + " interval of the gap between the ceiling and the weak labels ("
                + Figures.of(gap.low(CONFIDENCE)) + " to " + Figures.of(gap.high(CONFIDENCE)) + ")" + widened
                + " includes 0";
    }

    private Interval interval(Covariance joint, Spread residual, double df) {
        double numerator = gain.mean().value();
        double denominator = ceiling.minus(weak).mean().value();
        Interval measured = interval(numerator, denominator, joint, residual, df);
        if (driftOfGain.isNothing() && driftOfGap.isNothing()) {
            return measured;
        }
        List<Interval> all = new ArrayList<>(List.of(measured));
        for (double over : new double[] {numerator - driftOfGain.below(), numerator + driftOfGain.above()}) {
            for (double under : new double[] {denominator - driftOfGap.below(), denominator + driftOfGap.above()}) {
                all.add(interval(over, under, joint, residual, df));
            }
        }
        return new HullInterval(all);
    }

    private Interval interval(double numerator, double denominator, Covariance joint, Spread residual, double df) {
        if (residual.isNothing()) {
            double ratio = numerator / denominator;
            double reach = reach(ratio) / denominator;
            return new UnvaryingInterval(ratio, ratio - reach, ratio + reach, support);
        }
        return new FiellerInterval(numerator, denominator, joint.first(), joint.second(), joint.both(), df);
    }

    /** The greatest size of {@code (s - w) - ratio (c - w)} over shares s, w and c of a cluster. */
    private static double reach(double ratio) {
        return Math.max(1, Math.max(Math.abs(ratio), Math.abs(1 - ratio)));
    }
}
