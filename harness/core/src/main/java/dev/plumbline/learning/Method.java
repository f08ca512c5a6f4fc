package dev.plumbline.learning;

/** How a student learns from weak labels. */
public sealed interface Method {

    /** Cross-entropy to the weak labels as they are (Burns et al. 2023, naive). */
    record Soft() implements Method {}

    /** Cross-entropy to the most probable weak class; an example with a tie is left out. */
    record Hard() implements Method {}
}
