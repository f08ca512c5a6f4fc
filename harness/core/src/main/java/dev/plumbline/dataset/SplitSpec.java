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
        @Default("0") HeldOutSpec heldOut,
        Optional<String> column,
        Optional<String> stratify) {

    /** With all that is held out opened by every run. */
    public SplitSpec(
            Place place,
            double supervise,
            double transfer,
            double validation,
            double heldOut,
            Optional<String> column,
            Optional<String> stratify) {
        this(place, supervise, transfer, validation, new HeldOutSpec.Whole(place, heldOut), column, stratify);
    }

    /** The share that is held out; of folds without one, what the other splits leave. */
    double heldOutShare() {
        return heldOut.written().orElse(Math.max(0, 1 - supervise - transfer - validation));
    }

    /** The folds of the held-out part, where it has any. */
    public Optional<HeldOutSpec.Folded> folded() {
        return heldOut instanceof HeldOutSpec.Folded folded ? Optional.of(folded) : Optional.empty();
    }

    /** The same with that fold's turn. */
    public SplitSpec turn(int asks) {
        return folded().filter(folds -> folds.number().isEmpty())
                .map(folds -> new SplitSpec(place, supervise, transfer, validation, folds.turn(asks), column, stratify))
                .orElse(this);
    }
}
