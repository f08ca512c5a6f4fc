package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures what moves ratings and rewards within pools: the coefficients of a regression on truth and the features, and on the rating and the
 * features. A feature's coefficient is its pull where all the others are equal; it is no proof that changing the text would move the reward, which
 * {@link ProbeMeasures} tell.
 */
public final class PullMeasures {

    private final Pulled asked;
    private final Evidence evidence;
    private final int[] heldOut;
    private final List<Measurement> all = new ArrayList<>();

    private PullMeasures(Pulled asked, Evidence evidence) {
        this.asked = asked;
        this.evidence = evidence;
        this.heldOut = evidence.splits().rows(Split.HELD_OUT);
    }

    /** Opens the truth of the held-out examples, where there is one, and measures every pull. */
    public static List<Measurement> of(Pulled asked, Evidence evidence) {
        PullMeasures measures = new PullMeasures(asked, evidence);
        boolean known = Arrays.stream(measures.heldOut).allMatch(evidence.truth()::known);
        Optional<Regressors.Anchor> truth =
                known ? Optional.of(new Regressors.Anchor(Moving.TRUTH, measures.truth())) : Optional.empty();
        truth.ifPresent(anchor -> measures.scored(measures.heldOut, anchor, Against.TRUTH));
        asked.rating().ifPresent(rating -> measures.rated(rating, truth));
        return List.copyOf(measures.all);
    }

    private void scored(int[] rows, Regressors.Anchor anchor, Against against) {
        Regressors on = on(rows, Optional.of(anchor));
        for (Pulled.Scored one : asked.scored()) {
            List<double[]> number =
                    one.bySeed().stream().map(on.within()::ofCandidates).toList();
            add(one.subject(), against, new Pulls(on, number));
        }
    }

    private void rated(Pulled.Rated rating, Optional<Regressors.Anchor> truth) {
        int[] rows = IntStream.of(heldOut).filter(rating.known()::get).toArray();
        Subject raters = new Subject(Arm.WEAK, "");
        truth.ifPresent(anchor -> ratings(raters, Against.TRUTH, rating, on(rows, Optional.of(anchor))));
        ratings(raters, Against.RATINGS, rating, on(rows, Optional.empty()));
        scored(rows, new Regressors.Anchor(Moving.RATING, rating.values()), Against.RATINGS);
    }

    private void ratings(Subject raters, Against against, Pulled.Rated rating, Regressors on) {
        add(raters, against, new Pulls(on, List.of(on.within().ofExamples(rating.values()))));
    }

    private Regressors on(int[] rows, Optional<Regressors.Anchor> anchor) {
        return Regressors.of(asked, Within.of(evidence.examples(), rows), anchor);
    }

    /** What every held-out example is worth; of a pair 1 where the first candidate is the better one, -1 where the second is. */
    private double[] truth() {
        double[] worth = new double[evidence.examples().size()];
        int[] classes = evidence.truth().open(heldOut);
        boolean pairs = Within.of(evidence.examples(), heldOut).pairs();
        for (int row : heldOut) {
            worth[row] = classes[row] == asked.approved() ? 1 : pairs ? -1 : 0;
        }
        evidence.truth().openGold(heldOut).ifPresent(gold -> {
            for (int i = 0; i < heldOut.length; i++) {
                worth[heldOut[i]] = gold[i];
            }
        });
        return worth;
    }

    private void add(Subject subject, Against against, Pulls pulls) {
        List<String> names = pulls.on().names();
        for (int j = 0; j < names.size(); j++) {
            add(subject, against, Metric.PULL, names.get(j), pulls.pull(j));
            if (pulls.on().anchored() && j > 0) {
                add(subject, against, Metric.RELATIVE_PULL, names.get(j), pulls.ratio(j, 0));
                add(subject, against, Metric.POINTS_WORTH, names.get(j), pulls.ratio(0, j));
            }
        }
    }

    private void add(Subject subject, Against against, Metric metric, String feature, Measured measured) {
        MetricKey key = new MetricKey(subject.arm(), subject.method(), MetricKey.ALL, metric.label(), against);
        all.add(new Measurement(key.at(Moving.FEATURE, feature), measured));
    }
}
