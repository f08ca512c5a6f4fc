package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        if (draws.below(3) > 0) {
            evidence.panel(seed % 2 == 0 ? panel(draws, names, n) : groups(draws, n, List.of(names)));
        }
        return evidence;
    }

    /** Raters of all kinds: who never errs, who always says the same, who guesses; some rate twice, some nothing. */
    static PanelLabels panel(Draws draws, String[] names, int n) {
        int raters = 1 + draws.below(7);
        double absent = draws.below(4) / 4.0;
        double guess = draws.below(3) / 2.0;
        List<int[]> ratings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int common = draws.below(names.length);
            for (int r = 0; r < raters; r++) {
                for (int again = draws.uniform() < absent ? 2 : draws.below(2); again < 2; again++) {
                    ratings.add(new int[] {r, i, draws.uniform() < guess ? draws.below(names.length) : common});
                }
            }
        }
        PanelRatings said = Said.of(String.join("", names), raters, n, ratings);
        return new PanelLabels(said, Optional.empty(), List.of(), List.of());
    }

    /** Two groups of up to four raters, any of whom may have missed any example. */
    private static PanelLabels groups(Draws draws, int n, List<String> classes) {
        PanelBuilder panel = new PanelBuilder(n, classes, "old", "young");
        int raters = 1 + draws.below(4);
        double missing = draws.below(3) / 3.0;
        for (int row = 0; row < n; row++) {
            for (int r = 0; r < raters; r++) {
                for (String group : List.of("old", "young")) {
                    if (draws.uniform() >= missing) {
                        panel.rated(row, group, r, draws.below(classes.size()));
                    }
                }
            }
        }
        return draws.below(2) == 0 ? panel.population(.75, .25).build() : panel.build();
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
