package dev.plumbline.benchmarks;

import dev.plumbline.config.Place;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ratings of a crowd, and what its raters say together. */
final class Crowd {

    private final PanelRatings ratings;

    /** Of three rows: the item of each rating, its rater, and what that says. */
    Crowd(double[][] written) {
        int[] item = whole(written[0]);
        int[] rater = whole(written[1]);
        int[] says = whole(written[2]);
        int items = item[item.length - 1] + 1;
        this.ratings = new PanelRatings(names("class", says), names("rater", rater), items, items, rater, item, says);
    }

    private static int[] whole(double[] row) {
        return Arrays.stream(row).mapToInt(one -> (int) one).toArray();
    }

    private static List<String> names(String what, int[] numbers) {
        return IntStream.rangeClosed(0, Arrays.stream(numbers).max().orElseThrow())
                .mapToObj(i -> what + "-" + i)
                .toList();
    }

    /** Dawid and Skene's labels; the mean confidence. */
    double dawidSkene() {
        Aggregated labels = new Aggregation.DawidSkene(Place.of("benchmark"), .01, 1000).of(ratings, 1);
        return IntStream.range(0, ratings.items())
                .mapToDouble(item -> labels.confidence(item).orElseThrow())
                .average()
                .orElseThrow();
    }
}
