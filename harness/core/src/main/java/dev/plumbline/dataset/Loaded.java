package dev.plumbline.dataset;

import java.util.Optional;

/**
 * What was read: the dataset for every stage, and the truth, sealed, for the root alone.
 *
 * @param ratings those of a file of ratings, where the task has one
 */
public record Loaded(Dataset dataset, SealedTruth truth, Optional<RatingRows> ratings) {

    /** Without a file of ratings. */
    public Loaded(Dataset dataset, SealedTruth truth) {
        this(dataset, truth, Optional.empty());
    }

    /** The same with other truth. */
    public Loaded withTruth(SealedTruth other) {
        return new Loaded(dataset, other, ratings);
    }

    /** The same with ratings, some of which may name a class that is no example's truth. */
    public Loaded withRatings(RatingRows rows, boolean classes) {
        return new Loaded(dataset, classes ? truth.among(rows.ratings()) : truth, Optional.of(rows));
    }
}
