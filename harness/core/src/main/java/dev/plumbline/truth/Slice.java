package dev.plumbline.truth;

/**
 * Some of the held-out examples.
 *
 * @param name {@code all}, or {@code column=value}
 * @param rows the examples, ascending
 */
public record Slice(String name, int[] rows) {}
