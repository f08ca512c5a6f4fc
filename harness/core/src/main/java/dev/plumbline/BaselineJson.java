package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Outcomes;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link Baseline} as a file that reads well in a diff: ASCII, an example a line, sorted by id.
 *
 * <p>Worked example of a line, for one row of {@code outcomes} with 3 seeds and one with 1, which this example has no outcome by:
 * {@code ["claim-7",1,0,1,null]}.
 */
public final class BaselineJson {

    /** Version of the file's shape. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BaselineJson() {}

    /** Writes it; the same baseline gives the same bytes. */
    public static void write(Baseline baseline, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("{\n\"format\": " + FORMAT + ",\n\"task\": " + text(baseline.task()) + ",\n");
            out.write("\"seed\": " + baseline.seed() + ",\n\"world\": " + text(baseline.world()) + ",\n");
            list(out, "gates", baseline.gates().stream().map(BaselineJson::text).toList());
            out.write(",\n");
            list(
                    out,
                    "outcomes",
                    baseline.outcomes().stream().map(BaselineJson::key).toList());
            out.write(",\n");
            list(out, "examples", examples(baseline.outcomes()));
            out.write("\n}\n");
        }
    }

    private static void list(Writer out, String name, List<String> items) throws IOException {
        out.write("\"" + name + "\": [\n" + String.join(",\n", items) + "\n]");
    }

    private static String text(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String key(Outcomes outcomes) {
        MetricKey key = outcomes.key();
        return "{\"arm\": " + text(key.arm()) + ", \"method\": " + text(key.method()) + ", \"metric\": "
                + text(key.metric()) + ", \"against\": " + text(key.against().label()) + ", \"seeds\": "
                + outcomes.seeds() + "}";
    }

    private static List<String> examples(List<Outcomes> all) {
        SortedSet<String> ids = new TreeSet<>();
        all.forEach(outcomes -> ids.addAll(outcomes.byId().keySet()));
        return ids.stream()
                .map(id -> {
                    StringBuilder line = new StringBuilder("[" + text(id));
                    for (Outcomes outcomes : all) {
                        double[] bySeed = outcomes.byId().get(id);
                        for (int s = 0; s < outcomes.seeds(); s++) {
                            line.append(',').append(bySeed == null ? "null" : number(bySeed[s]));
                        }
                    }
                    return line.append(']').toString();
                })
                .toList();
    }

    /** The shortest decimal that is this double; without a point where it is whole. */
    private static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BadInput where it is something else
     */
    public static Baseline read(Path file) {
        try {
            return baseline(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw bad(file, "cannot be read");
        } catch (JacksonException e) {
            throw bad(file, "is not JSON at line " + e.getLocation().getLineNr());
        } catch (IllegalArgumentException e) {
            throw bad(file, String.valueOf(e.getMessage()));
        }
    }

    private static BadInput bad(Path file, String what) {
        return new BadInput(
                Place.of(file.toString()),
                what + "; restore it, or delete it, run the task and write it with 'plumbline baseline update RUN'");
    }

    private static Baseline baseline(JsonNode root) {
        require(root.path("format").asInt(0) == FORMAT, "expected \"format\": " + FORMAT);
        List<Outcomes> keys = new ArrayList<>();
        for (JsonNode key : items(root, "outcomes")) {
            keys.add(empty(key));
        }
        require(!keys.isEmpty(), "expected at least one of \"outcomes\"");
        List<SortedMap<String, double[]>> byId = keys.stream()
                .<SortedMap<String, double[]>>map(key -> new TreeMap<>())
                .toList();
        for (JsonNode line : items(root, "examples")) {
            example(line, keys, byId);
        }
        List<Outcomes> outcomes = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            outcomes.add(new Outcomes(keys.get(i).key(), keys.get(i).seeds(), byId.get(i)));
        }
        List<String> gates = new ArrayList<>();
        items(root, "gates").forEach(gate -> gates.add(text(gate, "a gate")));
        require(root.path("seed").isIntegralNumber(), "expected a whole number under \"seed\"");
        return new Baseline(
                text(root.path("task"), "\"task\""),
                root.path("seed").asLong(),
                text(root.path("world"), "\"world\""),
                gates,
                outcomes);
    }

    private static Outcomes empty(JsonNode key) {
        int seeds = key.path("seeds").asInt(0);
        require(seeds >= 1, "expected at least 1 under \"seeds\"");
        return new Outcomes(
                new MetricKey(
                        text(key.path("arm"), "\"arm\""),
                        text(key.path("method"), "\"method\""),
                        MetricKey.ALL,
                        text(key.path("metric"), "\"metric\""),
                        against(text(key.path("against"), "\"against\""))),
                seeds,
                new TreeMap<>());
    }

    private static Against against(String label) {
        return Arrays.stream(Against.values())
                .filter(against -> against.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected ratings or truth under \"against\""));
    }

    private static void example(JsonNode line, List<Outcomes> keys, List<SortedMap<String, double[]>> byId) {
        String id = text(line.path(0), "an id at the head of each of \"examples\"");
        int at = 1;
        for (int i = 0; i < keys.size(); i++) {
            int seeds = keys.get(i).seeds();
            if (!line.path(at).isNull()) {
                double[] bySeed = new double[seeds];
                for (int s = 0; s < seeds; s++) {
                    JsonNode number = line.path(at + s);
                    require(number.isNumber(), "expected a number for each seed of '" + id + "'");
                    bySeed[s] = number.asDouble();
                }
                require(byId.get(i).put(id, bySeed) == null, "expected each id once, found '" + id + "' again");
            }
            at += seeds;
        }
        require(line.size() == at, "expected " + (at - 1) + " outcomes of '" + id + "', found " + (line.size() - 1));
    }

    private static Iterable<JsonNode> items(JsonNode root, String name) {
        require(root.path(name).isArray(), "expected a list under \"" + name + "\"");
        return root.path(name);
    }

    private static String text(JsonNode node, String what) {
        require(node.isString(), "expected text as " + what);
        return node.asString();
    }

    private static void require(boolean met, String expected) {
        if (!met) {
            throw new IllegalArgumentException(expected);
        }
    }
}
