package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.List;

/**
 * The lines of a {@link RatingFile} as they were read, without those that hold no rating.
 *
 * @param examples the id of the example of each line
 * @param raters who rates
 * @param ratings what he says, as text
 * @param groups the group of the rater of each line; empty where the file has none
 * @param places where each was read
 */
public record RatingRows(
        List<String> examples, List<String> raters, List<String> ratings, List<String> groups, List<Place> places) {

    public RatingRows {
        examples = List.copyOf(examples);
        raters = List.copyOf(raters);
        ratings = List.copyOf(ratings);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
    }

    public int size() {
        return ratings.size();
    }
}
