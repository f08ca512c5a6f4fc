package dev.plumbline.reports.runs;

import dev.plumbline.truth.Subject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * What {@code run.json} tells of a task besides its figures.
 *
 * @param source such as {@code world arithmetic-claims} or {@code file claims.csv}
 * @param seed of its dataset
 * @param examples how many it has
 * @param disclosed how much of held-out truth was given away
 * @param sampled whether truth is known of a sample only
 * @param errorRate on what share of the examples truth may be wrong
 * @param arms every arm that predicted, with the number of its trainings
 */
record TaskFacts(
        String task,
        String source,
        long seed,
        int examples,
        String disclosed,
        boolean sampled,
        double errorRate,
        List<String> classes,
        Map<Subject, Integer> arms) {

    private static final String FILE = "run.json";

    /** Of every task that ran, by its name. */
    static Map<String, TaskFacts> of(RunFiles files) throws IOException {
        Map<String, TaskFacts> all = new LinkedHashMap<>();
        files.stream(FILE, parser -> root(files, parser, all));
        return all;
    }

    private static void root(RunFiles files, JsonParser parser, Map<String, TaskFacts> all) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("format")) {
                files.checkFormat(FILE, parser.getIntValue());
            } else if (field.equals("tasks")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    TaskFacts facts = task(parser);
                    all.put(facts.task, facts);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Without the figures, which are nearly all of the file. */
    private static TaskFacts task(JsonParser parser) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("truth") && value == JsonToken.START_OBJECT) {
                truth(parser, parts);
            } else if (field.equals("task") || field.equals("dataset") || field.equals("learning")) {
                parts.put(field, parser.readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
        return of(parts);
    }

    private static void truth(JsonParser parser, Map<String, JsonNode> parts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (List.of("sampled", "error-rate", "use", "classes").contains(field)) {
                parts.put(field, parser.readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static TaskFacts of(Map<String, JsonNode> parts) {
        JsonNode nothing = tools.jackson.databind.node.MissingNode.getInstance();
        JsonNode dataset = parts.getOrDefault("dataset", nothing);
        Map<Subject, Integer> arms = new LinkedHashMap<>();
        for (JsonNode arm : parts.getOrDefault("learning", nothing).path("arms")) {
            Subject subject =
                    new Subject(arm.path("arm").asString(""), arm.path("method").asString(""));
            arms.put(subject, arm.path("seeds").asInt(1));
        }
        return new TaskFacts(
                parts.getOrDefault("task", nothing).asString(""),
                source(dataset),
                dataset.path("seed").asLong(0),
                dataset.path("examples").asInt(0),
                parts.getOrDefault("use", nothing).path("disclosed").asString(""),
                parts.containsKey("sampled"),
                parts.getOrDefault("error-rate", nothing).asDouble(0),
                parts.getOrDefault("classes", nothing)
                        .valueStream()
                        .map(name -> name.asString(""))
                        .toList(),
                arms);
    }

    /** The first of its fields, such as {@code "world": "arithmetic-claims"}. */
    private static String source(JsonNode dataset) {
        return dataset.properties().stream()
                .findFirst()
                .map(first -> first.getKey() + " " + first.getValue().asString(""))
                .orElse("");
    }

    boolean generated() {
        return source.startsWith("world ");
    }
}
