package dev.plumbline.truth;

/** The symmetric matrix {@code ((first, both), (both, second))} of the variances and the covariance of two estimates. */
record Covariance(double first, double both, double second) {

    Covariance plus(double factor, Covariance other) {
        return new Covariance(first + factor * other.first, both + factor * other.both, second + factor * other.second);
    }

    /**
     * The nearest matrix that can be one of variances: without the parts of negative eigenvalues.
     *
     * <p>Worked example: ((1, 2), (2, 1)) has the eigenvalues 3 and -1; what remains is 3 (1, 1)(1, 1)'/2 = ((1.5, 1.5),
     * (1.5, 1.5)).
     */
    Covariance nonNegative() {
        double middle = (first + second) / 2;
        double radius = Math.hypot((first - second) / 2, both);
        double least = middle - radius;
        double greatest = middle + radius;
        if (least >= 0) {
            return this;
        }
        if (greatest <= 0) {
            return new Covariance(0, 0, 0);
        }
        double scale = greatest / (greatest - least);
        return new Covariance(scale * (first - least), scale * both, scale * (second - least));
    }
}
