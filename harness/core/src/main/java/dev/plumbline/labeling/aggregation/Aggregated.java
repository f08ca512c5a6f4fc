package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;

/**
 * What an aggregation made of the ratings of a panel.
 *
 * @param method its name in task files and reports, such as {@code dawid-skene}
 * @param labels for each item of the ratings a distribution over the classes, absent where nobody rated it
 * @param ability for each rater what the method holds of him, see {@link Aggregation}; empty where it treats all alike
 * @param iterations until it stopped; 1 for a method that counts once
 * @param converged whether it stopped by itself and not by its limit
 */
public record Aggregated(String method, Probabilities labels, double[] ability, int iterations, boolean converged) {}
