package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/** A generator of examples with exact truth. */
public sealed interface World {

    /** Number of examples. */
    int examples();

    /**
     * Claims {@code a + b = c} over two-digit numbers, half of them true.
     */
    record ArithmeticClaims(
            Place place,

            @Default("12000") @Range(min = 20, max = 1_000_000)
            int examples) implements World {}

    /**
     * A binary truth seen twice: an easy view that is linear in it, and a second one that codes it by products of signs.
     */
    record TwoViews(
            Place place,

            @Default("12000") @Range(min = 20, max = 1_000_000)
            int examples) implements World {}
}
