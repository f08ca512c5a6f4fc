package dev.plumbline.labeling.aggregation;

/** A model whose parameters climb an objective, an iteration at a time. */
interface Climber {

    /** Changes the parameters and answers the objective, in nats, of the changed ones: never less than before, but for rounding. */
    double iterate();

    /** How many ratings it explains. */
    int size();

    /** What the parameters make of the ratings. */
    Aggregated aggregated(Climb climb);

    /** Iterates until a rating gains next to nothing. */
    default Climb climb(int limit) {
        return Climb.of(this::iterate, Climb.TOLERANCE * size(), limit);
    }

    default Aggregated fit(int limit) {
        return aggregated(climb(limit));
    }
}
