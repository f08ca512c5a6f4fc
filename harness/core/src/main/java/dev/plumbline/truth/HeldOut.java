package dev.plumbline.truth;

import java.util.List;

/**
 * The held-out examples with their truth, as the truth stage opened it: for reports, never for a stage.
 *
 * @param rows the examples, ascending
 * @param classes the names of the classes
 * @param truth for each of {@code rows} the index of its class
 */
public record HeldOut(int[] rows, List<String> classes, int[] truth) {}
