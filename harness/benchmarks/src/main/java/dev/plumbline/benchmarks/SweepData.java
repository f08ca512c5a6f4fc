package dev.plumbline.benchmarks;

import dev.plumbline.dataset.MatrixFiles;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import dev.plumbline.learning.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Embeddings and their classes, as {@code peers/generate.py} wrote them: ten parts to supervise by, ten to transfer to, two
 * held out.
 *
 * @param truth the class of each row
 */
record SweepData(View view, List<String> classes, int[] truth) {

    static SweepData read(Path folder, boolean mapped) throws IOException {
        Path matrix = folder.resolve("x.npy");
        View view = mapped ? MatrixFiles.mapped(matrix) : MatrixFiles.dense(matrix);
        byte[] written = Files.readAllBytes(folder.resolve("y.bin"));
        int[] truth = new int[written.length];
        Arrays.setAll(truth, i -> written[i]);
        int many = Arrays.stream(truth).max().orElseThrow() + 1;
        return new SweepData(
                view, IntStream.range(0, many).mapToObj(c -> "class-" + c).toList(), truth);
    }

    Inputs inputs() {
        return new Inputs(view, IntStream.range(0, truth.length).toArray(), new int[0]);
    }

    /** The transfer rows and the held-out ones, all that is asked of a weak model. */
    Inputs afterSupervise() {
        return from(half());
    }

    /** The held-out rows, all that is asked of a student and of a ceiling. */
    Inputs heldOut() {
        return from(2 * half());
    }

    private Inputs from(int first) {
        int[] rows = IntStream.range(first, truth.length).toArray();
        return new Inputs(view.only(rows), IntStream.range(0, rows.length).toArray(), new int[0]);
    }

    Probabilities truths() {
        return Probabilities.ofHard(classes, truth);
    }

    double[] supervise() {
        return weights(0, half());
    }

    double[] transfer() {
        return weights(half(), 2 * half());
    }

    private int half() {
        return truth.length / 22 * 10;
    }

    private double[] weights(int from, int to) {
        double[] weights = new double[truth.length];
        Arrays.fill(weights, from, to, 1);
        return weights;
    }

    /** What was said of the last rows, as labels of all; those before were not asked for and are class 0. */
    Probabilities labels(Probabilities said) {
        int[] labels = new int[truth.length];
        int[] hard = said.hard();
        System.arraycopy(hard, 0, labels, labels.length - hard.length, hard.length);
        return Probabilities.ofHard(classes, labels);
    }

    /** The share of the held-out rows that are right, of what was said of the last rows. */
    double accuracy(Probabilities said) {
        int[] hard = said.hard();
        int before = truth.length - hard.length;
        int from = 2 * half();
        long right = IntStream.range(from, truth.length)
                .filter(i -> hard[i - before] == truth[i])
                .count();
        return (double) right / (truth.length - from);
    }
}
