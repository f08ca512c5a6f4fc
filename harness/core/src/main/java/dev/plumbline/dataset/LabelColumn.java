package dev.plumbline.dataset;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which column holds labels, and how to read them.
 *
 * @param name a column; pointwise its values are the names of the classes
 * @param preferred for pairs, what a value of the column says: the name of the preferred candidate, such as {@code "A>B": a}; where
 *     empty the column must hold a number a candidate, and the higher is preferred
 * @param goodAbove where the column holds what each example is worth, the number above which it is good
 */
public record LabelColumn(String name, Map<String, String> preferred, OptionalDouble goodAbove) {

    /** A column of classes or preferences. */
    public LabelColumn(String name, Map<String, String> preferred) {
        this(name, preferred, OptionalDouble.empty());
    }
}
