package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;

/** What a named view is made of. */
public sealed interface ViewSpec {

    /**
     * Numeric columns of the candidates, a feature each; {@code world} views are columns too.
     *
     * @param standardize whether each is centred and scaled by the mean and the standard deviation (divisor n) of all but the held-out
     *     split; a column that does not vary there becomes 0
     */
    record Columns(
            Place place,
            List<String> names,
            @Default("true") boolean standardize) implements ViewSpec {}

    /**
     * Hashed n-grams of a text column, {@code (1 + log count) x idf}, rows of length 1; idf is fitted without the held-out split.
     *
     * @param words word n-grams of 1 to this many words; 0 for none
     * @param characters character n-grams of exactly this many characters; 0 for none
     * @param buckets columns of the view
     */
    record Ngrams(
            Place place,
            String of,
            @Default("1") @Range(min = 0, max = 5) int words,
            @Default("0") @Range(min = 0, max = 8) int characters,
            @Default("16384") @Range(min = 2, max = 1 << 20) int buckets)
            implements ViewSpec {}
}
