package dev.plumbline.learning;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Inputs and heads drawn from a seed, for tests. */
final class Problems {

    static final Place PLACE = Place.of("test.yaml");
    static final List<String> NO_YES = List.of("no", "yes");

    private Problems() {}

    static ModelSpec.Logistic logistic(double l2) {
        return new ModelSpec.Logistic(PLACE, l2);
    }

    static ModelSpec.Knn knn(int k) {
        return new ModelSpec.Knn(PLACE, k, ModelSpec.Distance.EUCLIDEAN);
    }

    static ModelSpec.Mlp mlp(int hidden, int epochs, int batch) {
        return new ModelSpec.Mlp(PLACE, hidden, epochs, batch, .01, 1e-4);
    }

    /** Linear, trained in steps. */
    static ModelSpec.Linear probe(int epochs, int batch) {
        return new ModelSpec.Linear(PLACE, epochs, batch, .01, 1e-4);
    }

    /** Two hidden layers. */
    static ModelSpec.Mlp deep(int first, int second) {
        return new ModelSpec.Mlp(PLACE, List.of(first, second), 2, 16, .01, 1e-4);
    }

    static View.Dense dense(long seed, int rows, int columns) {
        Draws draws = Draws.of(seed, "test-view", 0);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draws.gaussian();
        }
        return new View.Dense(rows, columns, values);
    }

    /** The view with only about one value in five kept. */
    static View.Sparse thin(long seed, int rows, int columns) {
        View.Dense dense = dense(seed, rows, columns);
        Draws draws = Draws.of(seed, "test-thin", 0);
        for (int i = 0; i < dense.values().length; i++) {
            dense.values()[i] = draws.uniform() < .2 ? dense.values()[i] : 0;
        }
        return sparse(dense);
    }

    static View.Sparse sparse(View.Dense dense) {
        List<Integer> at = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        int[] starts = new int[dense.rows() + 1];
        for (int i = 0; i < dense.rows(); i++) {
            for (int j = 0; j < dense.columns(); j++) {
                float value = dense.values()[i * dense.columns() + j];
                if (value != 0) {
                    at.add(j);
                    values.add(value);
                }
            }
            starts[i + 1] = at.size();
        }
        float[] stored = new float[values.size()];
        IntStream.range(0, stored.length).forEach(i -> stored[i] = values.get(i));
        int[] columns = at.stream().mapToInt(Integer::intValue).toArray();
        return new View.Sparse(dense.rows(), dense.columns(), starts, columns, stored);
    }

    static Inputs points(View view) {
        return new Inputs(view, IntStream.range(0, view.rows()).toArray(), new int[0]);
    }

    /** As many pairs as the view has rows: each row against the one seven further on. */
    static Inputs pairs(View view) {
        int n = view.rows();
        int[] second = IntStream.range(0, n).map(i -> (i + 7) % n).toArray();
        return new Inputs(view, IntStream.range(0, n).toArray(), second);
    }

    /** Soft labels and weights drawn from a seed; about one example in four has weight 0. */
    static Head head(long seed, int n, int classes) {
        Draws draws = Draws.of(seed, "test-head", 0);
        double[] values = new double[n * classes];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] = draws.uniform();
                sum += values[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] /= sum;
            }
            weights[i] = draws.uniform() < .25 ? 0 : .5 + draws.uniform();
        }
        return new Head(Target.of(new Probabilities(names(classes), values)), weights, seed);
    }

    static List<Head> heads(long seed, int count, int n, int classes) {
        return IntStream.range(0, count)
                .mapToObj(h -> head(1000 * seed + h, n, classes))
                .toList();
    }

    /** Two classes that a line through 0 separates, but for noise. */
    static Head linear(View.Dense view, long seed) {
        Draws draws = Draws.of(seed, "test-labels", 0);
        int[] labels = new int[view.rows()];
        for (int i = 0; i < labels.length; i++) {
            double score = view.values()[i * view.columns()] - view.values()[i * view.columns() + 1];
            labels[i] = score + .5 * draws.gaussian() > 0 ? 1 : 0;
        }
        return hard(labels, seed);
    }

    static Head hard(int[] labels, long seed) {
        double[] weights = new double[labels.length];
        Arrays.setAll(weights, i -> labels[i] >= 0 ? 1 : 0);
        return new Head(Target.of(Probabilities.ofHard(NO_YES, labels)), weights, seed);
    }

    static List<String> names(int classes) {
        return classes == 2
                ? NO_YES
                : IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
    }

    static Model fit(ModelSpec spec, Inputs inputs, Head head) {
        return Trainer.of(spec).fit(inputs, List.of(head), 1).get(0);
    }
}
