package dev.plumbline.learning;

import dev.plumbline.dataset.View;

/**
 * What a reward learns from.
 *
 * @param name under which it is reported
 * @param view what its model sees
 * @param rated what raters say, of the examples that it may learn from
 * @param clusters of every candidate, as numbers from 0
 */
public record RewardLesson(String name, RewardSpec.Trained spec, View view, Rated rated, int[] clusters) {}
