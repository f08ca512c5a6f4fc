package dev.plumbline.truth;

/** In which way a policy comes to choose, on which depends what is measured of it. */
enum Way {
    /** Groups choose together. */
    WELFARE,
    /** A loop of rounds: label, train, choose, and label again. */
    LOOP,
    /** It is optimised against a reward. */
    PRESSURE
}
