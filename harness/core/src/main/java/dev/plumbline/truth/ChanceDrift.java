package dev.plumbline.truth;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far the chance of copying moves where truth errs: an upper bound.
 *
 * <p>The number is a mean over the wrong weak labels of rates, of how often the class of the label is predicted where a right one of
 * the same truth stands. Each rate may be as high as the worst choice of wrong truths makes it, and the mean of these as high
 * as the worst choice makes that: as if truth erred as often again for every rate.
 */
final class ChanceDrift {

    private final Question asked;
    private final Sample rated;
    private final int most;

    private ChanceDrift(Question asked) {
        this.asked = asked;
        this.rated = asked.at().rated();
        this.most = asked.court().erring().most(rated);
    }

    static Drift of(Question asked) {
        ChanceDrift drift = new ChanceDrift(asked);
        double value = asked.arm()
                .measure(new ChanceOfCopying(asked.court()), drift.rated)
                .mean()
                .value();
        double low = drift.mean(drift.rates(0, rate -> rate.least(drift.most))).least(drift.most);
        double high =
                drift.mean(drift.rates(1, rate -> rate.greatest(drift.most))).greatest(drift.most);
        return new Drift.By(Math.max(0, value - low), Math.max(0, high - value));
    }

    /** Of the wrong weak labels, each with the rate of its truth and its class. */
    private Relabelling mean(double[][] rates) {
        int[] ratings = asked.court().ratings();
        Quotient[] possible = IntStream.range(0, rates.length)
                .mapToObj(y ->
                        Quotient.mean(rated, rated.part(row -> ratings[row] != y, ""), row -> rates[y][ratings[row]]))
                .toArray(Quotient[]::new);
        return new Relabelling(rated, truths(rated), possible);
    }

    private int[] truths(Sample sample) {
        return IntStream.of(sample.rows())
                .map(row -> asked.court().truth()[row])
                .toArray();
    }

    /** By truth and predicted class; so much where no weak label of the class is right as it is. */
    private double[][] rates(double unknown, ToDoubleFunction<Relabelling> end) {
        int classes = asked.court().classes().size();
        double[][] rates = new double[classes][classes];
        for (int y = 0; y < classes; y++) {
            int truth = y;
            Sample said = rated.part(row -> asked.court().ratings()[row] == truth, "");
            int[] in = IntStream.of(truths(said)).map(k -> k == truth ? 1 : 0).toArray();
            boolean some = IntStream.of(in).anyMatch(i -> i == 1);
            for (int k = 0; k < classes; k++) {
                rates[y][k] = some ? end.applyAsDouble(rate(said, in, k)) : unknown;
            }
        }
        return rates;
    }

    /** Of rows whose weak label may be right, how often a class is predicted. */
    private Relabelling rate(Sample said, int[] in, int predicted) {
        int[] asIf = new int[asked.court().truth().length];
        Arrays.fill(asIf, predicted);
        MeanScore same = MeanScore.correct(asIf);
        return new Relabelling(
                said,
                in,
                Quotient.mean(said, said.part(row -> false, ""), row -> 0),
                Quotient.mean(said, said, row -> asked.arm().mean(same, row)));
    }
}
