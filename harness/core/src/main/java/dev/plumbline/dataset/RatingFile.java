package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import java.util.Map;
import java.util.Optional;

/**
 * A file of ratings, one a line: who said what of which example.
 *
 * <p>Lines of examples that the dataset does not have are ratings all the same: they tell something of the raters. A line
 * without a rating is a missing one.
 *
 * @param file CSV, JSON or JSONL by its name, also with {@code .gz}: beneath the task's folder, or {@code root:path}
 * @param example column or JSON pointer of the example's id
 * @param rater column or JSON pointer of the rater
 * @param rating column or JSON pointer of what he says: pointwise the name of a class, for pairs which candidate is preferred
 * @param preferred for pairs, what a rating says, such as {@code A: a}: the name of the preferred candidate; without it ratings are such names
 * @param group column or JSON pointer of the group that the rater belongs to, such as a declared age; the same on every line of a rater
 */
public record RatingFile(
        Place place,
        String file,
        @Default("example") String example,
        @Default("rater") String rater,
        @Default("rating") String rating,
        Map<String, String> preferred,
        Optional<String> group) {}
