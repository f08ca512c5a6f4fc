package dev.plumbline.reports.runs;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A gate of a run that is over, as {@code verdict.json} tells of it.
 *
 * @param id its task and name, with the number of its like where a task has several of one name
 * @param outcome {@code pass}, {@code fail} or {@code inconclusive}
 * @param standing {@code as-expected}, {@code waived}, {@code undecided} or {@code red}
 * @param relation {@code at-least} or {@code at-most}
 * @param figure with the interval whose ends are the one-sided bounds at the gate's confidence
 */
record ReadGate(
        Id id,
        String sentence,
        String outcome,
        String standing,
        MetricKey key,
        String relation,
        OptionalDouble bound,
        Figure figure) {

    /**
     * What names a gate from run to run.
     *
     * @param number from 1 among those of this name
     */
    record Id(String task, String name, int number) {

        @Override
        public String toString() {
            return task + " / " + name + (number == 1 ? "" : " (" + number + ")");
        }
    }

    /** All of a verdict, in its order. */
    static List<ReadGate> all(JsonNode verdict) {
        Map<List<String>, Integer> like = new HashMap<>();
        List<ReadGate> gates = new ArrayList<>();
        for (JsonNode gate : verdict.path("gates")) {
            String task = text(gate, "task");
            String name = text(gate, "name");
            int number = like.merge(List.of(task, name), 1, Integer::sum);
            gates.add(of(gate, new Id(task, name, number)));
        }
        return List.copyOf(gates);
    }

    private static ReadGate of(JsonNode gate, Id id) {
        Against against = text(gate, "against").equals(Against.RATINGS.label()) ? Against.RATINGS : Against.TRUTH;
        MetricKey key = new MetricKey(
                text(gate, "arm"),
                text(gate, "method"),
                text(gate, "slice"),
                text(gate, "metric"),
                against,
                text(gate, "axis"),
                text(gate, "step"));
        return new ReadGate(
                id,
                text(gate, "sentence"),
                text(gate, "outcome"),
                text(gate, "standing"),
                key,
                text(gate, "relation"),
                number(gate, "bound"),
                figure(gate));
    }

    private static Figure figure(JsonNode gate) {
        return new Figure(
                text(gate, "state"),
                number(gate, "estimate"),
                number(gate, "low"),
                number(gate, "high"),
                whole(gate, "n"),
                whole(gate, "clusters"),
                whole(gate, "seeds"),
                text(gate, "reason"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static OptionalDouble number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    private static OptionalInt whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    /** How much there is to mend, from 0 for as expected to 3 for red. */
    int badness() {
        return switch (standing) {
            case "red" -> 3;
            case "undecided" -> 2;
            case "waived" -> 1;
            default -> 0;
        };
    }

    boolean boundedBelow() {
        return relation.equals("at-least");
    }
}
