package dev.plumbline.policy;

import dev.plumbline.config.Place;
import java.util.Optional;

/**
 * Whether what a policy's answers are about still depends on what was asked: {@code policy.pressure.theme} in a task file.
 *
 * @param column the theme of each candidate, as text
 * @param of what a prompt is about, the same for all of its candidates; by default each prompt is a topic of its own
 */
public record ThemeSpec(Place place, String column, Optional<String> of) {}
