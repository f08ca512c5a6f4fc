package dev.plumbline.dataset;

import dev.plumbline.config.Place;

/**
 * A surface feature of a text column.
 *
 * @param of the text column
 * @param count {@code characters}, {@code words}, {@code lines}, or a text whose occurrences are counted, such as {@code "<<"}
 */
public record TextFeature(Place place, String of, String count) {}
