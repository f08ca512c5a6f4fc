package dev.plumbline.policy;

import dev.plumbline.config.Place;

/**
 * Whether what a policy's answers are about still depends on what was asked: {@code policy.pressure.theme} in a task file.
 *
 * @param column the theme of each candidate, as text
 * @param of column of the topic of each prompt, the same for all of its candidates
 */
public record ThemeSpec(Place place, String column, String of) {}
