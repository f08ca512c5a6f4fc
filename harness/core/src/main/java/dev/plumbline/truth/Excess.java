package dev.plumbline.truth;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much more frequent errors are inside a slice than outside, with clusters as the units.
 *
 * @param all the examples of the half that confirms
 * @param inside which of its rows are in the slice
 * @param wrong which are errors
 */
record Excess(Sample all, IntPredicate inside, IntPredicate wrong) {

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
            return value(Metric.ACCURACY, mean(sample), sample, sample.support(), sample.size());
        });
    }

    private Estimate mean(Sample sample) {
        double[] errors = Arrays.stream(sample.rows())
                .mapToDouble(row -> wrong.test(row) ? 1 : 0)
                .toArray();
        return Estimate.mean(errors, sample);
    }

    /** Inside minus outside. */
    Measured measured() {
        Sample in = all.where(inside, "this");
        Sample out = all.where(inside.negate(), "not this");
        return in.tooFew()
                .or(out::tooFew)
                .<Measured>map(Measured.Undefined::new)
                .orElseGet(() ->
                        value(Metric.GAIN, difference(in, out), all, Math.min(in.support(), out.support()), in.size()));
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
            int error = wrong.test(row) ? 1 : 0;
            return all.weight()[i]
                    * (inside.test(row) ? (error - shareIn) / weightIn : -(error - shareOut) / weightOut);
        });
        return new Estimate(shareIn - shareOut, contributions);
    }

    private int errors(IntPredicate rows) {
        return (int) Arrays.stream(all.rows()).filter(rows.and(wrong)).count();
    }

    /**
     * The one-sided p-value: Fisher's exact test (1935) where every cluster is an example and all weigh the same, else of Student's
     * t with as many degrees of freedom as there are clusters inside, less one.
     *
     * <p>Worked example of the exact one: 3 of 3 wrong inside and 0 of 3 outside: 1/(6 choose 3) = .05.
     *
     * @return 1 where there is no difference to test
     */
    double p() {
        if (!(measured() instanceof Measured.Value value)) {
            return 1;
        }
        if (all.clusters() == all.size() && all.even()) {
            int errors = errors(inside);
            int population = all.size();
            return HypergeometricDistribution.of(population, errors(row -> true), value.n())
                    .survivalProbability(errors - 1);
        }
        return value.interval() instanceof StudentInterval t
                ? TDistribution.of(t.df()).survivalProbability(t.estimate() / t.standardError())
                : PValue.ofNothing(value.interval());
    }
}
