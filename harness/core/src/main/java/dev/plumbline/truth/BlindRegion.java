package dev.plumbline.truth;

import dev.plumbline.truth.CovarianceCurve.Point;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.List;
import java.util.Locale;

/** Where the rating rises while truth falls, along the tilts by a reward: the first stretch of it. */
final class BlindRegion {

    private final Sample sample;
    private final double[] at;
    private final double[] ratio;

    /** Of two curves along the same tilts. */
    BlindRegion(CovarianceCurve gold, CovarianceCurve rating, Sample sample) {
        this.sample = sample;
        this.at = gold.points().stream().mapToDouble(Point::kl).toArray();
        this.ratio = new double[at.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] =
                    Math.min(ratio(rating.points().get(i)), -ratio(gold.points().get(i)));
        }
    }

    private static double ratio(Point point) {
        return CovarianceCurve.ratio(point.covariance(), point.error());
    }

    boolean exists() {
        for (double b : ratio) {
            if (b > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where it begins; where there is none, at least where the curves end.
     *
     * @param other one that may be the true one as well
     */
    Measured from(BlindRegion other) {
        BlindInterval interval = interval(false, !exists());
        return value(interval.low(0), interval, other.interval(false, !other.exists()));
    }

    /** Where it ends; at least where the curves end, if it lasts until there. */
    Measured to(BlindRegion other) {
        if (!exists()) {
            return new Undefined(String.format(
                    Locale.ROOT,
                    "no blind region up to KL %.2f, as far as the pools tell: the rating does not rise while truth falls",
                    at[at.length - 1]));
        }
        double end = interval(true, false).high(0);
        boolean open = Double.isInfinite(end);
        return value(open ? at[at.length - 1] : end, interval(true, open), other.interval(true, false));
    }

    private BlindInterval interval(boolean end, boolean censored) {
        return new BlindInterval(at, ratio, sample.support() - 1.0, end, censored);
    }

    private Value value(double estimate, Interval own, Interval other) {
        return new Value(estimate, new HullInterval(List.of(own, other)), sample.size(), sample.clusters(), 1);
    }
}
