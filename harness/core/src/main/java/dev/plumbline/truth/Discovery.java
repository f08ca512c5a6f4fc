package dev.plumbline.truth;

import java.util.List;

/**
 * What the search for slices found.
 *
 * @param of whose errors were searched
 * @param conjunctions how many were looked at in the half that finds
 * @param found those that were carried over to the half that confirms, the most conspicuous first
 */
public record Discovery(Subject of, int conjunctions, List<Found> found) {

    /** The adjusted p at which a slice counts as confirmed. */
    public static final double LEVEL = .05;

    public Discovery {
        found = List.copyOf(found);
    }

    /**
     * A slice that was found in one half of the held-out clusters and looked at again in the other.
     *
     * @param slice conjunction of literals with all held-out examples of which it holds
     * @param foundError share of errors in the half that found it: too large on average, for it was picked for it
     * @param foundN examples there
     * @param error share of errors in the half that confirms
     * @param elsewhere the same share outside the slice
     * @param excess the one minus the other
     * @param p one-sided, of the hypothesis that the slice is not worse than elsewhere
     * @param adjusted for all slices that were carried over (Holm 1979)
     */
    public record Found(
            Slice slice,
            double foundError,
            int foundN,
            Measured error,
            Measured elsewhere,
            Measured excess,
            double p,
            double adjusted) {

        /** Whether it is there in the other half too. */
        public boolean confirmed() {
            return adjusted <= LEVEL;
        }

        Found adjustedTo(double value) {
            return new Found(slice, foundError, foundN, error, elsewhere, excess, p, value);
        }
    }

    /** Those that the other half confirms. */
    public List<Found> confirmed() {
        return found.stream().filter(Found::confirmed).toList();
    }
}
