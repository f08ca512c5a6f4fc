package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;

/** Ratings that an aggregation can aggregate. */
final class Fitting {

    private Fitting() {}

    /** The ratings; those that are unfit are refused. */
    static PanelRatings to(Aggregation aggregation, PanelRatings ratings) {
        aggregation.unfit(ratings).ifPresent(reason -> {
            throw new IllegalArgumentException(aggregation.label() + ": " + reason);
        });
        return ratings;
    }
}
