package dev.plumbline.truth;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much more frequent errors are inside a slice than outside, with clusters as the units.
 *
 * @param all the examples of the half that confirms
 * @param inside which of its rows are in the slice
 * @param errors which are errors
 */
record Excess(Sample all, IntPredicate inside, Errors errors) {

    Measured within() {
        return share(all.where(inside, "this"));
    }

    Measured elsewhere() {
        return share(all.where(inside.negate(), "not this"));
    }

    /** The bare share inside, where there is at least one row. */
    double shareWithin() {
        return mean(all.part(inside, "this")).value();
    }

    private Measured share(Sample sample) {
        return sample.tooFew().<Measured>map(Measured.Undefined::new).orElseGet(() -> {
            Measured.Value value = value(Metric.ACCURACY, mean(sample), sample, sample.support(), sample.size());
            return Erring.widened(value, drift(sample, row -> 1), 0, 1);
        });
    }

    private Estimate mean(Sample sample) {
        double[] scores = Arrays.stream(sample.rows())
                .mapToDouble(row -> errors.wrong().test(row) ? 1 : 0)
                .toArray();
        return Estimate.mean(scores, sample);
    }

    /** Inside minus outside. */
    Measured measured() {
        Sample in = all.where(inside, "this");
        Sample out = all.where(inside.negate(), "not this");
        return in.tooFew()
                .or(out::tooFew)
                .<Measured>map(Measured.Undefined::new)
                .orElseGet(() -> excess(in, out));
    }

    private Measured.Value excess(Sample in, Sample out) {
        int support = Math.min(in.support(), out.support());
        double total = all.total();
        return Erring.widened(
                value(Metric.GAIN, difference(in, out), all, support, in.size()),
                drift(all, row -> inside.test(row) ? total / in.total() : -total / out.total()),
                -1,
                1);
    }

    /** How far the weighted mean of a factor over the errors moves where what is an error is none, or the other way round. */
    private Drift.By drift(Sample sample, IntToDoubleFunction factor) {
        if (!errors.erring().ever()) {
            return Drift.By.NOTHING;
        }
        int[] now = Arrays.stream(sample.rows())
                .map(row -> errors.wrong().test(row) ? 1 : 0)
                .toArray();
        Quotient right = Quotient.mean(sample, sample, row -> 0);
        Quotient wrong = Quotient.mean(sample, sample, factor);
        return new Relabelling(sample, now, right, wrong).drift(errors.erring().most(sample));
    }

    private static Measured.Value value(Metric like, Estimate estimate, Sample sample, int support, int n) {
        Spread spread = Spread.of(new BySeed(List.of(estimate)), sample, support);
        Interval interval = Intervals.of(like, 2, estimate.value(), spread, support);
        return new Measured.Value(estimate.value(), interval, n, support, 1);
    }

    /** Of each row the part that it has in the error of the difference. */
    private Estimate difference(Sample in, Sample out) {
        double shareIn = mean(in).value();
        double shareOut = mean(out).value();
        double weightIn = in.total();
        double weightOut = out.total();
        double[] contributions = new double[all.size()];
        Arrays.setAll(contributions, i -> {
            int row = all.rows()[i];
            int error = errors.wrong().test(row) ? 1 : 0;
            return all.weight()[i]
                    * (inside.test(row) ? (error - shareIn) / weightIn : -(error - shareOut) / weightOut);
        });
        return new Estimate(shareIn - shareOut, contributions);
    }

    /**
     * The one-sided p-value: Fisher's exact test (1935) where every cluster is an example and all weigh the same, else of Student's
     * t with as many degrees of freedom as there are clusters inside, less one.
     *
     * <p>Worked example of the exact one: 3 of 3 wrong inside and 0 of 3 outside: 1/(6 choose 3) = .05. Where truth errs it is that of
     * the worst choice: of 1 wrong truth 2 of 3 and 0 of 3, which has .2, or 3 of 3 and 1 of 3, which has .2 as well.
     *
     * @return 1 where there is no difference to test
     */
    double p() {
        if (!(measured() instanceof Measured.Value value)) {
            return 1;
        }
        if (all.clusters() == all.size() && all.even()) {
            return exact(value.n());
        }
        Interval interval = value.interval();
        Interval measured = interval instanceof WidenedInterval widened ? widened.of() : interval;
        return measured instanceof StudentInterval t
                ? TDistribution.of(t.df())
                        .survivalProbability((t.estimate() - interval.widenedBelow()) / t.standardError())
                : PValue.ofNothing(interval);
    }

    /** The greatest over what truth may be: so many errors inside are none, and as many others outside are some. */
    private double exact(int in) {
        int errorsIn = count(inside);
        int errorsOut = count(inside.negate());
        int most = errors.erring().most(all);
        return IntStream.rangeClosed(0, Math.min(most, errorsIn))
                .mapToDouble(none -> fisher(in, errorsIn - none, Math.min(all.size() - in, errorsOut + most - none)))
                .max()
                .orElseThrow();
    }

    private double fisher(int in, int errorsIn, int errorsOut) {
        return HypergeometricDistribution.of(all.size(), errorsIn + errorsOut, in)
                .survivalProbability(errorsIn - 1);
    }

    private int count(IntPredicate rows) {
        return (int) Arrays.stream(all.rows()).filter(rows.and(errors.wrong())).count();
    }
}
