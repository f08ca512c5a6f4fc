package dev.plumbline.truth;

import java.util.function.IntPredicate;

/**
 * Which examples somebody gets wrong.
 *
 * @param of whom
 * @param wrong by row
 */
record Errors(Subject of, IntPredicate wrong) {}
