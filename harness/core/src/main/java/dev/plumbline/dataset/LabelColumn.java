package dev.plumbline.dataset;

import java.util.Map;

/**
 * Which column holds labels, and how to read them.
 *
 * @param name a column; pointwise its values are the names of the classes
 * @param preferred for pairs, what a value of the column says: the name of the preferred candidate, such as {@code "A>B": a}; where
 *     empty the column must hold a number a candidate, and the higher is preferred
 */
public record LabelColumn(String name, Map<String, String> preferred) {}
