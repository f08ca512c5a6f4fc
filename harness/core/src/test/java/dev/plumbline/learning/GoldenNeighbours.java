package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Neighbours by scikit-learn, made by {@code src/test/golden/neighbours.py}. */
record GoldenNeighbours(
        String name,
        int columns,
        boolean sparse,
        float[] x,
        int k,
        String distance,
        int classes,
        double[] labels,
        double[] probabilities) {

    static List<GoldenNeighbours> all() throws IOException {
        try (InputStream in = GoldenNeighbours.class.getResourceAsStream("/golden/neighbours.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<GoldenNeighbours>>() {});
        }
    }

    Inputs inputs() {
        View.Dense dense = new View.Dense(x.length / columns, columns, x);
        return Problems.points(sparse ? Problems.sparse(dense) : dense);
    }

    ModelSpec.Knn spec() {
        return new ModelSpec.Knn(Problems.PLACE, k, ModelSpec.Distance.valueOf(distance.toUpperCase(Locale.ROOT)));
    }

    /** The first rows have labels; the others have none and the weight 0. */
    Head head() {
        double[] all = new double[x.length / columns * classes];
        Arrays.fill(all, Probabilities.ABSENT);
        System.arraycopy(labels, 0, all, 0, labels.length);
        double[] weights = new double[x.length / columns];
        Arrays.fill(weights, 0, labels.length / classes, 1);
        return new Head(Target.of(new Probabilities(names(), all)), weights, 0);
    }

    List<String> names() {
        return IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
