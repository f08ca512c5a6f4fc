package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.Examples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which candidates of pairs are the same one.
 *
 * @param first the candidate on the first side of each example, numbered from 0
 * @param second that on the second side
 */
record Candidates(int[] first, int[] second) {

    /**
     * Numbers the candidates.
     *
     * @param column those with one value in it are the same; without it none are
     */
    static Candidates of(Examples examples, Optional<String> column) {
        List<String> names = column.map(
                        name -> examples.candidates().stringColumn(name).asList())
                .orElseGet(() -> IntStream.range(0, examples.candidates().rowCount())
                        .mapToObj(Integer::toString)
                        .toList());
        Map<String, Integer> known = new HashMap<>();
        int[] number = names.stream()
                .mapToInt(name -> known.computeIfAbsent(name, n -> known.size()))
                .toArray();
        return new Candidates(
                IntStream.of(examples.first()).map(row -> number[row]).toArray(),
                IntStream.of(examples.second()).map(row -> number[row]).toArray());
    }

    /** The ratings of the examples, which are all that the sides are known of. */
    PanelRatings in(PanelRatings ratings) {
        return new PanelRatings(
                ratings.classes(),
                ratings.raters(),
                ratings.examples(),
                ratings.examples(),
                ratings.rater(),
                ratings.item(),
                ratings.says(),
                first,
                second);
    }
}
