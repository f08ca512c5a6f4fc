package dev.plumbline.truth;

/**
 * The interval of a correlation within items, or of an agreement beyond chance, on the scale on which its variance hardly depends on
 * its value: {@code z = ln((1 + (m - 1) r)/(1 - r))/2} for m ratings an item (Fisher 1925, section 40; for m = 2 his better known
 * transform of a correlation). The standard error of z is that of r times dz/dr, and z has Student's interval.
 *
 * <p>It stays within {@code -1/(m - 1)} and 1. Worked example: r = 0, standard error .1, m = 3, t = 2: dz/dr = 1.5, so z = -+.3 and
 * {@code r = (e^2z - 1)/(e^2z + 2)}: -.177 and .215.
 *
 * @param estimate above {@code -1/(m - 1)} and below 1
 * @param standardError above 0
 * @param df degrees of freedom of the standard error
 * @param ratings m, the mean number of ratings an item, above 1
 */
public record IntraclassInterval(double estimate, double standardError, double df, double ratings) implements Interval {

    /** Whether the scale has a place for an estimate. */
    static boolean holds(double estimate, double ratings) {
        return 1 + (ratings - 1) * estimate > 0 && estimate < 1;
    }

    @Override
    public double low(double confidence) {
        return end(confidence, -1);
    }

    @Override
    public double high(double confidence) {
        return end(confidence, 1);
    }

    private double end(double confidence, int side) {
        double above = 1 + (ratings - 1) * estimate;
        double z = Math.log(above / (1 - estimate)) / 2;
        double ofZ = standardError * ratings / (2 * above * (1 - estimate));
        return back(z + side * ofZ * Quantiles.student(confidence, df));
    }

    /** By e^-2z where e^2z may be too large for a number. */
    private double back(double z) {
        double e = Math.exp(-2 * Math.abs(z));
        return z >= 0 ? (1 - e) / (1 + (ratings - 1) * e) : (e - 1) / (e + ratings - 1);
    }
}
