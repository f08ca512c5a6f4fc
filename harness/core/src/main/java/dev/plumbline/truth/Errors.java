package dev.plumbline.truth;

import java.util.function.IntPredicate;

/**
 * Which examples somebody gets wrong.
 *
 * @param of whom
 * @param wrong by row
 * @param erring on how many of them truth is wrong, and with it that they are errors or that they are none
 */
record Errors(Subject of, IntPredicate wrong, Erring erring) {

    /** By a truth that does not err. */
    Errors(Subject of, IntPredicate wrong) {
        this(of, wrong, Erring.of(0, 0, 0));
    }
}
