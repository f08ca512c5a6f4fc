package dev.plumbline.command;

import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of predictions: an id with {@code probabilities} (an object by class, an array in the order of the classes
 * or, of a labeler that abstains, null) or, for pairs, with {@code scores}, the first candidate's and the second's.
 *
 * @param values one a class; they sum to 1, or all are absent
 */
record PredictionLine(String id, double[] values) {

    private static final double ROUNDING = 1e-6;

    // NaN and Infinity are let through here, to be refused with a message of our own.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A line that is not as it must be; the message says what was expected. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static PredictionLine parse(String text, Job job, Shape shape) throws Refused {
        JsonNode line = tree(text);
        JsonNode id = line.path("id");
        if (!line.isObject() || !id.isString()) {
            throw new Refused(
                    "expected an object with the text \"id\", found " + cut(text) + "; write " + example(job, shape));
        }
        if (shape == Shape.PAIRS && line.has("scores")) {
            return new PredictionLine(id.asString(), scores(line.path("scores")));
        }
        JsonNode probabilities = line.path("probabilities");
        if (probabilities.isMissingNode()
                || (probabilities.isNull() && job.lesson().isPresent())) {
            throw new Refused("expected \"probabilities\", found none; write " + example(job, shape));
        }
        return new PredictionLine(id.asString(), probabilities(probabilities, job));
    }

    private static JsonNode tree(String text) throws Refused {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refused("expected one JSON object, found " + cut(text) + "; correct what writes it");
        }
    }

    private static double[] probabilities(JsonNode node, Job job) throws Refused {
        double[] values = new double[job.classes().size()];
        if (node.isNull()) {
            Arrays.fill(values, Probabilities.ABSENT);
            return values;
        }
        List<JsonNode> cells = node.isObject() ? byName(node, job) : elements(node, values.length);
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = number(cells.get(c));
            if (!(values[c] >= 0 && values[c] <= 1)) {
                throw new Refused("expected probabilities from 0 to 1, found " + values[c]);
            }
            sum += values[c];
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new Refused("expected probabilities that sum to 1, found a sum of " + sum + "; normalise them");
        }
        for (int c = 0; c < values.length; c++) {
            values[c] /= sum;
        }
        return values;
    }

    private static List<JsonNode> byName(JsonNode node, Job job) throws Refused {
        List<JsonNode> cells = new ArrayList<>();
        for (String name : job.classes()) {
            cells.add(node.path(name));
        }
        if (node.size() != cells.size() || cells.stream().anyMatch(JsonNode::isMissingNode)) {
            throw new Refused("expected a probability for each of the classes " + job.classes() + ", found "
                    + cut(node.toString()));
        }
        return cells;
    }

    private static List<JsonNode> elements(JsonNode node, int expected) throws Refused {
        if (!node.isArray() || node.size() != expected) {
            throw new Refused("expected " + expected + " numbers, found " + cut(node.toString()));
        }
        return List.copyOf(node.values());
    }

    /** Classes of pairs are second and first, in this order. */
    private static double[] scores(JsonNode node) throws Refused {
        List<JsonNode> cells = elements(node, 2);
        double first = number(cells.get(0));
        double second = number(cells.get(1));
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            throw new Refused("expected finite scores, found " + cut(node.toString()));
        }
        return new double[] {Probabilities.wins(second, first), Probabilities.wins(first, second)};
    }

    private static double number(JsonNode cell) throws Refused {
        if (!cell.isNumber()) {
            throw new Refused("expected a number, found " + cut(cell.toString()));
        }
        return cell.asDouble();
    }

    private static String example(Job job, Shape shape) {
        return shape == Shape.PAIRS
                ? "{\"id\": ..., \"scores\": [first, second]}"
                : "{\"id\": ..., \"probabilities\": {\""
                        + Visible.of(job.classes().get(0)) + "\": ..., ...}}";
    }

    private static String cut(String text) {
        String shown = Visible.of(text);
        int most = 80;
        return shown.length() <= most ? shown : shown.substring(0, most) + "...";
    }
}
