package dev.plumbline.truth;

/**
 * The interval of the effective number of raters {@code m/(1 + (m - 1) rho)}: that of rho, carried over. Unbounded above where rho may be as low as
 * {@code -1/(m - 1)}. Worked example: 10 raters, rho in 0 to .5: 1.82 to 10.
 *
 * @param raters m, how many raters there are, above 1
 * @param correlation the interval of rho
 */
public record EffectiveInterval(double raters, Interval correlation) implements Interval {

    @Override
    public double low(double confidence) {
        return of(correlation.high(confidence));
    }

    @Override
    public double high(double confidence) {
        return of(correlation.low(confidence));
    }

    private double of(double rho) {
        double effect = 1 + (raters - 1) * rho;
        return effect > 0 ? raters / effect : Double.POSITIVE_INFINITY;
    }
}
