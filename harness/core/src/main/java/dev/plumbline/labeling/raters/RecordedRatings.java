package dev.plumbline.labeling.raters;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.RatingRows;
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

    private final RatingRows rows;
    private final List<String> classes;
    private final List<Problem> problems = new ArrayList<>();

    private RecordedRatings(RatingRows rows, List<String> classes) {
        this.rows = rows;
        this.classes = classes;
    }

    /**
     * The ratings of the examples and of whatever else was rated; raters stand in the order of their names.
     *
     * @param classes what a rating may say
     * @throws BadInput if one says something else, with each of the first 20 lines, or if no example is rated
     */
    public static PanelRatings of(RatingRows rows, Examples examples, List<String> classes) {
        return new RecordedRatings(rows, classes).of(examples);
    }

    /**
     * The groups of the raters, where the file names them.
     *
     * @throws BadInput if a rater is in two groups, with the first such line of each rater
     */
    public static Optional<RaterGroups> groups(RatingRows rows) {
        return rows.groups().isEmpty() ? Optional.empty() : Optional.of(new RecordedRatings(rows, List.of()).groups());
    }

    private RaterGroups groups() {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String group = rows.groups().get(i);
            String before = known.putIfAbsent(rows.raters().get(i), group);
            if (before != null && !before.equals(group) && problems.size() < SHOWN) {
                problems.add(new Problem(
                        rows.places().get(i),
                        "the rater '" + rows.raters().get(i) + "' is in the group '" + before + "' already, found '"
                                + group + "'; give every rater one group"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        List<String> names = LabelReader.order(rows.groups());
        return new RaterGroups(
                names,
                LabelReader.order(rows.raters()).stream()
                        .mapToInt(rater -> names.indexOf(known.get(rater)))
                        .toArray());
    }

    private PanelRatings of(Examples examples) {
        List<String> raters = LabelReader.order(rows.raters());
        Map<String, Integer> raterOf = numbers(raters);
        Map<String, Integer> itemOf = numbers(
                IntStream.range(0, examples.size()).mapToObj(examples::id).toList());
        rows.examples().forEach(id -> itemOf.putIfAbsent(id, itemOf.size()));
        int[] rater = rows.raters().stream().mapToInt(raterOf::get).toArray();
        int[] item = rows.examples().stream().mapToInt(itemOf::get).toArray();
        int[] says = IntStream.range(0, rows.size()).map(this::says).toArray();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Comparator<Integer> byItem = Comparator.comparingInt(i -> item[i]);
        int[] order = IntStream.range(0, item.length)
                .boxed()
                .sorted(byItem.thenComparingInt(i -> rater[i]))
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

    private int says(int row) {
        int says = classes.indexOf(rows.ratings().get(row));
        if (says < 0 && problems.size() < SHOWN) {
            problems.add(new Problem(
                    rows.places().get(row),
                    "expected a rating that is one of " + String.join(", ", new TreeSet<>(classes)) + ", found '"
                            + rows.ratings().get(row) + "'; correct the cell"));
        }
        return says;
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
