package dev.plumbline.dataset;

/** What an example is made of. */
public enum Shape {
    /** One candidate, which belongs to a class. */
    POINTWISE,
    /** Two candidates of one pool. The classes are {@code second} and {@code first}, in this order: which is preferred. */
    PAIRS
}
