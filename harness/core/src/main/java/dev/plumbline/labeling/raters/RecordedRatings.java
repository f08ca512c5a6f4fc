package dev.plumbline.labeling.raters;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Ratings as a file holds them. */
public final class RecordedRatings {

    private static final int SHOWN = 20;

    /** What a rating of a pair says that the dataset does not have: which side it prefers is not known. */
    private static final int UNKNOWN_PAIR = -1;

    private final RatingRows rows;
    private final List<Problem> problems = new ArrayList<>();

    private RecordedRatings(RatingRows rows) {
        this.rows = rows;
    }

    /**
     * The ratings of the examples and, pointwise, of whatever else was rated; raters stand in the order of their names.
     *
     * @param classes what a rating may say; for pairs it says the name of a candidate
     * @param candidate for pairs, the column by which candidates are known in several pairs
     * @throws BadInput if one says something else, with each of the first 20 lines
     */
    public static PanelRatings of(
            RatingRows rows, Examples examples, List<String> classes, Optional<String> candidate) {
        PanelRatings ratings = new RecordedRatings(rows).ratings(examples, classes);
        return examples.shape() == Shape.PAIRS
                ? Candidates.of(examples, candidate).in(ratings)
                : ratings;
    }

    /**
     * The groups of the raters, where the file names them.
     *
     * @throws BadInput if a rater is in two groups, with each of the first 20 lines
     */
    public static Optional<RaterGroups> groups(RatingRows rows) {
        return rows.groups().isEmpty() ? Optional.empty() : Optional.of(new RecordedRatings(rows).groups());
    }

    private RaterGroups groups() {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String group = rows.groups().get(i);
            String before = known.putIfAbsent(rows.raters().get(i), group);
            if (before != null && !before.equals(group)) {
                add(
                        i,
                        "the rater '" + rows.raters().get(i) + "' is in the group '" + before + "' already, found '"
                                + group + "'; give every rater one group");
            }
        }
        raise();
        List<String> names = LabelReader.order(rows.groups());
        return new RaterGroups(
                names,
                LabelReader.order(rows.raters()).stream()
                        .mapToInt(rater -> names.indexOf(known.get(rater)))
                        .toArray());
    }

    private PanelRatings ratings(Examples examples, List<String> classes) {
        List<String> raters = LabelReader.order(rows.raters());
        Map<String, Integer> raterOf = numbers(raters);
        Map<String, Integer> itemOf = numbers(
                IntStream.range(0, examples.size()).mapToObj(examples::id).toList());
        rows.examples().forEach(id -> itemOf.putIfAbsent(id, itemOf.size()));
        int[] rater = rows.raters().stream().mapToInt(raterOf::get).toArray();
        int[] item = rows.examples().stream().mapToInt(itemOf::get).toArray();
        int[] says = examples.shape() == Shape.PAIRS ? sides(examples, item) : named(classes);
        raise();
        int[] order = IntStream.range(0, item.length)
                .filter(i -> says[i] != UNKNOWN_PAIR)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> item[i]).thenComparingInt(i -> rater[i]))
                .mapToInt(i -> i)
                .toArray();
        return new PanelRatings(
                classes,
                raters,
                examples.size(),
                itemOf.size(),
                picked(rater, order),
                picked(item, order),
                picked(says, order));
    }

    private int[] named(List<String> classes) {
        int[] says = rows.ratings().stream().mapToInt(classes::indexOf).toArray();
        for (int i = 0; i < says.length; i++) {
            if (says[i] < 0) {
                unexpected(i, new TreeSet<>(classes));
            }
        }
        return says;
    }

    /** 1 where the first candidate is preferred and 0 where the second is, as {@link LabelReader#PREFERENCES} has them. */
    private int[] sides(Examples examples, int[] item) {
        int[] says = new int[item.length];
        for (int i = 0; i < says.length; i++) {
            says[i] = item[i] < examples.size() ? side(i, examples, item[i]) : UNKNOWN_PAIR;
        }
        return says;
    }

    private int side(int row, Examples examples, int example) {
        List<String> names = IntStream.of(examples.second()[example], examples.first()[example])
                .mapToObj(candidate -> examples.candidateName(candidate).orElseThrow(this::nameless))
                .toList();
        int side = names.indexOf(rows.ratings().get(row));
        if (side < 0) {
            unexpected(row, names);
        }
        return side;
    }

    private BadInput nameless() {
        return new BadInput(
                rows.places().get(0),
                "a rating of a pair names the candidate that it prefers, and the candidates of this dataset have no"
                        + " names; name them in dataset.candidates");
    }

    private void unexpected(int row, Iterable<String> expected) {
        add(
                row,
                "expected a rating that is one of " + String.join(", ", expected) + ", found '"
                        + rows.ratings().get(row) + "'; correct the cell");
    }

    private void add(int row, String message) {
        if (problems.size() < SHOWN) {
            problems.add(new Problem(rows.places().get(row), message));
        }
    }

    private void raise() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static int[] picked(int[] values, int[] order) {
        return IntStream.of(order).map(i -> values[i]).toArray();
    }
}
