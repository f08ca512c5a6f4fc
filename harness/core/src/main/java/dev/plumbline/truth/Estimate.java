package dev.plumbline.truth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number and what each row of its {@link Sample} contributes to its error: its empirical influence function.
 *
 * <p>The contributions sum to 0 and linearise the error, so sums, differences and means of estimates over the same
 * rows are estimates again, and pairing by row and cluster needs no further care. Worked example: the mean of 1, 1, 0,
 * 0 is .5 with contributions .125, .125, -.125, -.125. The contributions of each cluster are summed before they are
 * squared (the cluster-robust variance of Liang and Zeger 1986; Miller 2024, arXiv 2411.00640, section 2.2, with the
 * finite correction C/(C-1) in addition).
 */
record Estimate(double value, double[] contribution) {

    /**
     * The weighted mean of a score over the rows of a sample, at least one, with its linearised contributions
     * {@code w_i (x_i - mean) / sum of w} (Hajek 1971; Särndal, Swensson and Wretman 1992, section 5.7).
     *
     * <p>Worked example: scores 1 and 0 of weights 1 and 3: .25, with contributions .1875 and -.1875.
     */
    static Estimate mean(double[] scores, Sample sample) {
        double[] weight = sample.weight();
        double total = sample.total();
        double mean = IntStream.range(0, scores.length)
                        .mapToDouble(i -> weight[i] * scores[i])
                        .sum()
                / total;
        double[] contribution = new double[scores.length];
        Arrays.setAll(contribution, i -> weight[i] * (scores[i] - mean) / total);
        return new Estimate(mean, contribution);
    }

    /** This plus a factor times another over the same rows. */
    Estimate plus(double factor, Estimate other) {
        double[] sum = new double[contribution.length];
        Arrays.setAll(sum, i -> contribution[i] + factor * other.contribution[i]);
        return new Estimate(value + factor * other.value, sum);
    }

    /** This plus another over other rows, whose contributions stand behind these. */
    Estimate beside(Estimate other) {
        double[] both = Arrays.copyOf(contribution, contribution.length + other.contribution.length);
        System.arraycopy(other.contribution, 0, both, contribution.length, other.contribution.length);
        return new Estimate(value + other.value, both);
    }

    /** This divided by a number. */
    Estimate over(double divisor) {
        return new Estimate(
                value / divisor,
                Arrays.stream(contribution).map(x -> x / divisor).toArray());
    }

    /** The sum over the clusters of the products of the two sums of contributions, without the finite correction. */
    double covariance(Estimate other, Sample sample) {
        double[] mine = sample.sums(contribution);
        double[] others = sample.sums(other.contribution);
        double sum = 0;
        for (int c = 0; c < mine.length; c++) {
            sum += mine[c] * others[c];
        }
        return sum;
    }
}
