package dev.plumbline.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Candidates that raters rate one by one.
 *
 * @param row of the candidates' table
 * @param rating finite
 * @param cluster of each
 */
public record RatedPoints(int[] row, double[] rating, int[] cluster) implements Rated {

    /**
     * Some candidates, as far as they are rated.
     *
     * @param rating of every candidate, NaN where nobody rates it
     * @param cluster of every candidate
     */
    public static RatedPoints of(int[] rows, double[] rating, int[] cluster) {
        int[] rated =
                IntStream.of(rows).filter(row -> !Double.isNaN(rating[row])).toArray();
        return new RatedPoints(
                rated,
                Arrays.stream(rated).mapToDouble(row -> rating[row]).toArray(),
                Arrays.stream(rated).map(row -> cluster[row]).toArray());
    }

    /** How many different ratings there are. */
    long levels() {
        return Arrays.stream(rating).map(value -> value + 0.0).distinct().count();
    }

    @Override
    public int size() {
        return row.length;
    }
}
