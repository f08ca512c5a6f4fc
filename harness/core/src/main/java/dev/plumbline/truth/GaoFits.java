package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Measured.Undefined;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Both forms of {@link GaoForm}, fitted to what truth gains along tilts, never beyond the tilts that they were fitted to, and compared on prompts that they were
 * not fitted to.
 *
 * <p>Points nearer to the base than a tenth of the farthest d are left out for both, as the second form is infinitely steep there. The divergences are those of all
 * prompts; intervals allow for that they are estimated.
 */
final class GaoFits {

    private static final double NEAR = .1;
    private static final int FOLDS = 10;

    private final Sample sample;
    private final List<TiltLevel> levels;
    private final double[] d;
    private final List<Estimate> curve;
    private final long seed;

    /**
     * Takes the curve.
     *
     * @param levels t ascending, gold the first column
     * @param seed keys which prompts are in which fold
     */
    GaoFits(List<TiltLevel> levels, Sample sample, long seed) {
        double farthest = Math.sqrt(levels.get(levels.size() - 1).kl().value());
        this.sample = sample;
        this.levels = levels.stream()
                .filter(level -> Math.sqrt(level.kl().value()) >= NEAR * farthest)
                .toList();
        this.d = this.levels.stream()
                .mapToDouble(level -> Math.sqrt(level.kl().value()))
                .toArray();
        this.curve = this.levels.stream().map(level -> level.changeAtKl(0)).toList();
        this.seed = seed;
    }

    Measured alpha(GaoForm form) {
        return measured(GaoFit.at(form, d).alpha(curve));
    }

    Measured beta(GaoForm form) {
        return measured(GaoFit.at(form, d).beta(curve));
    }

    /** The divergence at the peak, if that lies within the fitted range. */
    Measured peak(GaoForm form) {
        GaoFit fit = GaoFit.at(form, d);
        Estimate alpha = fit.alpha(curve);
        Estimate beta = fit.beta(curve);
        OptionalDouble place = form.peakAt(alpha.value(), beta.value());
        if (place.isEmpty()) {
            return new Undefined("the fitted form has no peak");
        }
        double peak = place.getAsDouble();
        if (peak < d[0] || peak > d[d.length - 1]) {
            return new Undefined("the fitted form has its peak beyond the fitted range, which is KL "
                    + Figures.of(d[0] * d[0]) + " to " + Figures.of(d[d.length - 1] * d[d.length - 1]));
        }
        double slope = 2 * peak * form.slopeByRatio(peak) / beta.value();
        Estimate ratio = alpha.plus(-alpha.value() / beta.value(), beta);
        double[] contribution =
                Arrays.stream(ratio.contribution()).map(x -> slope * x).toArray();
        return measured(new Estimate(peak * peak, contribution));
    }

    private Measured measured(Estimate estimate) {
        return Means.measured(estimate, sample, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** By how much the first form errs more than the second, on prompts of folds that neither was fitted to. */
    Measured bonOverRl() {
        int folds = Math.min(FOLDS, sample.clusters());
        int[] fold = IntStream.of(Draws.of(seed, "form-folds", 0).permutation(sample.clusters()))
                .map(place -> place % folds)
                .toArray();
        double[][] byPool = levels.stream()
                .map(level -> ofPools(level.columns().get(0).change()))
                .toArray(double[][]::new);
        double[] more = new double[sample.size()];
        for (int f = 0; f < folds; f++) {
            int held = f;
            double[] training = Arrays.stream(byPool)
                    .mapToDouble(values -> mean(values, i -> fold[sample.cluster()[i]] != held))
                    .toArray();
            double[] bon = fitted(GaoForm.BON, training);
            double[] rl = fitted(GaoForm.RL, training);
            IntStream.range(0, more.length)
                    .filter(i -> fold[sample.cluster()[i]] == held)
                    .forEach(i -> more[i] = error(byPool, i, bon) - error(byPool, i, rl));
        }
        return Means.of(more, sample, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** What the contributions to a mean over pools came from. */
    private double[] ofPools(Estimate mean) {
        return Arrays.stream(mean.contribution())
                .map(x -> x * sample.size() + mean.value())
                .toArray();
    }

    private static double mean(double[] values, java.util.function.IntPredicate among) {
        return IntStream.range(0, values.length)
                .filter(among)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private double[] fitted(GaoForm form, double[] training) {
        GaoFit fit = GaoFit.at(form, d);
        double alpha = fit.alpha(training);
        double beta = fit.beta(training);
        return Arrays.stream(d).map(at -> form.at(at, alpha, beta)).toArray();
    }

    /** The mean over d of the squared distance of a pool's curve from a fitted one. */
    private double error(double[][] byPool, int pool, double[] fitted) {
        double[] weight = GaoFit.stretches(d);
        double sum = 0;
        for (int j = 0; j < d.length; j++) {
            double miss = byPool[j][pool] - fitted[j];
            sum += weight[j] * miss * miss;
        }
        return sum / Arrays.stream(weight).sum();
    }
}
