package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A fit by scikit-learn, made by {@code src/test/golden/learning.py}. */
record Golden(
        String name,
        int columns,
        boolean sparse,
        float[] x,
        int[] first,
        int[] second,
        int classes,
        double[] labels,
        double[] weights,
        double l2,
        double[] weightsByColumn,
        double[] intercepts,
        double[] probabilities) {

    static List<Golden> all() throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/learning.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<Golden>>() {});
        }
    }

    /** The weights output by output. */
    double[] weightsByOutput() {
        double[] weights = new double[weightsByColumn.length];
        int outputs = weights.length / columns;
        for (int p = 0; p < weights.length; p++) {
            weights[p % outputs * columns + p / outputs] = weightsByColumn[p];
        }
        return weights;
    }

    Inputs inputs() {
        View.Dense dense = new View.Dense(x.length / columns, columns, x);
        return new Inputs(sparse ? Problems.sparse(dense) : dense, first, second);
    }

    Head head() {
        return new Head(Target.of(new Probabilities(names(), labels)), weights, 0);
    }

    List<String> names() {
        return IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
