package dev.plumbline.policy;

import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/**
 * Soft best-of-n in a task file, for the numbers of draws of {@code best-of}: see {@link SoftBestOf}.
 *
 * @param temperature in standard deviations of the reward within pools
 */
public record SoftBestOfSpec(
        Place place, @Range(min = 1e-6, max = 1e6) double temperature) {}
