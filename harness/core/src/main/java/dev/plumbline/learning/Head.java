package dev.plumbline.learning;

/**
 * One trial of a batch: what it is pulled towards, which rows it may see, and its seed.
 *
 * @param weights one weight an example, not negative; an example of weight zero counts nowhere, not even in the order
 *     of the others
 * @param seed keys initialisation and order; heads that differ in their targets only share it
 */
public record Head(Target target, double[] weights, long seed) {}
