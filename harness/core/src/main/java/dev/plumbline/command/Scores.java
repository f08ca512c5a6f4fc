package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the scores of a program: a line a text with its {@code id} and {@code score}, every text once, in any order. */
final class Scores {

    private static final int MOST_PROBLEMS = 10;
    private static final long MOST_A_TEXT = 1000;

    // NaN and Infinity are let through here, to be refused with a message of our own.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Program program;
    private final int[] lineOf;
    private final double[] scores;
    private final List<Problem> problems = new ArrayList<>();

    Scores(Program program, int texts) {
        this.program = program;
        this.lineOf = new int[texts];
        this.scores = new double[texts];
    }

    /**
     * The scores in the order of the texts.
     *
     * @throws BadInput if they are not as they must be
     */
    double[] read(Path folder) throws IOException {
        Path file = folder.resolve(Exchange.SCORES);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw bad("the command '" + program.name() + "' wrote no file " + Exchange.SCORES
                    + "; let it write one line for each line of " + Exchange.TEXTS);
        }
        long most = MOST_A_TEXT * (1 + scores.length);
        if (Files.size(file) > most) {
            throw bad("the command '" + program.name() + "' wrote a file " + Exchange.SCORES + " of " + Files.size(file)
                    + " bytes, expected at most " + most + "; write one line a text");
        }
        lines(file);
        if (problems.isEmpty()) {
            missing();
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return scores;
    }

    private void lines(Path file) throws IOException {
        int number = 0;
        try (BufferedReader text = Files.newBufferedReader(file)) {
            for (String line = text.readLine();
                    line != null && problems.size() < MOST_PROBLEMS;
                    line = text.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(line, number);
                }
            }
        } catch (CharacterCodingException e) {
            throw bad(Exchange.SCORES + " of the command '" + program.name() + "' is not UTF-8; write UTF-8");
        }
    }

    private void line(String text, int number) {
        JsonNode line = tree(text);
        String id = line.path("id").asString("");
        int at = place(id);
        JsonNode score = line.path("score");
        if (!line.path("id").isString() || score.isMissingNode()) {
            add(number, "expected {\"id\": ..., \"score\": ...}, found " + cut(text) + "; correct what writes it");
        } else if (at < 0) {
            add(number, "no text has the id '" + Visible.of(id) + "'; copy the ids of " + Exchange.TEXTS);
        } else if (lineOf[at] > 0) {
            add(number, "the id '" + Visible.of(id) + "' stands at line " + lineOf[at] + " already; score each once");
        } else if (!score.isNumber() || !Double.isFinite(score.asDouble())) {
            add(number, "expected a finite score, found " + cut(score.toString()) + "; correct what computes it");
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

    private void missing() {
        IntStream.range(0, lineOf.length)
                .filter(i -> lineOf[i] == 0)
                .findFirst()
                .ifPresent(first -> problems.add(new Problem(
                        program.place(),
                        Exchange.SCORES + " of the command '" + program.name() + "' lacks "
                                + IntStream.of(lineOf).filter(line -> line == 0).count() + " of " + lineOf.length
                                + " texts, the first is '" + (first + 1) + "'; score every line of "
                                + Exchange.TEXTS)));
    }

    private static String cut(String text) {
        String shown = Visible.of(text);
        int most = 80;
        return shown.length() <= most ? shown : shown.substring(0, most) + "...";
    }

    private void add(int line, String message) {
        problems.add(new Problem(
                program.place(),
                Exchange.SCORES + " of the command '" + program.name() + "', line " + line + ": " + message));
    }

    private BadInput bad(String message) {
        return new BadInput(program.place(), message);
    }
}
