package dev.plumbline.truth.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The items of a benchmark by the group that each belongs to.
 *
 * @param kind what a group is called, such as "subset"
 */
record Groups(String kind, Map<String, Group> byName) {

    /**
     * Sorts items into groups.
     *
     * @param names of the group of each item
     * @param scores of each item
     */
    static Groups of(String kind, List<String> names, double[] scores) {
        Map<String, List<Integer>> items = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            items.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
        }
        Map<String, Group> groups = new TreeMap<>();
        items.forEach((name, members) -> groups.put(name, group(name, members, scores)));
        return new Groups(kind, groups);
    }

    private static Group group(String name, List<Integer> members, double[] scores) {
        int[] items = members.stream().mapToInt(i -> i).toArray();
        return new Group(
                name, items, members.stream().mapToDouble(i -> scores[i]).toArray());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The mean of one group. */
    Part alone(String axis, String step, String name) {
        return sum(axis, step, Map.of(name, 1.0));
    }

    /** The mean of the means of groups, whatever their sizes. */
    Part mean(String axis, String step, List<String> names) {
        Map<String, Double> weights = new LinkedHashMap<>();
        names.forEach(name -> weights.put(name, 1.0 / names.size()));
        return sum(axis, step, weights);
    }

    /** The sum of the means of groups times their weights, which needs every one of them. */
    Part sum(String axis, String step, Map<String, Double> weights) {
        List<String> lacking =
                weights.keySet().stream().filter(name -> !has(name)).toList();
        if (!lacking.isEmpty()) {
            return Part.lacking(
                    axis,
                    step,
                    "no example here of the " + kind + (lacking.size() == 1 ? " " : "s ")
                            + lacking.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
        }
        return Part.of(
                axis,
                step,
                weights.entrySet().stream()
                        .map(weight -> new Part.Share(weight.getValue(), named(weight.getKey())))
                        .toList());
    }

    private Group named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
