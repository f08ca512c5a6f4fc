package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How much of the variety of views an arm loses. That two raters differ is estimated without bias, from pairs of different ratings; within
 * each group and between groups where the groups count by their shares of the population.
 */
final class Diversity {

    private final Jury jury;
    private final int[][] counts;
    private final double[] weight;

    private Diversity(Voices voices, int row) {
        this.jury = voices.jury();
        boolean strata = jury.population().isPresent();
        this.counts = new int[strata ? jury.names().size() : 1]
                [jury.ratings().classes().size()];
        this.weight = new double[counts.length];
        voices.words(row).forEach(r -> {
            int stratum = strata ? jury.group(r) : 0;
            counts[stratum][voices.says(r)]++;
            weight[stratum] += voices.weight()[r];
        });
    }

    static Measured lost(Question asked) {
        Voices voices = asked.court().jury().orElseThrow().ofPopulation();
        Contestant arm = asked.arm();
        Sample base = asked.at()
                .seen()
                .where(
                        row -> voices.heard(row) && differ(voices, row).isPresent(),
                        "two ratings by each group that rated it");
        return PanelMean.of(base, voices, arm.bySeed().size(), new PanelScore() {
                    @Override
                    public double of(int seed, int row) {
                        return differ(voices, row).orElseThrow()
                                - spread(arm.bySeed().get(seed), row);
                    }

                    @Override
                    public double word(int seed, int row, int rating) {
                        double[] shares = voices.shares(row);
                        double same = Arrays.stream(shares).map(q -> q * q).sum();
                        return 2 * (same - shares[voices.says(rating)]);
                    }
                })
                .measured(asked);
    }

    private static double spread(Probabilities predicted, int row) {
        double same = 0;
        for (int k = 0; k < predicted.classes().size(); k++) {
            same += predicted.at(row, k) * predicted.at(row, k);
        }
        return 1 - same;
    }

    private static OptionalDouble differ(Voices voices, int row) {
        return new Diversity(voices, row).differ();
    }

    /** The chance that two raters of the population differ; empty where a group that counts has a single rating. */
    private OptionalDouble differ() {
        double same = 0;
        for (int g = 0; g < counts.length; g++) {
            int n = IntStream.of(counts[g]).sum();
            if (n == 1) {
                return OptionalDouble.empty();
            }
            for (int h = 0; n > 0 && h < counts.length; h++) {
                same += weight[g] * weight[h] * same(g, h);
            }
        }
        return OptionalDouble.of(1 - same);
    }

    /** How often a word of one group is that of another, or of another rater of the same. */
    private double same(int g, int h) {
        double n = IntStream.of(counts[g]).sum();
        double m = IntStream.of(counts[h]).sum();
        if (m == 0) {
            return 0;
        }
        double same = 0;
        for (int k = 0; k < counts[g].length; k++) {
            same += counts[g][k] * (g == h ? counts[g][k] - 1.0 : counts[h][k]);
        }
        return same / (g == h ? n * (n - 1) : n * m);
    }
}
