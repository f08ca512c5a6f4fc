package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.Optional;

/**
 * How the clusters are dealt to the splits: by shares that sum to 1, or by a column that holds the names of the splits.
 *
 * @param stratify a metadata column within each value of which the shares are kept as well
 */
public record SplitSpec(
        Place place,
        @Default("0") @Range(min = 0, max = 1) double supervise,
        @Default("0") @Range(min = 0, max = 1) double transfer,
        @Default("0") @Range(min = 0, max = 1) double validation,
        @Default("0") @Range(min = 0, max = 1) double heldOut,
        Optional<String> column,
        Optional<String> stratify) {}
