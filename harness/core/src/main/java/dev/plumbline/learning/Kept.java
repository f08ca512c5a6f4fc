package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Weak labels of which only some are kept. */
final class Kept {

    private Kept() {}

    /** Of each weak class the share of the greatest probability, rounded up. */
    static Head mostConfident(Lesson lesson, double share) {
        Probabilities labels = lesson.labels();
        int[] classes = labels.hard();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < labels.classes().size(); c++) {
            int cls = c;
            int[] members =
                    Arrays.stream(lesson.rows()).filter(i -> classes[i] == cls).toArray();
            List<Integer> order = order(members, i -> -labels.at(i, cls), lesson, "confidence-filter");
            kept.addAll(order.subList(0, (int) Math.ceil(share * order.size())));
        }
        return head(lesson, kept);
    }

    /** All labelled rows but the share of the greatest disagreement, rounded down. */
    static Head mostAgreed(Lesson lesson, double[] disagreement, double share) {
        int[] labelled = lesson.labelled();
        List<Integer> order = order(labelled, i -> disagreement[i], lesson, "probe-filter");
        return head(lesson, order.subList(0, labelled.length - (int) (share * labelled.length)));
    }

    /** Ascending; equals in an order that the seed draws. */
    private static List<Integer> order(int[] rows, IntToDoubleFunction by, Lesson lesson, String purpose) {
        int[] shuffle =
                Draws.of(lesson.seed(), purpose, 0).permutation(lesson.inputs().size());
        return IntStream.of(rows)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(by::applyAsDouble).thenComparingInt(i -> shuffle[i]))
                .toList();
    }

    /** Refuses labels that all name one class, also where they leave some of their mass to others. */
    private static Head head(Lesson lesson, List<Integer> kept) {
        int[] rows = kept.stream().mapToInt(Integer::intValue).sorted().toArray();
        Probabilities labels = lesson.labels();
        NothingToLearn.unlessTwoClasses(Probabilities.ofHard(labels.classes(), labels.hard()), rows);
        return lesson.head(labels, rows);
    }
}
