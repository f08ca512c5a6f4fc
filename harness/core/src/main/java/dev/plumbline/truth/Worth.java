package dev.plumbline.truth;

/**
 * What a policy is worth, with what each pool and each rating contributes to its error.
 *
 * @param ofPools contributions of the pools to the error of the mean over them, which sum to 0
 * @param ofRatings contributions of the ratings, which sum to 0 on every candidate; empty where there are no ratings
 */
record Worth(double value, double[] ofPools, double[] ofRatings) {

    /** Nothing: what the base is worth to itself. */
    static Worth nothing(int pools, int ratings) {
        return new Worth(0, new double[pools], new double[ratings]);
    }

    /** This plus a factor times another. */
    Worth plus(double factor, Worth other) {
        return new Worth(
                value + factor * other.value,
                sum(ofPools, factor, other.ofPools),
                sum(ofRatings, factor, other.ofRatings));
    }

    private static double[] sum(double[] one, double factor, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other[i];
        }
        return sum;
    }
}
