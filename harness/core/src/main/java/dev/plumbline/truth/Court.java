package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a measurement may need, made ready once.
 *
 * @param truth of every example of the held-out split and of the transfer split, negative elsewhere
 * @param ratings the most probable weak class of every example, negative where it is absent or tied
 * @param transfer the examples that the student learned from
 * @param errors where the weak labels of the transfer split are wrong, as forecast from the student's view
 * @param panel whose ratings the weak labels are made of, if they are a panel's
 * @param jury the same panel, rater by rater and group by group
 */
record Court(
        Shape shape,
        List<String> classes,
        int[] truth,
        int[] ratings,
        List<Contestant> arms,
        Sample transfer,
        Optional<ErrorForecast> errors,
        Optional<Panel> panel,
        Optional<Jury> jury) {

    static Court of(Evidence evidence, int[] truth) {
        int[] unrated = new int[truth.length];
        Arrays.fill(unrated, Probabilities.NONE);
        int[] ratings = evidence.weakLabels().map(Probabilities::hard).orElse(unrated);
        Sample transfer = Sample.of(
                evidence.splits().rows(Split.TRANSFER), evidence.examples().clusters(), Split.TRANSFER);
        List<Contestant> arms = evidence.arms().stream().map(Contestant::of).toList();
        return new Court(
                evidence.examples().shape(),
                evidence.truth().classes(),
                truth,
                ratings,
                arms,
                transfer,
                evidence.errors(),
                evidence.panel()
                        .map(labels -> Panel.of(labels, evidence.inference().panel())),
                evidence.panel()
                        .map(labels -> Jury.of(labels, evidence.examples().clusters())));
    }

    /** The same with another panel. */
    Court with(Panel other) {
        return new Court(shape, classes, truth, ratings, arms, transfer, errors, Optional.of(other), jury);
    }

    /** The one arm of that name, if there is one. */
    Optional<Contestant> arm(String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).findFirst();
    }

    /** The weak labels as probabilities, where there are any. */
    Probabilities weak() {
        return arm(Arm.WEAK).orElseThrow().bySeed().get(0);
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
