package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a program predicted: a line an example, every example once, in any order. */
final class Predictions {

    /** Bytes a class and an example that no sensible line needs: what is larger is not read. */
    private static final long MOST_A_CLASS = 1000;

    private static final int MOST_PROBLEMS = 10;

    private final Program program;
    private final Job job;
    private final Examples examples;
    private final Map<String, Integer> rows = new HashMap<>();
    private final int[] lineOf;
    private final double[] values;
    private final List<Problem> problems = new ArrayList<>();

    Predictions(Program program, Job job, Examples examples) {
        this.program = program;
        this.job = job;
        this.examples = examples;
        this.lineOf = new int[examples.size()];
        this.values = new double[examples.size() * job.classes().size()];
        for (int i = 0; i < examples.size(); i++) {
            rows.put(examples.id(i), i);
        }
    }

    /**
     * The predictions in the order of the examples.
     *
     * @throws BadInput if they are not as they must be
     */
    Probabilities read(Path folder) throws IOException {
        Path file = folder.resolve(Exchange.PREDICTIONS);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw bad("the command '" + program.name() + "' wrote no file " + Exchange.PREDICTIONS
                    + "; let it write one line for each line of " + Exchange.PREDICT);
        }
        long most = MOST_A_CLASS * (1 + job.classes().size()) * (1 + examples.size());
        if (Files.size(file) > most) {
            throw bad("the command '" + program.name() + "' wrote a file " + Exchange.PREDICTIONS + " of "
                    + Files.size(file) + " bytes, expected at most " + most + "; write one line an example");
        }
        lines(file);
        missing();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Probabilities(job.classes(), values);
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
            throw bad(Exchange.PREDICTIONS + " of the command '" + program.name() + "' is not UTF-8; write UTF-8");
        }
    }

    private void line(String text, int number) {
        try {
            PredictionLine line = PredictionLine.parse(text, job, examples.shape());
            Integer row = rows.get(line.id());
            if (row == null) {
                add(
                        number,
                        "no example has the id '" + Visible.of(line.id()) + "'; copy the ids of " + Exchange.PREDICT);
            } else if (lineOf[row] > 0) {
                add(
                        number,
                        "the id '" + Visible.of(line.id()) + "' stands at line " + lineOf[row]
                                + " already; predict each once");
            } else {
                lineOf[row] = number;
                System.arraycopy(line.values(), 0, values, row * line.values().length, line.values().length);
            }
        } catch (PredictionLine.Refused e) {
            add(number, String.valueOf(e.getMessage()));
        }
    }

    private void missing() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < lineOf.length; i++) {
            if (lineOf[i] == 0) {
                ids.add(examples.id(i));
            }
        }
        if (!ids.isEmpty() && problems.isEmpty()) {
            throw bad(Exchange.PREDICTIONS + " of the command '" + program.name() + "' lacks " + ids.size() + " of "
                    + lineOf.length + " examples, the first is '" + Visible.of(ids.get(0))
                    + "'; predict every line of " + Exchange.PREDICT);
        }
    }

    private void add(int line, String message) {
        problems.add(new Problem(
                program.place(),
                Exchange.PREDICTIONS + " of the command '" + program.name() + "', line " + line + ": " + message));
    }

    private BadInput bad(String message) {
        return new BadInput(program.place(), message);
    }
}
