package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a measurement may need, made ready once.
 *
 * @param truth of every held-out example, negative elsewhere
 * @param ratings the most probable weak class of every example, negative where it is absent or tied
 */
record Court(Shape shape, List<String> classes, int[] truth, int[] ratings, List<Contestant> arms) {

    static Court of(Evidence evidence, int[] truth) {
        int[] unrated = new int[truth.length];
        Arrays.fill(unrated, Probabilities.NONE);
        int[] ratings = evidence.weakLabels().map(Probabilities::hard).orElse(unrated);
        List<Contestant> arms = evidence.arms().stream().map(Contestant::of).toList();
        return new Court(evidence.examples().shape(), evidence.truth().classes(), truth, ratings, arms);
    }

    /** The one arm of that name, if there is one. */
    Optional<Contestant> arm(String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).findFirst();
    }

    /** The arm of a subject, which there is. */
    Contestant arm(Subject subject) {
        return arms.stream()
                .filter(arm -> arm.name().equals(subject.arm()) && arm.method().equals(subject.method()))
                .findFirst()
                .orElseThrow();
    }

    int[] reference(Against against) {
        return against == Against.TRUTH ? truth : ratings;
    }

    boolean rated(int row) {
        return ratings[row] >= 0;
    }

    boolean weakRight(int row) {
        return rated(row) && ratings[row] == truth[row];
    }

    boolean weakWrong(int row) {
        return rated(row) && ratings[row] != truth[row];
    }
}
