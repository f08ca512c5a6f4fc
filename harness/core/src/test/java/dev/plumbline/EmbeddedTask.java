package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Npy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A task whose student reads embeddings, some rows of a matrix that may be far larger: the others are holes in the file.
 * Three columns tell the classes apart; ratings are wrong on every fifth example.
 *
 * @param rows of the matrix
 * @param examples each the row {@code i * (rows / examples)}
 */
record EmbeddedTask(Path folder, int rows, int columns, int examples) {

    void write() throws IOException {
        StringBuilder csv = new StringBuilder("key,rating,truth\n");
        for (int i = 0; i < examples; i++) {
            int rating = i % 5 == 0 ? 1 - truth(i) : truth(i);
            csv.append(String.format(Locale.ROOT, "e%d,%d,%d\n", i, rating, truth(i)));
        }
        Files.writeString(folder.resolve("task.yaml"), """
                task: embedded
                about: Does it matter where the numbers lie?
                dataset:
                  file: examples.csv
                  id: key
                  views: {inner: {embeddings: {file: x.npy, ids: x.ids.txt}}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {ratings: {column: rating}}
                learning: {student: {view: inner, model: {logistic: {l2: 10}}}}
                truth: {column: truth, slices: []}
                verdict: []
                """);
        Files.writeString(folder.resolve("examples.csv"), csv.toString());
        Files.writeString(folder.resolve("x.npy.json"), "{\"model\": \"drawn\"}\n");
        ids();
        matrix();
    }

    private static int truth(int example) {
        return example / 2 % 2;
    }

    private void ids() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("x.ids.txt"))) {
            int apart = rows / examples;
            for (int row = 0; row < rows; row++) {
                boolean example = row % apart == 0 && row / apart < examples;
                out.write(example ? "e" + row / apart + "\n" : "hole-" + row + "\n");
            }
        }
    }

    private void matrix() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("x.npy").toFile(), "rw")) {
            file.write(Npy.header("'<f4'", "False", rows + ", " + columns));
            file.setLength(128 + (long) rows * columns * Float.BYTES);
            for (int i = 0; i < examples; i++) {
                file.seek(128 + (long) i * (rows / examples) * columns * Float.BYTES);
                file.write(row(i));
            }
        }
    }

    private byte[] row(int example) {
        Draws draws = Draws.of(1, "embedded", example);
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int j = 0; j < columns; j++) {
            row.putFloat((float) (draws.gaussian() + (j < 3 ? 2 * truth(example) : 0)));
        }
        return row.array();
    }

    /** Runs it: every measurement, and a number for all that the arms predict. */
    static String run(Path folder) {
        TaskRun run =
                new Harness(Settings.standard()).run(TaskFiles.read(folder.resolve("task.yaml")), Progress.SILENT);
        int predictions = run.arms().stream()
                .flatMap(arm -> arm.bySeed().stream())
                .mapToInt(p -> Arrays.hashCode(p.values()))
                .reduce(1, (a, b) -> 31 * a + b);
        return run.measurements().all().size() + " measurements, "
                + run.measurements().toString().hashCode() + ", " + predictions;
    }

    /** For a Java machine of its own: runs the task in a folder, and prints what it gave. */
    public static void main(String[] args) {
        System.out.println(run(Path.of(args[0])));
    }
}
