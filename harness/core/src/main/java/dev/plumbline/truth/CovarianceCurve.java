package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The mean covariance of a column and a reward within pools, along the tilts by that reward. */
final class CovarianceCurve {

    /** A covariance so many standard errors from 0 is as certain as any; so is one without any error. */
    private static final double MOST_ERRORS = 1e6;

    /**
     * The covariance at one tilt.
     *
     * @param error its standard error where the divergence is this
     * @param turned by which angle the contributions to it have turned since the point before, in radians
     * @param errorAtT the same where t is this
     */
    record Point(
            double t, double kl, double covariance, double error, double turned, double errorAtT, double turnedAtT) {}

    private final Sample sample;
    private final List<Point> points = new ArrayList<>();
    private double[] direction = new double[0];
    private double[] directionAtT = new double[0];

    CovarianceCurve(Sample sample) {
        this.sample = sample;
    }

    /** The next tilt; the levels come with t ascending, and so must the divergences. */
    void add(TiltLevel level, int column) {
        Estimate atT = level.columns().get(column).covariance();
        Estimate atKl = level.covarianceAtKl(column);
        double[] next = unit(sample.sums(atKl.contribution()));
        double[] nextAtT = unit(sample.sums(atT.contribution()));
        points.add(new Point(
                level.t(),
                level.kl().value(),
                atT.value(),
                error(atKl),
                angle(direction, next),
                error(atT),
                angle(directionAtT, nextAtT)));
        direction = next;
        directionAtT = nextAtT;
    }

    private double error(Estimate estimate) {
        return Spread.of(new BySeed(List.of(estimate)), sample, sample.support())
                .standardError();
    }

    private static double[] unit(double[] vector) {
        double squares = 0;
        for (double x : vector) {
            squares += x * x;
        }
        double[] unit = vector.clone();
        for (int i = 0; i < unit.length && squares > 0; i++) {
            unit[i] /= Math.sqrt(squares);
        }
        return unit;
    }

    private static double angle(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return 2 * Math.asin(Math.min(1, Math.sqrt(squares) / 2));
    }

    List<Point> points() {
        return points;
    }

    /** How far it was followed, in nats. */
    double end() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).kl();
    }

    /** Whether the column says the same of every candidate of each pool. */
    boolean flat() {
        return points.stream().allMatch(point -> point.covariance() == 0 && point.errorAtT() == 0);
    }

    /** Whether its estimate turns negative anywhere. */
    boolean turns() {
        return points.stream().anyMatch(point -> point.covariance() <= 0);
    }

    /**
     * The divergence at which it first turns negative, in nats; where it does not, it is at least the end.
     *
     * @param others curves that may be the true one as well: the interval is from the least to the greatest end of all
     */
    Value turnover(CovarianceCurve... others) {
        Function<CovarianceCurve, Interval> of = curve -> curve.interval(Point::kl, Point::error, Point::turned);
        return value(of.apply(this).low(0), all(others, of));
    }

    /** The same as 1/t; of a curve that turns. */
    Value turnoverBeta(CovarianceCurve... others) {
        Function<CovarianceCurve, Interval> of = curve -> curve.interval(Point::t, Point::errorAtT, Point::turnedAtT);
        return value(1 / of.apply(this).low(0), new InverseInterval(all(others, of)));
    }

    private Value value(double estimate, Interval interval) {
        return new Value(estimate, interval, sample.size(), sample.clusters(), 1);
    }

    private Interval all(CovarianceCurve[] others, Function<CovarianceCurve, Interval> of) {
        Interval own = of.apply(this);
        return others.length == 0
                ? own
                : new HullInterval(
                        Stream.concat(Stream.of(own), Stream.of(others).map(of)).toList());
    }

    private TurnoverInterval interval(
            ToDoubleFunction<Point> at, ToDoubleFunction<Point> error, ToDoubleFunction<Point> turned) {
        return new TurnoverInterval(
                points.stream().mapToDouble(at).toArray(),
                points.stream()
                        .mapToDouble(point -> ratio(point.covariance(), error.applyAsDouble(point)))
                        .toArray(),
                sample.support() - 1.0,
                points.stream().mapToDouble(turned).sum(),
                !turns());
    }

    /** The covariance over its standard error. */
    static double ratio(double covariance, double error) {
        double ratio = covariance == 0 ? 0 : covariance / error;
        return Math.max(-MOST_ERRORS, Math.min(MOST_ERRORS, ratio));
    }

    /** The covariance at a divergence up to the end, between two of the points by a straight line. */
    Measured at(double kl) {
        int i = 1;
        while (i < points.size() - 1 && points.get(i).kl() < kl) {
            i++;
        }
        Point before = points.get(i - 1);
        Point after = points.get(i);
        double share = (kl - before.kl()) / (after.kl() - before.kl());
        double covariance = before.covariance() + share * (after.covariance() - before.covariance());
        double error = before.error() + share * (after.error() - before.error());
        Interval interval = error > 0
                ? new StudentInterval(covariance, error, sample.support() - 1.0)
                : new CountedInterval(covariance);
        return new Value(covariance, interval, sample.size(), sample.clusters(), 1);
    }
}
