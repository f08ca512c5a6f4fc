package dev.plumbline.learning;

import dev.plumbline.config.Default;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.Probabilities;
import java.util.List;
import java.util.Optional;

/**
 * How a student learns from weak labels: in one round, or in a chain of rounds, each taught by the predictions of the
 * one before. Whoever plans the training runs the same round of many trials as one batch.
 */
public sealed interface Method {

    /** Trainings one after another, at least 1. */
    default int rounds() {
        return 1;
    }

    /**
     * The model of a round.
     *
     * @param round from 0
     * @param student what the task names as the student; the last round trains it
     */
    default ModelSpec model(int round, ModelSpec student) {
        return student;
    }

    /** Whether what the student is taught depends on the seed, before any training. */
    default boolean seeded() {
        return false;
    }

    /** Why a student of that kind cannot learn by this method, in a clause that says what to choose; else empty. */
    default Optional<String> unfit(ModelSpec student) {
        return Optional.empty();
    }

    /**
     * What a round trains on.
     *
     * @param previous what the round before predicts of every example; empty in the first round
     * @throws NothingToLearn where no label is left, or labels of one class only
     */
    Head head(Lesson lesson, Optional<Probabilities> previous);

    /** Cross-entropy to the weak labels as they are (Burns et al. 2023, naive). */
    record Soft() implements Method {

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head();
        }
    }

    /** Cross-entropy to the most probable weak class; an example with a tie is left out. */
    record Hard() implements Method {

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            Probabilities labels = lesson.labels();
            return lesson.head(Probabilities.ofHard(labels.classes(), labels.hard()));
        }
    }

    /**
     * Auxiliary confidence loss (Burns et al. 2023, appendix A.4): cross-entropy to {@code (1 - a) w + a s}, where w is
     * the weak label and s the student's own prediction made hard, {@link SelfLabels}, by a threshold that moves so
     * that the classes keep the shares that they have among the weak labels of the minibatch.
     *
     * <p>The weight a rises from 0 along a line and reaches {@code coefficient} where {@code warmUp} of the training is
     * done. In OpenAI's published loss it reaches a tenth of it and then jumps (pull request 33 there). Departures: an
     * example that lies across the threshold is divided, so that the shares are met exactly; more than two classes
     * work.
     *
     * @param coefficient the greatest a
     * @param warmUp share of the training; 0 for the whole coefficient at once
     */
    record Confidence(
            @Default("0.5") @Range(min = 0, max = 1) double coefficient,
            @Default("0.2") @Range(min = 0, max = 1) double warmUp)
            implements Method {

        @Override
        public Optional<String> unfit(ModelSpec student) {
            return Needs.steps(student);
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head().towards(new ConfidenceTarget(lesson.labels(), coefficient, warmUp));
        }
    }

    /**
     * Bootstrapping (Burns et al. 2023, section 4.3.1): a chain of students of rising capacity. The first learns from
     * the weak labels, each other from what the one before it predicts of all transfer examples, soft.
     *
     * @param hidden units of the students before the task's own, rising
     */
    record Bootstrap(
            @Default("[4, 16]") @Range(min = 1, max = 4096) List<Integer> hidden) implements Method {

        @Override
        public int rounds() {
            return hidden.size() + 1;
        }

        @Override
        public ModelSpec model(int round, ModelSpec student) {
            return round < hidden.size() && student instanceof ModelSpec.Mlp mlp
                    ? mlp.withHidden(List.of(hidden.get(round)))
                    : student;
        }

        @Override
        public Optional<String> unfit(ModelSpec student) {
            return Needs.risingTo(student, hidden);
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return previous.map(lesson::head).orElseGet(lesson::head);
        }
    }

    /**
     * Keeps the weak labels of the greatest probability: of each weak class the same share of its examples, so that no
     * class is lost where labels are surer of another; between equals the seed decides. An example whose label is a tie
     * has no class and is dropped.
     *
     * @param keep share, rounded up within a class
     */
    record ConfidenceFilter(
            @Default("0.5") @Range(min = 0.001, max = 1) double keep) implements Method {

        @Override
        public boolean seeded() {
            return true;
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return Kept.mostConfident(lesson, keep);
        }
    }

    /**
     * Replaces each weak label by the mean over the example's nearest neighbours among the transfer examples, in
     * Euclidean distance on the student's view; of the two candidates of a pair their difference counts. An example is
     * never its own neighbour (in the published probes it is, which leaks 1 / k of its label), and one without a label
     * gets one. Examples as far off as the last neighbour share its places equally.
     *
     * @param k neighbours
     */
    record KnnRelabel(
            @Default("50") @Range(min = 1, max = 100000) int k) implements Method {

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head(new NearestLabels(lesson.inputs(), lesson.labelled()).means(lesson, k));
        }
    }

    /**
     * Self-training (Scudder 1965): the student learns from the weak labels, predicts all transfer examples, and a new
     * one of the same kind and seed learns from these predictions, soft.
     *
     * @param again trainings after the first
     */
    record SelfTraining(
            @Default("1") @Range(min = 1, max = 20) int again) implements Method {

        @Override
        public int rounds() {
            return again + 1;
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return previous.map(lesson::head).orElseGet(lesson::head);
        }
    }

    /**
     * Product loss (OpenAI's weak-to-strong code, {@code product_loss_fn}): cross-entropy to a target proportional to
     * {@code f^beta w^alpha}, f the student's prediction, held fixed, and w the weak label. With hard labels it is plain
     * cross-entropy. The published loss takes a warm-up and ignores it; here there is none.
     */
    record Product(
            @Default("1") @Range(min = 0, max = 100) double alpha,
            @Default("1") @Range(min = 0, max = 100) double beta) implements Method {

        @Override
        public Optional<String> unfit(ModelSpec student) {
            return Needs.steps(student);
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head().towards(new ProductTarget(lesson.labels(), alpha, beta));
        }
    }

    /**
     * Label smoothing (Szegedy et al. 2016): cross-entropy to {@code (1 - e) w + e / K} for K classes.
     *
     * @param smoothing e
     */
    record LabelSmoothing(
            @Default("0.1") @Range(min = 0, max = 0.999) double smoothing) implements Method {

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head(Smoothing.of(lesson.labels(), smoothing));
        }
    }

    /**
     * Confidence window (EleutherAI's w2s code): cross-entropy to the weak label only where the student is not sure yet,
     * its greatest probability below {@code .5 + radius}. Elsewhere there is no gradient; the mean is still over the
     * whole minibatch, as in the original.
     */
    record ConfidenceWindow(
            @Default("0.15") @Range(min = 0.001, max = 0.5) double radius) implements Method {

        @Override
        public Optional<String> unfit(ModelSpec student) {
            return Needs.steps(student);
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return lesson.head().towards(new WindowTarget(lesson.labels(), radius));
        }
    }

    /**
     * Drops the weak labels that a probe disagrees with most (after EleutherAI's {@code probe_filter}): a logistic
     * regression on the student's view, fitted to the weak labels. Departure: cross-fitted. The clusters are dealt to
     * folds by the seed, and each label is held against the probe that did not see its fold; the published probe sees
     * the label that it judges. Disagreement is half the sum of the absolute differences; between equals the seed
     * decides.
     *
     * @param drop share of the labelled transfer examples, rounded down
     * @param l2 penalty of the probe, as in {@link ModelSpec.Logistic}
     */
    record ProbeFilter(
            @Default("0.1") @Range(min = 0, max = 0.95) double drop,
            @Default("5") @Range(min = 2, max = 100) int folds,
            @Default("1") @Range(min = 1e-9, max = 1e9) double l2)
            implements Method {

        @Override
        public boolean seeded() {
            return true;
        }

        @Override
        public Head head(Lesson lesson, Optional<Probabilities> previous) {
            return Kept.mostAgreed(lesson, new CrossFit(lesson, folds, l2).disagreement(), drop);
        }
    }
}
