package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Evidence of every shape that examples, labels and predictions may have. */
final class RandomEvidence {

    private RandomEvidence() {}

    /** Mostly few rows, so that one-class slices, single clusters, absent ratings, and ties of everything occur often; sometimes enough for bins. */
    static EvidenceBuilder of(long seed) {
        Draws draws = Draws.of(seed, "evidence", 0);
        int n = draws.below(4) == 0 ? 30 + draws.below(60) : 1 + draws.below(12);
        int classes = 2 + draws.below(2);
        String[] names = Arrays.copyOf(new String[] {"a", "b", "c"}, classes);
        int[] truth = IntStream.range(0, n).map(i -> draws.below(classes)).toArray();
        int clusters = 1 + draws.below(n);
        EvidenceBuilder evidence = EvidenceBuilder.truth(truth)
                .classes(names)
                .clusters(IntStream.range(0, n).map(i -> draws.below(clusters)).toArray())
                .slice("half=1", IntStream.range(n - n / 2, n).toArray())
                .slice("none=1");
        double absent = draws.below(3) / 2.0;
        evidence.weak(predictions(draws, List.of(names), n, absent));
        for (String arm : List.of("student", "ceiling", "random-flips", "strong-direct", "majority", "scores")) {
            int seeds = draws.below(2) == 0 ? 1 : 3;
            List<Probabilities> bySeed = new ArrayList<>();
            IntStream.range(0, seeds).forEach(s -> bySeed.add(predictions(draws, List.of(names), n, 0)));
            evidence.arm(arm, "m", bySeed);
        }
        evidence.transfer(draws.below(n / 2 + 1));
        if (draws.below(4) > 0) {
            double[] wrong = IntStream.range(0, n)
                    .mapToDouble(i -> draws.below(3) == 0 ? -1 : draws.below(5) / 4.0)
                    .toArray();
            evidence.errors(
                    wrong, IntStream.range(0, n).map(i -> draws.below(2)).toArray());
        }
        return evidence;
    }

    static Probabilities predictions(Draws draws, List<String> names, int n, double absent) {
        int classes = names.size();
        int kind = draws.below(3);
        double[] values = new double[n * classes];
        for (int i = 0; i < n; i++) {
            int sure = draws.below(classes);
            boolean missing = draws.uniform() < absent;
            double top = kind == 0 ? 1 : kind == 1 ? 1.0 / classes : draws.below(11) / 10.0;
            for (int k = 0; k < classes; k++) {
                double share = k == sure ? top : (1 - top) / (classes - 1);
                values[i * classes + k] = missing ? Probabilities.ABSENT : share;
            }
        }
        return new Probabilities(names, values);
    }
}
