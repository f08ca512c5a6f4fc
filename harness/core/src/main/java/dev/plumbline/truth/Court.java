package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that a measurement may need, made ready once.
 *
 * @param truth of every example of the held-out split and of the transfer split, negative elsewhere and where there is none
 * @param weights of every example by which it counts against truth, 0 where it has none; where only a sample has one
 * @param ratings the most probable weak class of every example, negative where it is absent or tied
 * @param transfer the examples that the student learned from
 * @param erring on how many examples truth may be wrong
 * @param errors where the weak labels of the transfer split are wrong, as forecast from the student's view
 * @param panel whose ratings the weak labels are made of, if they are a panel's
 * @param jury the same panel, rater by rater and group by group
 */
record Court(
        Shape shape,
        List<String> classes,
        int[] truth,
        Optional<double[]> weights,
        int[] ratings,
        List<Contestant> arms,
        Sample transfer,
        Erring erring,
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
                evidence.truth().inclusion().map(inclusion -> weights(inclusion, truth)),
                ratings,
                arms,
                transfer,
                erring(evidence, truth),
                evidence.errors(),
                evidence.panel()
                        .map(labels -> Panel.of(labels, evidence.inference().panel())),
                evidence.panel()
                        .map(labels -> Jury.of(labels, evidence.examples().clusters())));
    }

    /** The same with another panel. */
    Court with(Panel other) {
        return new Court(
                shape, classes, truth, weights, ratings, arms, transfer, erring, errors, Optional.of(other), jury);
    }

    private static Erring erring(Evidence evidence, int[] truth) {
        return Erring.of(
                evidence.inference().errorRate(),
                known(evidence.splits().rows(Split.HELD_OUT), truth),
                known(evidence.splits().rows(Split.TRANSFER), truth));
    }

    private static int known(int[] rows, int[] truth) {
        return (int) Arrays.stream(rows).filter(row -> truth[row] >= 0).count();
    }

    /** The same if every truth that there is were one class. */
    Court supposing(int k) {
        return supposing(Arrays.stream(truth).map(y -> y < 0 ? y : k).toArray());
    }

    /** The same by another truth. */
    Court supposing(int[] other) {
        return new Court(shape, classes, other, weights, ratings, arms, transfer, erring, errors, panel, jury);
    }

    /** In inverse proportion to the probabilities, 1 for the most probable: equal ones weigh 1, to the last bit. */
    private static double[] weights(double[] inclusion, int[] truth) {
        double most = IntStream.range(0, truth.length)
                .filter(row -> truth[row] >= 0)
                .mapToDouble(row -> inclusion[row])
                .max()
                .orElse(1);
        return IntStream.range(0, truth.length)
                .mapToDouble(row -> truth[row] >= 0 ? most / inclusion[row] : 0)
                .toArray();
    }

    /** Why an arm that learned from truth learned from fewer examples than the student, where it did. */
    Optional<String> taughtByFewer() {
        int known = known(transfer.rows(), truth);
        return known == transfer.size()
                ? Optional.empty()
                : Optional.of("learned from the " + known + " of " + transfer.size() + " "
                        + transfer.split().label() + " examples that have a truth");
    }

    /** The part of a sample that has a truth, weighted so that it stands for the whole (Hajek 1971). */
    Sample judged(Sample sample) {
        return weights.map(of -> sample.weighted(of, "a known truth")).orElse(sample);
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
        return rated(row) && truth[row] >= 0 && ratings[row] != truth[row];
    }
}
