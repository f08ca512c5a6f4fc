package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what a program predicted: a line an example, every example once, in any order. */
final class Predictions {

    /** Bytes a class and an example that no sensible line needs: what is larger is not read. */
    private static final long MOST_A_CLASS = 1000;

    private final WrittenLines written;
    private final Job job;
    private final Examples examples;
    private final Map<String, Integer> rows = new HashMap<>();
    private final int[] lineOf;
    private final double[] values;

    Predictions(Program program, Job job, Examples examples) {
        this.written = new WrittenLines(program, Exchange.PREDICTIONS);
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
        long most = MOST_A_CLASS * (1 + job.classes().size()) * (1 + examples.size());
        written.read(folder, Exchange.PREDICT, "an example", most, this::line);
        int[] missing =
                IntStream.range(0, lineOf.length).filter(i -> lineOf[i] == 0).toArray();
        String first =
                missing.length == 0 ? "" : "examples, the first is '" + Visible.of(examples.id(missing[0])) + "'";
        written.raise(missing.length, lineOf.length, first, "predict every line of " + Exchange.PREDICT);
        return new Probabilities(job.classes(), values);
    }

    private void line(String text, int number) {
        try {
            PredictionLine line = PredictionLine.parse(text, job, examples.shape());
            Integer row = rows.get(line.id());
            if (row == null) {
                written.wrong(
                        number,
                        "no example has the id '" + Visible.of(line.id()) + "'; copy the ids of " + Exchange.PREDICT);
            } else if (lineOf[row] > 0) {
                written.wrong(
                        number,
                        "the id '" + Visible.of(line.id()) + "' stands at line " + lineOf[row]
                                + " already; predict each once");
            } else {
                lineOf[row] = number;
                System.arraycopy(line.values(), 0, values, row * line.values().length, line.values().length);
            }
        } catch (PredictionLine.Refused e) {
            written.wrong(number, String.valueOf(e.getMessage()));
        }
    }
}
