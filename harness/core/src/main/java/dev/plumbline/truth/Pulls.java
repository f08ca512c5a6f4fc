package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Unstable;
import dev.plumbline.truth.Measured.Value;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients of one number, such as a reward, on some columns, and their ratios.
 *
 * @param number by seed, as it differs within pools
 */
record Pulls(Regressors on, List<double[]> number) {

    private static final double CONFIDENCE = .95;

    /** What one unit of a column adds. */
    Measured pull(int column) {
        return missing(column).<Measured>map(Undefined::new).orElseGet(() -> measured(column));
    }

    /**
     * The quotient of two coefficients, with Fieller's interval.
     *
     * @param under the column whose coefficient must not be 0
     */
    Measured ratio(int over, int under) {
        Optional<String> missing = missing(over).or(() -> missing(under));
        if (missing.isPresent()) {
            return new Undefined(missing.get());
        }
        Estimate denominator = of(under).mean();
        if (exact()) {
            return exactly(over, under, denominator.value());
        }
        Measured measured = pull(under);
        Interval interval = ((Value) measured).interval();
        double ratio = of(over).mean().value() / denominator.value();
        if (interval.low(CONFIDENCE) <= 0 && interval.high(CONFIDENCE) >= 0) {
            String reason = "the " + Figures.percent(CONFIDENCE) + " interval of the pull of '" + name(under) + "' ("
                    + Figures.of(interval.low(CONFIDENCE)) + " to " + Figures.of(interval.high(CONFIDENCE))
                    + ") includes 0";
            return Double.isFinite(ratio)
                    ? new Unstable(ratio, reason, sample().size(), sample().clusters(), number.size())
                    : new Undefined(reason);
        }
        return value(ratio, fieller(of(over), of(under)));
    }

    private Measured exactly(int over, int under, double denominator) {
        double numerator = of(over).mean().value();
        double ratio = on.fit().negligible(over, numerator, number.get(0)) ? 0 : numerator / denominator;
        return on.fit().negligible(under, denominator, number.get(0))
                ? new Undefined("'" + name(under) + "' does not move it at all: the other columns tell it whole")
                : value(ratio, new CountedInterval(ratio));
    }

    private Interval fieller(BySeed over, BySeed under) {
        int support = sample().support();
        Covariance joint = Spread.of(over, under, sample(), support);
        double df = Math.min(
                Spread.of(over, sample(), support).df(),
                Spread.of(under, sample(), support).df());
        return new FiellerInterval(
                over.mean().value(), under.mean().value(), joint.first(), joint.second(), joint.both(), df);
    }

    private Measured measured(int column) {
        BySeed estimates = of(column);
        double estimate = estimates.mean().value();
        if (exact()) {
            double whole = on.fit().negligible(column, estimate, number.get(0)) ? 0 : estimate;
            return value(whole, new CountedInterval(whole));
        }
        Spread spread = Spread.of(estimates, sample(), sample().support());
        Interval interval =
                Intervals.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, estimate, spread, sample().support());
        return value(estimate, interval);
    }

    /** A number that the columns tell whole, in every training, leaves no error from which an interval could be made. */
    private boolean exact() {
        return number.stream().allMatch(on.fit()::tellsWhole);
    }

    private Value value(double estimate, Interval interval) {
        return new Value(estimate, interval, sample().size(), sample().clusters(), number.size());
    }

    private Optional<String> missing(int column) {
        return on.tooFew().or(() -> on.untold(column));
    }

    private BySeed of(int column) {
        return on.fit().coefficient(column, number).orElseThrow();
    }

    private String name(int column) {
        return on.names().get(column);
    }

    private Sample sample() {
        return on.sample();
    }
}
