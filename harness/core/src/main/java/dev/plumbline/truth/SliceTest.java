package dev.plumbline.truth;

/**
 * Whether what a slice shows is more than chance among so many slices.
 *
 * @param key a divergence or a gain on a slice, against truth
 * @param p two-sided, of the hypothesis that it is 0, from its interval
 * @param adjusted for all slices of the same arm and metric, which may overlap (Benjamini and Yekutieli 2001)
 */
public record SliceTest(MetricKey key, double p, double adjusted) {

    /** The expected share of false finds among those that survive. */
    public static final double LEVEL = .05;

    /** Whether it is still there after the correction. */
    public boolean survives() {
        return adjusted <= LEVEL;
    }
}
