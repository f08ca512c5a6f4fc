package dev.plumbline.reports.raters;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many raters a panel has, or a group of it, and how many ratings of the examples they gave. Ratings of items that are no examples
 * do not count here.
 *
 * @param raters who gave a rating of an example
 * @param least ratings of an example, 0 where one has none
 * @param most ratings of an example
 * @param unrated examples without a rating
 */
public record PanelFacts(int raters, int ratings, int least, double median, int most, int unrated) {

    /** Of ratings of at least one example. */
    public static PanelFacts of(PanelRatings ratings) {
        int[] ofExamples = IntStream.range(0, ratings.size())
                .filter(i -> ratings.item()[i] < ratings.examples())
                .toArray();
        int[] starts = ratings.starts();
        int[] counts = IntStream.range(0, ratings.examples())
                .map(item -> starts[item + 1] - starts[item])
                .sorted()
                .toArray();
        int raters = (int)
                IntStream.of(ofExamples).map(i -> ratings.rater()[i]).distinct().count();
        int unrated = (int) IntStream.of(counts).filter(count -> count == 0).count();
        return new PanelFacts(raters, ofExamples.length, counts[0], median(counts), counts[counts.length - 1], unrated);
    }

    /** Of numbers in ascending order. */
    private static double median(int[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
