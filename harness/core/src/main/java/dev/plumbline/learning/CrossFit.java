package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A probe of the weak labels that never saw what it judges: one a fold, each fitted on the other folds. */
final class CrossFit {

    private final Lesson lesson;
    private final int[] labelled;
    private final int folds;
    private final double l2;

    CrossFit(Lesson lesson, int folds, double l2) {
        this.lesson = lesson;
        this.labelled = lesson.labelled();
        this.folds = folds;
        this.l2 = l2;
    }

    /** The fold of every cluster; clusters are dealt in an order that the seed draws, one a fold in turn. */
    int[] folds() {
        int clusters = Arrays.stream(lesson.clusters()).max().orElse(-1) + 1;
        boolean[] present = new boolean[clusters];
        Arrays.stream(labelled).forEach(row -> present[lesson.clusters()[row]] = true);
        int[] fold = new int[clusters];
        int dealt = 0;
        for (int cluster : Draws.of(lesson.seed(), "probe-folds", 0).permutation(clusters)) {
            if (present[cluster]) {
                fold[cluster] = dealt % folds;
                dealt++;
            }
        }
        if (dealt < folds) {
            throw new NothingToLearn("for its labels lie in " + dealt + " clusters, too few for " + folds + " folds");
        }
        return fold;
    }

    /** For every labelled row half the sum of the absolute differences of probe and label, 0 to 1; 0 elsewhere. */
    double[] disagreement() {
        int[] fold = folds();
        List<Head> heads = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            int own = f;
            int[] others = Arrays.stream(labelled)
                    .filter(row -> fold[lesson.clusters()[row]] != own)
                    .toArray();
            Head head = lesson.head(lesson.labels(), others);
            heads.add(new Head(head.target(), head.weights(), head.seed()));
        }
        List<Model> probes = new LogisticTrainer(l2).fit(lesson.inputs(), heads, 1);
        List<Probabilities> predictions = probes.stream()
                .map(probe -> probe.predict(lesson.inputs(), lesson.labels().classes()))
                .toList();
        double[] disagreement = new double[lesson.inputs().size()];
        for (int row : labelled) {
            disagreement[row] = distance(lesson.labels(), predictions.get(fold[lesson.clusters()[row]]), row);
        }
        return disagreement;
    }

    private static double distance(Probabilities a, Probabilities b, int row) {
        double sum = 0;
        for (int c = 0; c < a.classes().size(); c++) {
            sum += Math.abs(a.at(row, c) - b.at(row, c));
        }
        return sum / 2;
    }
}
