package dev.plumbline.truth;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The same quantity after each training, paired with others by the position of the seed; a single one, where training
 * has no randomness, is paired with each of several.
 */
record BySeed(List<Estimate> each) {

    int seeds() {
        return each.size();
    }

    /** The mean over the seeds. */
    Estimate mean() {
        Estimate sum = each.get(0);
        for (Estimate estimate : each.subList(1, each.size())) {
            sum = sum.plus(1, estimate);
        }
        return seeds() == 1 ? sum : sum.over(seeds());
    }

    /** This plus a factor times another, seed by seed. */
    BySeed plus(double factor, BySeed other) {
        int seeds = Math.max(seeds(), other.seeds());
        return new BySeed(IntStream.range(0, seeds)
                .mapToObj(s -> at(s, seeds).plus(factor, other.at(s, seeds)))
                .toList());
    }

    /** This plus another over other rows, which stand behind these. */
    BySeed beside(BySeed other) {
        int seeds = Math.max(seeds(), other.seeds());
        return new BySeed(IntStream.range(0, seeds)
                .mapToObj(s -> at(s, seeds).beside(other.at(s, seeds)))
                .toList());
    }

    BySeed negative() {
        return new BySeed(each.stream().map(one -> one.over(-1)).toList());
    }

    BySeed minus(BySeed other) {
        return plus(-1, other);
    }

    /** What the draw of the clusters adds to the covariance of the two means, with C/(C-1) for C {@code support}. */
    double clusterCovariance(BySeed other, Sample sample, int support) {
        return mean().covariance(other.mean(), sample) * support / (support - 1);
    }

    /** What the draw of the seeds adds to it: s^2/S, and 0 where either has no randomness. */
    double seedCovariance(BySeed other) {
        if (seeds() == 1 || other.seeds() == 1) {
            return 0;
        }
        double mine = mean().value();
        double others = other.mean().value();
        double sum = 0;
        for (int s = 0; s < seeds(); s++) {
            sum += (each.get(s).value() - mine) * (other.at(s, seeds()).value() - others);
        }
        return sum / (seeds() - 1) / seeds();
    }

    /** What a draw of both that is not the sum of the two adds to it: V_i of {@link Spread}; 0 where either has no randomness. */
    double interactionCovariance(BySeed other, Sample sample, int support) {
        if (seeds() == 1 || other.seeds() == 1) {
            return 0;
        }
        Estimate mine = mean();
        Estimate others = other.mean();
        double sum = 0;
        for (int s = 0; s < seeds(); s++) {
            Estimate rest = each.get(s).plus(-1, mine);
            sum += rest.covariance(other.at(s, seeds()).plus(-1, others), sample);
        }
        return sum * support / (support - 1) / (seeds() - 1) / seeds();
    }

    private Estimate at(int seed, int seeds) {
        if (seeds() != 1 && seeds() != seeds) {
            throw new IllegalArgumentException("expected 1 or " + seeds + " seeds, found " + seeds());
        }
        return each.get(seeds() == 1 ? 0 : seed);
    }
}
