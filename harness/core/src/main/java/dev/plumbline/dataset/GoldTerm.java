package dev.plumbline.dataset;

/**
 * What one column of a world contributes to an example's gold value: {@code weight (value - centre)}.
 *
 * @param column a metadata column that holds a number for every example
 * @param weight what one unit of it is worth, in units of gold; 0 for a column that shows and is worth nothing
 * @param centre the mean of the column, by construction and not by the examples drawn
 */
public record GoldTerm(String column, double weight, double centre) {}
