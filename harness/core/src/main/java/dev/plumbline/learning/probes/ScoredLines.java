package dev.plumbline.learning.probes;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes scored lines one by one, in any order, and holds each against the text that it must be of. */
final class ScoredLines {

    private static final int MOST_PROBLEMS = 10;
    private static final int LONG = 80;
    private static final int SHORT_HASH = 12;
    private static final String ANEW = "; export the probes anew, and score those";

    // NaN and Infinity are let through here, to be refused with a message of our own.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final List<String> ids;
    private final List<String> labels;
    private final List<List<String>> texts;
    private final Map<String, Integer> candidates = new HashMap<>();
    private final double[][] scores;
    private final int[][] lineOf;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Before the first line.
     *
     * @param labels what a text may be scored as
     * @param texts for each label the text of each candidate
     */
    ScoredLines(String file, List<String> ids, List<String> labels, List<List<String>> texts) {
        this.file = file;
        this.ids = ids;
        this.labels = labels;
        this.texts = texts;
        for (int i = 0; i < ids.size(); i++) {
            candidates.put(ids.get(i), i);
        }
        scores = new double[labels.size()][ids.size()];
        lineOf = new int[labels.size()][ids.size()];
    }

    void take(String text, int number) {
        if (text.isBlank() || problems.size() >= MOST_PROBLEMS) {
            return;
        }
        JsonNode line = tree(text);
        boolean whole = line.path("id").isString()
                && line.path("probe").isString()
                && line.path("sha256").isString()
                && line.has("score");
        if (whole) {
            take(line, number);
        } else {
            add(
                    number,
                    "expected {\"id\": ..., \"probe\": ..., \"sha256\": ..., \"score\": ...}, found " + cut(text)
                            + "; copy the first three from the exported line");
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private void take(JsonNode line, int number) {
        String id = line.path("id").asString();
        int kind = labels.indexOf(line.path("probe").asString());
        Integer candidate = candidates.get(id);
        String named =
                "'" + Visible.of(id) + "' as " + Visible.of(line.path("probe").asString());
        if (candidate == null) {
            add(
                    number,
                    "no held-out candidate has the id '" + Visible.of(id) + "': the data or the split are others now"
                            + ANEW);
        } else if (kind < 0) {
            add(
                    number,
                    "the task asks for no probe '"
                            + Visible.of(line.path("probe").asString()) + "'" + ANEW);
        } else if (lineOf[kind][candidate] > 0) {
            add(number, named + " stands at line " + lineOf[kind][candidate] + " already; score each text once");
        } else if (!hash(kind, candidate).equals(line.path("sha256").asString())) {
            add(
                    number,
                    "the text of " + named + " is another now: expected the sha256 "
                            + brief(hash(kind, candidate)) + ", found "
                            + brief(line.path("sha256").asString()) + ANEW);
        } else if (!line.path("score").isNumber()
                || !Double.isFinite(line.path("score").asDouble())) {
            add(
                    number,
                    "expected a finite score of " + named + ", found "
                            + cut(line.path("score").toString()) + "; correct what scores it");
        } else {
            lineOf[kind][candidate] = number;
            scores[kind][candidate] = line.path("score").asDouble();
        }
    }

    private String hash(int kind, int candidate) {
        return Sha256.of(texts.get(kind).get(candidate));
    }

    /** All of them, once each is there. */
    double[][] scores() {
        if (problems.isEmpty()) {
            missing();
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return scores;
    }

    private void missing() {
        int missing = 0;
        String first = "";
        for (int i = 0; i < ids.size(); i++) {
            for (int kind = 0; kind < labels.size(); kind++) {
                if (lineOf[kind][i] == 0) {
                    first = missing++ == 0 ? "'" + Visible.of(ids.get(i)) + "' as " + labels.get(kind) : first;
                }
            }
        }
        if (missing > 0) {
            problems.add(new Problem(
                    Place.of(file),
                    "lacks " + missing + " of " + ids.size() * labels.size() + " scores, the first is of " + first
                            + "; score every line that was exported"));
        }
    }

    private void add(int line, String message) {
        problems.add(new Problem(Place.of(file, line), message));
    }

    private static String brief(String hash) {
        return hash.length() <= SHORT_HASH
                ? "'" + Visible.of(hash) + "'"
                : Visible.of(hash.substring(0, SHORT_HASH)) + "...";
    }

    private static String cut(String text) {
        String shown = Visible.of(text);
        return shown.length() <= LONG ? shown : shown.substring(0, LONG) + "...";
    }
}
