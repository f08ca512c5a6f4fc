package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the scores of a program: a line a text with its {@code id} and {@code score}, every text once, in any order. */
final class Scores {

    private static final long MOST_A_TEXT = 1000;

    // NaN and Infinity are let through here, to be refused with a message of our own.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final WrittenLines written;
    private final int[] lineOf;
    private final double[] scores;

    Scores(Program program, int texts) {
        this.written = new WrittenLines(program, Exchange.SCORES);
        this.lineOf = new int[texts];
        this.scores = new double[texts];
    }

    /**
     * The scores in the order of the texts.
     *
     * @throws BadInput if they are not as they must be
     */
    double[] read(Path folder) throws IOException {
        long most = MOST_A_TEXT * (1 + scores.length);
        written.read(folder, Exchange.TEXTS, "a text", most, this::line);
        int[] missing =
                IntStream.range(0, lineOf.length).filter(i -> lineOf[i] == 0).toArray();
        String first = missing.length == 0 ? "" : "texts, the first is '" + (missing[0] + 1) + "'";
        written.raise(missing.length, lineOf.length, first, "score every line of " + Exchange.TEXTS);
        return scores;
    }

    private void line(String text, int number) {
        JsonNode line = tree(text);
        String id = line.path("id").asString("");
        int at = place(id);
        JsonNode score = line.path("score");
        if (!line.path("id").isString() || score.isMissingNode()) {
            written.wrong(
                    number, "expected {\"id\": ..., \"score\": ...}, found " + cut(text) + "; correct what writes it");
        } else if (at < 0) {
            written.wrong(number, "no text has the id '" + Visible.of(id) + "'; copy the ids of " + Exchange.TEXTS);
        } else if (lineOf[at] > 0) {
            written.wrong(
                    number,
                    "the id '" + Visible.of(id) + "' stands at line " + lineOf[at] + " already; score each once");
        } else if (!score.isNumber() || !Double.isFinite(score.asDouble())) {
            written.wrong(
                    number, "expected a finite score, found " + cut(score.toString()) + "; correct what computes it");
        } else {
            lineOf[at] = number;
            scores[at] = score.asDouble();
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The place of the text of an id, or -1. */
    private int place(String id) {
        if (!id.matches("[1-9]\\d{0,8}")) {
            return -1;
        }
        int number = Integer.parseInt(id);
        return number <= scores.length ? number - 1 : -1;
    }

    private static String cut(String text) {
        String shown = Visible.of(text);
        int most = 80;
        return shown.length() <= most ? shown : shown.substring(0, most) + "...";
    }
}
