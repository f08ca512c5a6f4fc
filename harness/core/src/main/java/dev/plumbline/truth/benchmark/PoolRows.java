package dev.plumbline.truth.benchmark;

import dev.plumbline.dataset.Examples;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Candidates by their pools, in the order in which pools first appear. */
record PoolRows(Examples examples, List<int[]> pools) {

    PoolRows(Examples examples, int[] rows) {
        this(examples, grouped(examples, rows));
    }

    private static List<int[]> grouped(Examples examples, int[] rows) {
        Map<String, List<Integer>> byKey = IntStream.of(rows)
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> examples.column(Examples.POOL).get(row), LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream()
                .map(pool -> pool.stream().mapToInt(row -> row).toArray())
                .toList();
    }

    /** What a column says of a pool, which is what it says of its first candidate. */
    String say(int[] pool, String column) {
        return examples.column(column).get(pool[0]);
    }

    /** Whether it says the same of every candidate. */
    boolean agree(int[] pool, String column) {
        return Arrays.stream(pool)
                .allMatch(row -> examples.column(column).get(row).equals(say(pool, column)));
    }

    String name(int[] pool) {
        return "the pool '" + say(pool, Examples.POOL) + "'";
    }

    /** The scores of the candidates that are right, or of those that are not. */
    static double[] scores(int[] pool, int[] right, int which, double[] scores) {
        return Arrays.stream(pool)
                .filter(row -> right[row] == which)
                .mapToDouble(row -> scores[row])
                .toArray();
    }

    /** How many of the candidates are right. */
    static int right(int[] pool, int[] right) {
        return (int) Arrays.stream(pool).filter(row -> right[row] == 1).count();
    }
}
