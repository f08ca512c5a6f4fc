package dev.plumbline.truth;

import dev.plumbline.config.Scalars;
import dev.plumbline.dataset.Examples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;

/**
 * A column and what it must be: the unit that slices are made of.
 *
 * @param value a value of the column, or an interval of numbers such as {@code [120,340)}
 * @param rows the held-out examples of which it holds, ascending
 */
record Literal(String column, String value, int[] rows) {

    String name() {
        return column + "=" + value;
    }

    /**
     * One a value that occurs: in numeric order if all are numbers, else in lexicographic order. An example without a value
     * is in none.
     */
    static List<Literal> values(Examples examples, String name, int[] heldOut) {
        StringColumn column = examples.column(name);
        return texts(column, heldOut).stream()
                .map(value -> new Literal(
                        name,
                        value,
                        Arrays.stream(heldOut)
                                .filter(row -> column.get(row).equals(value))
                                .toArray()))
                .toList();
    }

    /** The different values on some examples, in their order. */
    static List<String> texts(StringColumn column, int[] rows) {
        List<String> values = Arrays.stream(rows)
                .mapToObj(column::get)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        Comparator<String> text = Comparator.naturalOrder();
        Comparator<String> number =
                Comparator.<String>comparingDouble(Double::parseDouble).thenComparing(text);
        return values.stream()
                .sorted(values.stream().allMatch(Scalars::isNumber) ? number : text)
                .toList();
    }

    /**
     * Intervals of a column of which every value on those examples is a number or empty, at least one a number.
     *
     * <p>Worked example: 1, 2, 3, 4, 5, 6 in 3 bins: {@code [1,3)}, {@code [3,5)}, {@code [5,6]}.
     */
    static List<Literal> bins(Examples examples, String name, int[] heldOut, int bins) {
        StringColumn column = examples.column(name);
        int[] rows =
                Arrays.stream(heldOut).filter(row -> !column.get(row).isEmpty()).toArray();
        double[] numbers = Arrays.stream(rows)
                .mapToDouble(row -> Double.parseDouble(column.get(row)))
                .toArray();
        List<Double> edges = edges(numbers, bins);
        List<Literal> literals = new ArrayList<>();
        for (int bin = 0; bin + 1 < edges.size(); bin++) {
            literals.add(bin(name, rows, numbers, edges.get(bin), edges.get(bin + 1), bin + 2 == edges.size()));
        }
        return literals;
    }

    private static Literal bin(String name, int[] rows, double[] numbers, double low, double high, boolean last) {
        int[] inside = IntStream.range(0, rows.length)
                .filter(i -> numbers[i] >= low && (last ? numbers[i] <= high : numbers[i] < high))
                .map(i -> rows[i])
                .toArray();
        return new Literal(name, "[" + figure(low) + "," + figure(high) + (last ? "]" : ")"), inside);
    }

    /** The least, the values at the k/bins-th place, and the greatest. */
    private static List<Double> edges(double[] numbers, int bins) {
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        List<Double> edges = new ArrayList<>(List.of(sorted[0]));
        for (int k = 1; k < bins; k++) {
            double edge = sorted[(int) ((long) k * sorted.length / bins)];
            if (edge > edges.get(edges.size() - 1)) {
                edges.add(edge);
            }
        }
        edges.add(sorted[sorted.length - 1]);
        return edges;
    }

    private static String figure(double edge) {
        return BigDecimal.valueOf(edge).stripTrailingZeros().toPlainString();
    }
}
