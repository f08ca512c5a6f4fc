package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Truth that is a number: what each candidate is worth. An example is {@code good} where that is above a number, {@code bad} elsewhere.
 *
 * @param column a finite number for every candidate
 * @param goodAbove in the units of the column
 */
public record GoldColumn(
        Place place,
        String column,
        @Default("0") @Range(min = -1e300, max = 1e300) double goodAbove) {

    /** As the column that holds the classes. */
    public LabelColumn labels() {
        return new LabelColumn(column, Map.of(), OptionalDouble.of(goodAbove));
    }
}
