package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What scikit-learn says of some predictions, made by {@code src/test/golden/scores.py}.
 *
 * @param auc of two classes only
 * @param logLoss clipped to 1e-15
 * @param logLossByDefault clipped to 2^-52, the spacing of floating-point numbers at 1
 * @param ruledOut how many examples are of a class that was given the probability 0
 */
record GoldenScores(
        String name,
        int classes,
        double[] probabilities,
        int[] truth,
        @Nullable Double auc,
        double brier,
        double logLoss,
        double logLossByDefault,
        int ruledOut) {

    static List<GoldenScores> all() throws IOException {
        try (InputStream in = GoldenScores.class.getResourceAsStream("/golden/scores.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<GoldenScores>>() {});
        }
    }

    EvidenceBuilder evidence() {
        String[] names = IntStream.range(0, classes).mapToObj(c -> "c" + c).toArray(String[]::new);
        return EvidenceBuilder.truth(truth)
                .classes(names)
                .arm("scores", "rm", List.of(new Probabilities(List.of(names), probabilities)));
    }

    @Override
    public String toString() {
        return name;
    }
}
