package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits {@link ModelSpec.Knn}: remembers rows and labels. Heads that see the same examples share their rows. */
record KnnTrainer(int k, ModelSpec.Distance distance) implements Trainer {

    /** Some examples, and their rows. */
    private record Remembered(int[] examples, View rows) {}

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads).constant("k nearest neighbours");
        if (inputs.paired()) {
            throw new IllegalArgumentException(
                    "k nearest neighbours need examples with one candidate, found examples with two");
        }
        List<Remembered> known = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        for (Head head : batch.heads()) {
            models.add(model(head, remembered(inputs, head, known)));
        }
        return models;
    }

    private static Remembered remembered(Inputs inputs, Head head, List<Remembered> known) {
        int[] own = IntStream.range(0, inputs.size())
                .filter(i -> head.weights()[i] > 0)
                .toArray();
        for (Remembered other : known) {
            if (Arrays.equals(other.examples(), own)) {
                return other;
            }
        }
        int[] rows = IntStream.of(own).map(i -> inputs.first()[i]).toArray();
        Remembered remembered = new Remembered(own, inputs.view().only(rows));
        known.add(remembered);
        return remembered;
    }

    private KnnModel model(Head head, Remembered remembered) {
        int classes = head.target().classes();
        int[] own = remembered.examples();
        double[] weights = new double[own.length];
        double[] labels = new double[own.length * classes];
        double[] even = new double[classes];
        Arrays.fill(even, 1.0 / classes);
        double[] pull = new double[classes];
        for (int i = 0; i < own.length; i++) {
            weights[i] = head.weights()[own[i]];
            Batch.pull(head, own[i], even, 0, pull);
            System.arraycopy(pull, 0, labels, i * classes, classes);
        }
        return new KnnModel(classes, k, distance, remembered.rows(), weights, labels);
    }
}
