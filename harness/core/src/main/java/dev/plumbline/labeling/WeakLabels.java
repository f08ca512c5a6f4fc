package dev.plumbline.labeling;

import dev.plumbline.dataset.Probabilities;

/**
 * The fallible labels that a weak labeler gave: the result of the stage.
 *
 * @param labeler who gave them, for reports
 * @param labels a row an example; absent where the labeler said nothing
 */
public record WeakLabels(String labeler, Probabilities labels) {}
