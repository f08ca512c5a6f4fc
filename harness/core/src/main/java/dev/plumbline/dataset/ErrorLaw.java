package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/** How the error of a proxy reward is distributed, but for its scale. */
public sealed interface ErrorLaw {

    /** Standard normal: light tails, so that a proxy far above the base's is far above it in truth as well. */
    record Gaussian(Place place) implements ErrorLaw {}

    /**
     * Student's t, not scaled to the variance 1: heavy tails, so that a proxy far above the base's is an error (Kwa, Thomas and Garriga-Alonso 2024).
     *
     * @param degrees of freedom; moments of that order and above do not exist
     */
    record StudentT(
            Place place,
            @Default("3") @Range(min = 1, max = 100) int degrees) implements ErrorLaw {}
}
