package dev.plumbline.truth;

/** How far two distributions over the classes are apart: the sum over the classes of a part. */
enum Distance {
    /** {@code 1/2 sum |p - q|}, 0 to 1: the greatest difference that the two give to any set of classes. */
    TOTAL_VARIATION {
        @Override
        double part(double p, double q) {
            return same(p, q) ? 0 : Math.abs(p - q) / 2;
        }

        @Override
        double slope(double p, double q) {
            return same(p, q) ? 0 : Math.signum(q - p) / 2;
        }

        @Override
        double partOfNoise(double p, double variance) {
            return Math.sqrt(variance / (2 * Math.PI));
        }
    },
    /**
     * {@code 1/2 KL(p || m) + 1/2 KL(q || m)} with m half way between, in bits: 0 to 1 (Lin 1991).
     */
    JENSEN_SHANNON {
        @Override
        double part(double p, double q) {
            return same(p, q) ? 0 : (bits(p, p + q) + bits(q, p + q)) / 2;
        }

        @Override
        double slope(double p, double q) {
            return q > 0 && !same(p, q) ? Math.log(2 * q / (p + q)) / (2 * LN2) : 0;
        }

        @Override
        double partOfNoise(double p, double variance) {
            return p > 0 ? variance / (8 * p * LN2) : 0;
        }
    };

    private static final double LN2 = Math.log(2);
    private static final double ROUNDING = 1e-9;

    /** What a class adds. */
    abstract double part(double p, double q);

    /** The derivative of the part by q. */
    abstract double slope(double p, double q);

    /** The mean part where q is p and normal noise of that variance; to the second order for Jensen-Shannon. */
    abstract double partOfNoise(double p, double variance);

    /** Nearer than rounding can tell: else the labels that were made of ratings would be apart from them by chance. */
    private static boolean same(double p, double q) {
        return Math.abs(p - q) < ROUNDING;
    }

    private static double bits(double x, double sum) {
        return x > 0 ? x * Math.log(2 * x / sum) / LN2 : 0;
    }
}
