package dev.plumbline.learning;

import java.util.Optional;

/**
 * One trial of a batch: what it is pulled towards, which rows it may see, and its seed.
 *
 * @param weights one weight an example, not negative; an example of weight zero counts nowhere, not even in the order
 *     of the others
 * @param seed keys initialisation and order; heads that differ in their targets only share it
 * @param stopping when to stop before the last epoch
 */
public record Head(Target target, double[] weights, long seed, Optional<Stopping> stopping) {

    /** A head that is trained to the end. */
    public Head(Target target, double[] weights, long seed) {
        this(target, weights, seed, Optional.empty());
    }

    /** The same with another seed. */
    public Head withSeed(long other) {
        return new Head(target, weights, other, stopping);
    }

    /** The same examples pulled elsewhere. */
    Head towards(Target other) {
        return new Head(other, weights, seed, stopping);
    }
}
