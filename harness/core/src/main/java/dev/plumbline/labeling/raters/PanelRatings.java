package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each of several raters said of each of several items: annotator-level data, of which any cell may be missing and
 * none is averaged away.
 *
 * <p>A rating is a rater, an item and a class. Ratings stand in the order of their items, then of their raters; a rater who rated an
 * item twice has two ratings of it. Items 0 to {@code examples - 1} are the examples of the dataset, in its order; any others were rated
 * too and are no examples: they tell something of the raters. Worked example: {@code classes [no, yes]}, {@code raters [ann, bob]},
 * {@code rater [0, 1, 0]}, {@code item [0, 0, 1]}, {@code says [1, 0, 1]}: of example 0 ann says yes and bob says no, of example 1 only ann
 * says anything, yes.
 *
 * @param classes names of the classes, at least two; for pairs {@code second} and {@code first}, see {@link dev.plumbline.dataset.Shape#PAIRS}
 * @param raters names of the raters, each once; one may have rated nothing
 * @param examples how many of the items are examples
 * @param items how many items there are, at least {@code examples}; one may have no rating
 * @param rater of each rating, an index into {@code raters}
 * @param item of each rating, from 0 to {@code items - 1}, ascending
 * @param says of each rating, an index into {@code classes}
 * @param first for pairs the candidate that is the first side of each item, from 0; empty where items are no pairs
 * @param second for pairs the candidate that is the second side of each item, from 0; empty where items are no pairs
 */
public record PanelRatings(
        List<String> classes,
        List<String> raters,
        int examples,
        int items,
        int[] rater,
        int[] item,
        int[] says,
        int[] first,
        int[] second) {

    public PanelRatings {
        classes = List.copyOf(classes);
        raters = List.copyOf(raters);
        if (rater.length != item.length || rater.length != says.length) {
            throw new IllegalArgumentException("expected a rater, an item and a class for every rating, found "
                    + rater.length + ", " + item.length + " and " + says.length);
        }
        if (!IntStream.range(1, item.length).allMatch(i -> item[i - 1] <= item[i])) {
            throw new IllegalArgumentException("expected ratings in the order of their items");
        }
        if (first.length != second.length || (first.length > 0 && first.length != items)) {
            throw new IllegalArgumentException("expected two candidates for each of " + items + " items or none, found "
                    + first.length + " and " + second.length);
        }
        if (first.length > 0 && classes.size() != 2) {
            throw new IllegalArgumentException("expected two classes for pairs, found " + classes);
        }
    }

    /** Ratings of items that are no pairs. */
    public PanelRatings(
            List<String> classes, List<String> raters, int examples, int items, int[] rater, int[] item, int[] says) {
        this(classes, raters, examples, items, rater, item, says, new int[0], new int[0]);
    }

    /** What its items are made of. */
    public Shape shape() {
        return first.length == 0 ? Shape.POINTWISE : Shape.PAIRS;
    }

    /** How many candidates there are: one more than the greatest named; 0 where items are no pairs. */
    public int candidates() {
        return 1
                + IntStream.concat(IntStream.of(first), IntStream.of(second))
                        .max()
                        .orElse(-1);
    }

    /** How many ratings there are. */
    public int size() {
        return item.length;
    }

    /** Some of the ratings, by their places, ascending. */
    public PanelRatings only(int[] kept) {
        return new PanelRatings(
                classes,
                raters,
                examples,
                items,
                picked(rater, kept),
                picked(item, kept),
                picked(says, kept),
                first,
                second);
    }

    private static int[] picked(int[] values, int[] kept) {
        return IntStream.of(kept).map(i -> values[i]).toArray();
    }

    /** Where the ratings of each item begin; one more entry, the number of ratings, ends the last. */
    public int[] starts() {
        int[] starts = new int[items + 1];
        for (int one : item) {
            starts[one + 1]++;
        }
        for (int i = 0; i < items; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    /** How many ratings of each item name each class, items x classes, row by row. */
    public int[] counts() {
        int[] counts = new int[items * classes.size()];
        for (int i = 0; i < item.length; i++) {
            counts[item[i] * classes.size() + says[i]]++;
        }
        return counts;
    }
}
