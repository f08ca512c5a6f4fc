package dev.plumbline.truth;

import dev.plumbline.dataset.Ascending;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve of the second of two classes, by ranks, ties counted half; undefined for more classes, and
 * where one of the two does not occur.
 *
 * <p>Contributions are the placements of DeLong, DeLong and Clarke-Pearson (1988): of a positive the share of negatives
 * below it, of a negative the share of positives above it, each minus the area and over the number of its class, all by weight. Worked
 * example: positives .8 and .4, negatives .4 and .2: (1 + 1 + 1/2 + 1)/4 = .875.
 */
record RankAuc(List<String> classes, int[] reference) implements Quantity {

    @Override
    public Optional<String> undefinedOn(Sample sample) {
        return classes.size() > 2
                ? Optional.of("more than two classes")
                : new BalancedAccuracy(classes, reference).undefinedOn(sample);
    }

    @Override
    public int support(Sample sample) {
        return new BalancedAccuracy(classes, reference).support(sample);
    }

    @Override
    public Estimate of(Probabilities predicted, int[] hard, Sample sample) {
        int[] rows = sample.rows();
        double[] weight = sample.weight();
        double positives = positives(sample);
        double negatives = sample.total() - positives;
        double[] placement = placements(predicted, sample, positives, negatives);
        double area = IntStream.range(0, rows.length)
                        .filter(i -> reference[rows[i]] == 1)
                        .mapToDouble(i -> weight[i] * placement[i])
                        .sum()
                / positives;
        double[] contribution = new double[rows.length];
        Arrays.setAll(
                contribution,
                i -> weight[i] * (placement[i] - area) / (reference[rows[i]] == 1 ? positives : negatives));
        return new Estimate(area, contribution);
    }

    /**
     * How far an area moves where truth errs: an upper bound, since rows that change their class lose all of their pairs and may
     * be placed anywhere in their new ones.
     *
     * <p>Of positives and negatives of the weights P and N, of which the weight M changes its class, pairs of the weight {@code
     * kept = min(P (N - M), (P - M) N)} at least stay, and they are at most as many as {@code P' N'} of classes that M brings as
     * near to equal as it can. The area is at most {@code 1 - (kept - area P N)/(P' N')} and at least {@code (area P N - (P N -
     * kept))/(P' N')}. Worked example: .85 of 500 and 500 with 20 moved: kept 240,000 and P' N' 250,000, so .81 to .89.
     *
     * @param moved the weight of what changes its class
     */
    Drift.By drift(double area, Sample sample, double moved) {
        double positives = positives(sample);
        double negatives = sample.total() - positives;
        if (moved >= Math.min(positives, negatives)) {
            return Drift.By.within(area, 0, 1);
        }
        double apart = Math.max(0, Math.abs(positives - negatives) / 2 - moved);
        double half = (positives + negatives) / 2;
        double pairs = half * half - apart * apart;
        double before = positives * negatives;
        double kept = Math.min(positives * (negatives - moved), (positives - moved) * negatives);
        double high = 1 - Math.max(0, kept - area * before) / pairs;
        double low = Math.max(0, area * before - (before - kept)) / pairs;
        return new Drift.By(area - low, high - area);
    }

    /** How far the area of an arm moves where truth errs. */
    static Drift drift(Question asked) {
        Sample sample = asked.sample();
        RankAuc auc = new RankAuc(asked.court().classes(), asked.court().truth());
        double area = asked.arm().measure(auc, sample).mean().value();
        return auc.drift(area, sample, sample.heaviest(asked.court().erring().most(sample)));
    }

    /** Their weight. */
    double positives(Sample sample) {
        return IntStream.range(0, sample.size())
                .filter(i -> reference[sample.rows()[i]] == 1)
                .mapToDouble(i -> sample.weight()[i])
                .sum();
    }

    private double[] placements(Probabilities predicted, Sample sample, double positives, double negatives) {
        int[] rows = sample.rows();
        double[] score =
                Arrays.stream(rows).mapToDouble(row -> predicted.at(row, 1)).toArray();
        int[] order = Ascending.order(score);
        double[] placement = new double[rows.length];
        double positivesBelow = 0;
        double negativesBelow = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTie(order, score, from);
            double tied = 0;
            double others = 0;
            for (int k = from; k < to; k++) {
                boolean positive = reference[rows[order[k]]] == 1;
                tied += positive ? sample.weight()[order[k]] : 0;
                others += positive ? 0 : sample.weight()[order[k]];
            }
            for (int k = from; k < to; k++) {
                placement[order[k]] = reference[rows[order[k]]] == 1
                        ? (negativesBelow + others / 2) / negatives
                        : (positives - positivesBelow - tied / 2) / positives;
            }
            positivesBelow += tied;
            negativesBelow += others;
        }
        return placement;
    }

    private static int endOfTie(int[] order, double[] score, int from) {
        int to = from + 1;
        while (to < order.length && score[order[to]] == score[order[from]]) {
            to++;
        }
        return to;
    }
}
