package dev.plumbline.learning;

/** What raters say, in the form in which a reward learns from it. */
public sealed interface Rated permits RatedPairs, RatedPoints {

    /** How many items there are, each of which a training sees or does not see. */
    int size();

    /** The cluster of each item. */
    int[] cluster();
}
