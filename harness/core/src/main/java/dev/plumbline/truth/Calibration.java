package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether what is forecast with a probability comes as often as that. {@link Forecasts} says what is forecast, {@link Bins}
 * how forecasts are binned.
 *
 * <p>The split of the Brier score is Murphy's (1973), {@code brier = reliability - resolution + uncertainty}. It holds
 * exactly only where every forecast of a bin is the same; else the variance within bins is missing from it, and of more
 * than two classes it splits the score of the most probable class alone.
 *
 * <p>The plain errors are biased upwards: chance alone parts the two means of a bin. Two corrections are those of Kumar,
 * Liang and Ma (2019, arXiv 1909.10155, and their code). That of the squared error, here {@code brier-reliability-debiased},
 * takes the variance of each bin's frequency off and is unbiased within given bins (so do Ferro and Fricker 2012). That of
 * the plain error ({@code normal_debiased_ce}) takes off what the same noise once more would add; where forecasts are
 * true that removes only about two fifths of the bias (exactly {@code 1 - (2 - sqrt 2)}), because the noise then adds less to
 * what noise has parted already. We take its expectation in closed form (the folded normal distribution), not by
 * resampling, and both variances by clusters. Both can be below 0.
 */
final class Calibration {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Calibration() {}

    static Definition ece() {
        return binned(
                "ece",
                "expected calibration error: mean distance of forecast and frequency over 15 bins of equal mass",
                "sum over bins of n_b/n |c_b - o_b|, c_b the mean forecast and o_b the frequency",
                LOWER,
                Calibration::distance,
                BinnedDrift::distance);
    }

    static Definition eceDebiased() {
        return binned(
                        "ece-debiased",
                        "expected calibration error less a part of what chance alone would show (Kumar et al. 2019)",
                        "sum over bins of n_b/n (2 |d_b| - E|N(d_b, s_b)|), d_b = c_b - o_b, s_b the standard error of"
                                + " o_b",
                        LOWER,
                        Calibration::distanceBeyondChance,
                        BinnedDrift::unknown)
                .within(-1, 1);
    }

    static Definition brierReliability() {
        return binned(
                "brier-reliability",
                "part of the Brier score that is due to forecasts off their frequency (Murphy 1973)",
                "sum over bins of n_b/n (c_b - o_b)^2",
                LOWER,
                Calibration::reliability,
                BinnedDrift::reliability);
    }

    static Definition brierReliabilityDebiased() {
        return binned(
                        "brier-reliability-debiased",
                        "the same without what chance alone would show, unbiased (Kumar et al. 2019); about 0 or below:"
                                + " calibrated",
                        "sum over bins of n_b/n ((c_b - o_b)^2 - s_b^2), s_b the standard error of o_b",
                        LOWER,
                        Calibration::reliabilityBeyondChance,
                        BinnedDrift::unknown)
                .within(-1, 1);
    }

    static Definition brierResolution() {
        return binned(
                        "brier-resolution",
                        "how far the forecasts tell examples apart (Murphy 1973)",
                        "sum over bins of n_b/n (o_b - o)^2, o the frequency over all",
                        HIGHER,
                        Calibration::resolution,
                        BinnedDrift::resolution)
                .within(0, .25);
    }

    static Definition brierUncertainty() {
        return binned(
                        "brier-uncertainty",
                        "Brier score of the overall frequency as the forecast (Murphy 1973)",
                        "o (1 - o), o the frequency over all",
                        NEITHER,
                        Calibration::uncertainty,
                        BinnedDrift::uncertainty)
                .within(0, .25);
    }

    private static Definition binned(
            String label,
            String meaning,
            String formula,
            Metric.Better better,
            Binned.Part part,
            BinnedDrift.Part drift) {
        return Definition.of(
                label,
                meaning,
                formula,
                better,
                Scope.BOTH,
                Whom.ALL,
                new Bounded(
                        asked -> asked.value(new Binned(asked.court(), asked.reference(), part), asked.sample()),
                        asked -> BinnedDrift.of(asked, drift)));
    }

    private static Estimate distance(Binned.Cells cells) {
        double[] gap = cells.means(cells.gap());
        return cells.sum(cells.gap(), gap, each(gap, Math::abs), each(gap, Math::signum));
    }

    private static Estimate distanceBeyondChance(Binned.Cells cells) {
        double[] gap = cells.means(cells.gap());
        double[] variance = cells.variances(cells.outcome(), cells.means(cells.outcome()));
        double[] value = new double[gap.length];
        double[] slope = new double[gap.length];
        for (int b = 0; b < gap.length; b++) {
            double size = Math.abs(gap[b]);
            double error = Math.sqrt(variance[b]);
            // Of a folded normal: mean and slope. Without noise they are the plain distance and its sign.
            double inside = error > 0 ? 1 - 2 * NORMAL.survivalProbability(size / error) : 1;
            double folded = size * inside + (error > 0 ? 2 * error * NORMAL.density(size / error) : 0);
            value[b] = 2 * size - folded;
            slope[b] = Math.signum(gap[b]) * (2 - inside);
        }
        return cells.sum(cells.gap(), gap, value, slope);
    }

    private static Estimate reliability(Binned.Cells cells) {
        double[] gap = cells.means(cells.gap());
        return cells.sum(cells.gap(), gap, each(gap, d -> d * d), each(gap, d -> 2 * d));
    }

    private static Estimate reliabilityBeyondChance(Binned.Cells cells) {
        double[] gap = cells.means(cells.gap());
        double[] variance = cells.variances(cells.outcome(), cells.means(cells.outcome()));
        int[] clusters = cells.clusters();
        double[] value = new double[gap.length];
        for (int b = 0; b < gap.length; b++) {
            // In one cluster there is no telling what chance does.
            double chance = clusters[b] > 1 ? variance[b] * clusters[b] / (clusters[b] - 1) : 0;
            value[b] = gap[b] * gap[b] - chance;
        }
        return cells.sum(cells.gap(), gap, value, each(gap, d -> 2 * d));
    }

    private static Estimate resolution(Binned.Cells cells) {
        double overall = Estimate.mean(cells.outcome(), cells.sample()).value();
        double[] means = cells.means(cells.outcome());
        return cells.sum(
                cells.outcome(),
                means,
                each(means, o -> (o - overall) * (o - overall)),
                each(means, o -> 2 * (o - overall)));
    }

    private static Estimate uncertainty(Binned.Cells cells) {
        Estimate overall = Estimate.mean(cells.outcome(), cells.sample());
        double o = overall.value();
        double[] contribution =
                Arrays.stream(overall.contribution()).map(x -> (1 - 2 * o) * x).toArray();
        return new Estimate(o * (1 - o), contribution);
    }

    private static double[] each(double[] values, DoubleUnaryOperator how) {
        return Arrays.stream(values).map(how).toArray();
    }
}
