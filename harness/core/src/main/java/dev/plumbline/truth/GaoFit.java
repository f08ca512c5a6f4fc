package dev.plumbline.truth;

import java.util.List;

/**
 * A form fitted by least squares to a curve of points, each weighted by the stretch of d that it stands for.
 *
 * @param ofAlpha how much each point counts for alpha
 * @param ofBeta and for beta
 */
record GaoFit(GaoForm form, double[] d, double[] ofAlpha, double[] ofBeta) {

    /**
     * For points at these distances from the base.
     *
     * @param d above 0, ascending, at least two
     */
    static GaoFit at(GaoForm form, double[] d) {
        double[] weight = stretches(d);
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int j = 0; j < d.length; j++) {
            double bend = -form.bend(d[j]);
            aa += weight[j] * d[j] * d[j];
            ab += weight[j] * d[j] * bend;
            bb += weight[j] * bend * bend;
        }
        double determinant = aa * bb - ab * ab;
        double[] ofAlpha = new double[d.length];
        double[] ofBeta = new double[d.length];
        for (int j = 0; j < d.length; j++) {
            double bend = -form.bend(d[j]);
            ofAlpha[j] = weight[j] * (bb * d[j] - ab * bend) / determinant;
            ofBeta[j] = weight[j] * (aa * bend - ab * d[j]) / determinant;
        }
        return new GaoFit(form, d, ofAlpha, ofBeta);
    }

    /** Half the way to the neighbours on both sides. */
    static double[] stretches(double[] d) {
        double[] stretch = new double[d.length];
        for (int j = 1; j < d.length; j++) {
            stretch[j - 1] += (d[j] - d[j - 1]) / 2;
            stretch[j] += (d[j] - d[j - 1]) / 2;
        }
        return stretch;
    }

    double alpha(double[] curve) {
        return sum(ofAlpha, curve);
    }

    double beta(double[] curve) {
        return sum(ofBeta, curve);
    }

    private static double sum(double[] factors, double[] curve) {
        double sum = 0;
        for (int j = 0; j < factors.length; j++) {
            sum += factors[j] * curve[j];
        }
        return sum;
    }

    Estimate alpha(List<Estimate> curve) {
        return sum(ofAlpha, curve);
    }

    Estimate beta(List<Estimate> curve) {
        return sum(ofBeta, curve);
    }

    private static Estimate sum(double[] factors, List<Estimate> curve) {
        Estimate sum = curve.get(0).over(1 / factors[0]);
        for (int j = 1; j < factors.length; j++) {
            sum = sum.plus(factors[j], curve.get(j));
        }
        return sum;
    }
}
