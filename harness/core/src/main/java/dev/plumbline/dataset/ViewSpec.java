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

    /**
     * Principal components of another view: mean-centred coordinates along the directions in which all but the held-out split vary most,
     * computed exactly. This is the generative step of weak-to-strong learning where features take the place of a language model's
     * pretraining (generative finetuning of Burns et al. 2023): it learns from examples without labels what is salient in them.
     *
     * @param of the other view, of at most 2,048 columns
     * @param components at most the columns of the other view and the examples to fit on
     * @param whiten whether each coordinate is divided by its standard deviation (divisor n - 1) there
     */
    record Pca(
            Place place,
            String of,
            @Default("16") @Range(min = 1, max = 2048) int components,
            @Default("false") boolean whiten)
            implements ViewSpec {}
}
