package dev.plumbline.reports.examples;

/**
 * What a column of the data holds of an example or a candidate.
 *
 * @param column its position among those of the browser
 */
record Field(int column, String text) {}
