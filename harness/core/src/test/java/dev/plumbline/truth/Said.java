package dev.plumbline.truth;

import dev.plumbline.config.Place;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small panels for tests: an item a text, a rater a character of it, {@code .} for a missing rating, a class a character. */
final class Said {

    private Said() {}

    /** Worked example: classes {@code ny}, items {@code yn} and {@code y.}: of item 0 rater 0 says y and rater 1 says n. */
    static PanelRatings of(String classes, String... items) {
        List<int[]> ratings = new ArrayList<>();
        for (int item = 0; item < items.length; item++) {
            for (int rater = 0; rater < items[item].length(); rater++) {
                if (items[item].charAt(rater) != '.') {
                    ratings.add(new int[] {rater, item, classes.indexOf(items[item].charAt(rater))});
                }
            }
        }
        return of(classes, items[0].length(), items.length, ratings);
    }

    /** Ratings as rater, item, class, in the order of the items and then of the raters. */
    static PanelRatings of(String classes, int raters, int items, List<int[]> ratings) {
        return new PanelRatings(
                Arrays.asList(classes.split("")),
                IntStream.range(0, raters).mapToObj(r -> "r" + r).toList(),
                items,
                items,
                ratings.stream().mapToInt(r -> r[0]).toArray(),
                ratings.stream().mapToInt(r -> r[1]).toArray(),
                ratings.stream().mapToInt(r -> r[2]).toArray());
    }

    /** As it is measured: every item a held-out example and a cluster of its own. */
    static EvidenceBuilder evidence(PanelRatings ratings, int... truth) {
        Aggregation majority = new Aggregation.Majority(Place.of("task.yaml", 1));
        List<Aggregated> aggregated = ratings.size() == 0 ? List.of() : List.of(majority.of(ratings, 1));
        PanelLabels labels = new PanelLabels(ratings, Optional.empty(), List.of(), aggregated);
        return EvidenceBuilder.truth(truth)
                .classes(ratings.classes().toArray(String[]::new))
                .weak(Votes.of(ratings).shares())
                .panel(labels);
    }

    /** The classes of a text. */
    static int[] truth(String classes, String truth) {
        return truth.chars().map(classes::indexOf).toArray();
    }
}
