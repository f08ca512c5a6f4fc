package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code moved-by} of the truth section: which features move the ratings and each reward, at equal truth and at equal rating.
 *
 * @param features numeric columns of the candidates, such as a length, a count of citations, or agreement with an opinion that the prompt states
 * @param standardise whether a feature is counted in standard deviations within pools rather than in its own units
 * @param position for pairs, whether standing first may move it too; {@code false} where the first candidate of every pair is the preferred one, so
 *     that position and preference cannot be told apart: without position it does not matter which stands first
 * @param rewards names of rewards and of scores of the task; by default all
 * @param rating a number of every candidate that raters gave; by default the weak labels
 * @param approves the class of candidates that is worth 1 where truth has no gold values; by default the last
 */
public record MovedBySpec(
        Place place,
        List<String> features,
        @Default("false") boolean standardise,
        @Default("true") boolean position,
        List<String> rewards,
        Optional<String> rating,
        Optional<String> approves) {}
