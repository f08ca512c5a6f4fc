package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Reads labels and numbers from the columns of examples, as later stages need them. */
public final class LabelReader {

    /** The classes of a pair: the second candidate is preferred, the first is. */
    public static final List<String> PREFERENCES = List.of("second", "first");

    private LabelReader() {}

    /**
     * The label of every example as an index into {@code classes}; -1 where the cell is empty, and for pairs rated by a
     * number a candidate also where the two are equal or one is missing.
     *
     * <p>Worked example: for pairs with {@code preferred} {@code {"A>B": a}}, candidates a and b in this order and the
     * cell {@code A>B}, the label is 1, the index of {@code first}.
     *
     * @param classes pointwise the values that a cell may have; for pairs {@link #PREFERENCES}
     * @throws BadInput if the column is unknown, or holds something that is none of the classes, with each of the first 20 lines
     */
    public static int[] classes(Examples examples, LabelColumn column, List<String> classes) {
        Problems problems = new Problems();
        int[] labels = examples.shape() == Shape.POINTWISE
                ? named(examples, column.name(), classes, problems)
                : preferences(examples, column, problems);
        problems.raise();
        return labels;
    }

    /**
     * The number in a column of every candidate.
     *
     * @throws BadInput if the column is unknown, or a cell holds anything but a finite number, with each of the first 20 lines
     */
    public static double[] numbers(Examples examples, String column) {
        Problems problems = new Problems();
        double[] numbers = numbers(examples, column, false, problems);
        problems.raise();
        return numbers;
    }

    /**
     * The number in a column of every candidate, NaN where its cell is empty.
     *
     * @throws BadInput as for {@link #numbers}
     */
    public static double[] ratings(Examples examples, String column) {
        Problems problems = new Problems();
        double[] numbers = numbers(examples, column, true, problems);
        problems.raise();
        return numbers;
    }

    /**
     * Which candidate of every pair has the higher number in a column, as an index into {@link #PREFERENCES}; -1 where neither has, or one has none.
     *
     * @throws BadInput as for {@link #numbers}
     */
    public static int[] higher(Examples examples, String column) {
        return higher(ratings(examples, column), examples);
    }

    /**
     * The number in a column of every example, each in 0 to 1.
     *
     * @param absent what stands for an empty cell; without it every cell must be filled
     * @throws BadInput if the column is unknown, or a cell holds anything else, with each of the first 20 lines
     */
    public static double[] probabilities(Examples examples, String column, OptionalDouble absent) {
        Problems problems = new Problems();
        List<String> cells = cells(examples, examples.table(), column);
        double[] numbers = new double[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            String cell = cells.get(i);
            if (cell.isEmpty() && absent.isPresent()) {
                numbers[i] = absent.getAsDouble();
            } else {
                numbers[i] = Numbers.parse(cell).orElse(-1);
                notAProbability(examples, i, column, cell, numbers[i], problems);
            }
        }
        problems.raise();
        return numbers;
    }

    private static void notAProbability(
            Examples examples, int example, String column, String found, double number, Problems problems) {
        if (!(number >= 0 && number <= 1)) {
            problems.add(
                    examples.place(examples.first()[example]),
                    "expected a probability from 0 to 1 in '" + column + "', found " + Quoted.of(found)
                            + "; correct the cell");
        }
    }

    private static int[] named(Examples examples, String column, List<String> classes, Problems problems) {
        List<String> cells = cells(examples, examples.table(), column);
        int[] labels = new int[cells.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = classes.indexOf(cells.get(i));
            if (labels[i] < 0 && !cells.get(i).isEmpty()) {
                unexpected(examples, i, column, cells.get(i), classes, problems);
            }
        }
        return labels;
    }

    private static void unexpected(
            Examples examples, int example, String column, String found, Iterable<String> expected, Problems problems) {
        problems.add(
                examples.place(examples.first()[example]),
                "expected one of " + String.join(", ", expected) + " in '" + column + "', found " + Quoted.of(found)
                        + "; correct the cell");
    }

    private static int[] preferences(Examples examples, LabelColumn column, Problems problems) {
        if (!column.preferred().isEmpty()) {
            return preferred(examples, column, problems);
        }
        NotNumbers.refuse(examples, column.name());
        return higher(numbers(examples, column.name(), true, problems), examples);
    }

    /** The higher number is preferred; a missing one is NaN here, which is neither higher nor lower. */
    private static int[] higher(double[] numbers, Examples examples) {
        int[] labels = new int[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            double first = numbers[examples.first()[i]];
            double second = numbers[examples.second()[i]];
            labels[i] = first > second ? 1 : first < second ? 0 : -1;
        }
        return labels;
    }

    private static int[] preferred(Examples examples, LabelColumn column, Problems problems) {
        List<String> names = cells(examples, examples.candidates(), Spread.CANDIDATE);
        Set<String> known = new TreeSet<>(names);
        column.preferred().values().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.unknown(examples.file(), "candidate in preferred", name, known));
        List<String> cells = cells(examples, examples.table(), column.name());
        int[] labels = new int[cells.size()];
        for (int i = 0; i < labels.length; i++) {
            String value = cells.get(i);
            String name = value.isEmpty() ? "" : column.preferred().getOrDefault(value, "");
            labels[i] = place(name, names.get(examples.first()[i]), names.get(examples.second()[i]));
            if (name.isEmpty() && !value.isEmpty()) {
                unexpected(
                        examples,
                        i,
                        column.name(),
                        value,
                        new TreeSet<>(column.preferred().keySet()),
                        problems);
            }
        }
        return labels;
    }

    private static int place(String preferred, String first, String second) {
        return preferred.equals(first) ? 1 : preferred.equals(second) ? 0 : -1;
    }

    private static double[] numbers(Examples examples, String column, boolean gaps, Problems problems) {
        List<String> cells = cells(examples, examples.candidates(), column);
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            OptionalDouble number = Numbers.parse(cells.get(row));
            if (number.isEmpty() && !(gaps && cells.get(row).isEmpty())) {
                problems.add(examples.place(row), notANumber(examples, column, row, cells.get(row)));
            }
            numbers[row] = number.orElse(Double.NaN);
        }
        return numbers;
    }

    private static String notANumber(Examples examples, String column, int row, String found) {
        String of = examples.candidates().containsColumn(Examples.ID)
                ? " of the example '"
                        + examples.candidates().stringColumn(Examples.ID).get(row) + "'"
                : "";
        return "expected a finite number in '" + column + "'" + of + ", found " + Quoted.of(found)
                + "; correct the cell";
    }

    private static List<String> cells(Examples examples, Table table, String column) {
        if (!table.columnNames().contains(column)) {
            throw new BadInput(examples.file(), unknown(examples, table, column));
        }
        StringColumn cells = table.stringColumn(column);
        List<String> values = new ArrayList<>(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            values.add(cells.get(row));
        }
        return values;
    }

    private static String unknown(Examples examples, Table table, String column) {
        if (examples.candidates().columnNames().contains(column)) {
            return "expected a column on which the candidates of every pair agree, found '" + column
                    + "', on which they differ; name another";
        }
        return "unknown column '" + column + "'; " + Nearest.hint(column, table.columnNames());
    }

    /** The distinct values of a column in the order in which they become classes. */
    public static List<String> order(List<String> values) {
        String[] distinct = new TreeSet<>(values).toArray(new String[0]);
        boolean numeric =
                Arrays.stream(distinct).allMatch(value -> Numbers.parse(value).isPresent());
        if (numeric) {
            Arrays.sort(distinct, Comparator.comparingDouble(Double::parseDouble));
        }
        return List.of(distinct);
    }
}
