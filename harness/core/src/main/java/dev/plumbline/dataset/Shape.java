package dev.plumbline.dataset;

/** What an example is made of. */
public enum Shape {
    /** One candidate, which belongs to a class. */
    POINTWISE,
    /** Two candidates of one pool; class {@code first} says that the first is preferred, class {@code second} the second. */
    PAIRS
}
