package dev.plumbline.reports.examples;

/**
 * A rating of an example.
 *
 * @param rater position among those of the task
 * @param says index of the class
 */
record Rating(int rater, int says) {}
