package dev.plumbline.dataset;

/**
 * What one column of a world contributes to an example's gold value: {@code weight (value - centre)}.
 *
 * @param column a metadata column that holds a number for every example
 * @param weight what one unit of it is worth, in units of gold; 0 for a column that shows and is worth nothing
 * @param centre what a value is held against: in the world {@code answers} the mean of the column, by construction and not by the examples drawn;
 *     0 in a world of pools, whose gold values do not have the mean 0
 */
public record GoldTerm(String column, double weight, double centre) {}
