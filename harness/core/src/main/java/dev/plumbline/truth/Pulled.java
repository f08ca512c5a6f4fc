package dev.plumbline.truth;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What may move whom.
 *
 * @param names of the features
 * @param features of each a number a candidate
 * @param standardised whether a feature is counted in standard deviations within pools
 * @param scored what may be moved
 * @param rating what raters say, which may be moved too
 * @param approved the class that is worth 1 where truth has no gold values, an index into the classes
 * @param position whether of pairs standing first may move it too
 */
public record Pulled(
        List<String> names,
        List<double[]> features,
        boolean standardised,
        List<Scored> scored,
        Optional<Rated> rating,
        int approved,
        boolean position) {

    public Pulled {
        names = List.copyOf(names);
        features = List.copyOf(features);
        scored = List.copyOf(scored);
    }

    /**
     * A reward, or given scores.
     *
     * @param bySeed a number a candidate
     */
    public record Scored(Subject subject, List<double[]> bySeed) {}

    /**
     * Ratings as numbers.
     *
     * @param values one an example: of a pair how far the first candidate is preferred to the second
     * @param known which examples have one
     */
    public record Rated(double[] values, BitSet known) {}
}
