package dev.plumbline.learning;

import java.util.Optional;

/**
 * One trial of a batch: what it is pulled towards, which rows it may see, and its seed.
 *
 * @param weights one weight an example, not negative; an example of weight zero counts nowhere, not even in the order
 *     of the others
 * @param seed keys the order; heads that differ in their targets only share it
 * @param stopping when to stop before the last epoch
 * @param start keys the initialisation: the seed, unless several heads are to start from the same weights
 */
public record Head(Target target, double[] weights, long seed, Optional<Stopping> stopping, long start) {

    /** A head whose seed keys its initialisation as well. */
    public Head(Target target, double[] weights, long seed, Optional<Stopping> stopping) {
        this(target, weights, seed, stopping, seed);
    }

    /** A head that is trained to the end. */
    public Head(Target target, double[] weights, long seed) {
        this(target, weights, seed, Optional.empty());
    }

    /** The same with another seed. */
    public Head withSeed(long other) {
        return new Head(target, weights, other, stopping);
    }

    /** The same from the weights that a seed draws. */
    Head from(long drawn) {
        return new Head(target, weights, seed, stopping, drawn);
    }

    /** The same examples pulled elsewhere. */
    Head towards(Target other) {
        return new Head(other, weights, seed, stopping, start);
    }
}
