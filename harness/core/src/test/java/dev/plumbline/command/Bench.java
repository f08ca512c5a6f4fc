package dev.plumbline.command;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Three claims a, b and c (or one pair p) and a program of POSIX sh beneath a task's folder. */
record Bench(Path folder) {

    static final Place PLACE = new Place("task.yaml", 7, 3);
    static final List<String> CLASSES = List.of("no", "yes");
    static final List<String> PREFERENCES = List.of("second", "first");

    /** What predicts .25 of every example for "no", whatever it is told. */
    static final String QUARTER = """
            for id in a b c; do
                echo "{\\"id\\": \\"$id\\", \\"probabilities\\": [0.25, 0.75]}"
            done >predictions.jsonl
            """;

    static Examples claims() {
        Table table = Table.create("candidates")
                .addColumns(
                        StringColumn.create("id", "a", "b", "c"),
                        StringColumn.create("pool", "a", "b", "c"),
                        StringColumn.create("cluster", "a", "b", "c"),
                        StringColumn.create("claim", "1 + 1 = 2", "a \"quote\"", ""));
        return new Examples(Shape.POINTWISE, table, table, new int[] {0, 1, 2}, new int[0]);
    }

    static Examples pair() {
        Table candidates = Table.create("candidates")
                .addColumns(
                        StringColumn.create("id", "p", "p"),
                        StringColumn.create("pool", "p", "p"),
                        StringColumn.create("cluster", "p", "p"),
                        StringColumn.create("text", "one", "two"));
        return new Examples(Shape.PAIRS, candidates.first(1), candidates, new int[] {0}, new int[] {1});
    }

    /** The program {@code sh program.sh arguments}. */
    Program program(String script, String... arguments) {
        return program(30, List.of(), script, arguments);
    }

    Program program(int seconds, List<String> environment, String script, String... arguments) {
        try {
            Files.writeString(folder.resolve("program.sh"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> run = new java.util.ArrayList<>(List.of("sh", "program.sh"));
        run.addAll(List.of(arguments));
        return new Program(PLACE, run, List.of("program.sh"), environment, seconds, Optional.empty());
    }

    static Job labeling() {
        return Job.label(CLASSES, 1, List.of("claim"));
    }

    /** Learns from a (yes) and b (no, .75); c has no weight. */
    static Job learning() {
        Probabilities labels = new Probabilities(CLASSES, new double[] {0, 1, .75, .25, -1, -1});
        View view = new View.Dense(3, 2, new float[] {1, .5f, 0, -2, 3, .1f});
        return Job.learn(CLASSES, 5, List.of("claim"), view, new Job.Lesson(labels, new double[] {1, .5, 0}));
    }

    Probabilities label(Program program) {
        return new Commands(claims(), folder).run(program, labeling());
    }

    Probabilities learn(Program program) {
        return new Commands(claims(), folder).run(program, learning());
    }

    Probabilities prefer(Program program) {
        return new Commands(pair(), folder).run(program, Job.label(PREFERENCES, 1, List.of("text")));
    }
}
