package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.Labeling;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.GivenScores;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Students;
import dev.plumbline.learning.Trainer;
import dev.plumbline.truth.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The stages of one task that run before truth, each bound to its share of the data. Here, and nowhere else upstream of {@code truth}, sealed truth is opened, and
 * leaves as plain labels of one split.
 */
final class Stages {

    private final Task task;
    private final Dataset dataset;
    private final SealedTruth truth;
    private final int threads;

    Stages(Task task, Loaded loaded, int threads) {
        this.task = task;
        this.dataset = loaded.dataset();
        this.truth = loaded.truth();
        this.threads = threads;
    }

    Optional<WeakLabels> label() {
        Labeling labeling = new Labeling(
                dataset.examples(), truth.classes(), task.dataset().seed(), this::latents, this::weakModel);
        return task.labeling().map(labeling::label);
    }

    /** What a simulated rater's errors are defined against: the one labeler that is given the truth of every split. */
    private int[] latents() {
        return truth.open(IntStream.range(0, dataset.examples().size()).toArray());
    }

    /** Reads the ratings and the scores that the data hold, without training anything: all mistakes in one go. */
    void checkLabels() {
        List<Problem> problems = new ArrayList<>();
        if (task.labeling().filter(WeakLabeler.WeakModel.class::isInstance).isEmpty()) {
            collect(problems, this::label);
        }
        task.learning()
                .ifPresent(learning ->
                        learning.scores().values().forEach(column -> collect(problems, () -> given(learning, column))));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private static void collect(List<Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
    }

    private Probabilities weakModel(WeakLabeler.WeakModel model) {
        Inputs inputs = inputs(model.view());
        Head head = weakHead(model);
        return Trainer.of((ModelSpec) model.model())
                .fit(inputs, List.of(head), threads)
                .get(0)
                .predict(inputs, truth.classes());
    }

    private Head weakHead(WeakLabeler.WeakModel model) {
        try {
            return Students.head(
                    new Method.Soft(),
                    opened(Split.SUPERVISE),
                    rows(Split.SUPERVISE),
                    task.dataset().seed());
        } catch (NothingToLearn e) {
            throw new BadInput(
                    model.place(),
                    "the weak model cannot be trained, " + e.getMessage()
                            + "; add examples to the split supervise, or give it a larger share");
        }
    }

    List<Arm> learn(Optional<WeakLabels> labels) {
        List<Arm> arms = new ArrayList<>();
        labels.ifPresent(weak -> arms.add(new Arm(Arm.WEAK, "", List.of(weak.labels()), weak.labeler())));
        task.learning()
                .flatMap(LearningSpec::student)
                .ifPresent(student -> arms.addAll(students(
                        task.learning().orElseThrow(),
                        student,
                        labels.orElseThrow().labels())));
        task.learning()
                .ifPresent(learning ->
                        learning.scores().forEach((name, column) -> arms.add(scores(learning, name, column))));
        return arms;
    }

    private List<Arm> students(LearningSpec learning, LearningSpec.Student student, Probabilities weak) {
        StudentTrials trials = new StudentTrials(
                student.place(),
                inputs(student.view()),
                truth.classes(),
                task.dataset().seed());
        trials.students(learning.methods(), weak, rows(Split.TRANSFER));
        trials.arm(Arm.CEILING, opened(Split.TRANSFER), rows(Split.TRANSFER));
        if (rows(Split.SUPERVISE).length > 0) {
            trials.arm(Arm.STRONG_DIRECT, opened(Split.SUPERVISE), rows(Split.SUPERVISE));
        }
        List<Arm> arms = new ArrayList<>(trials.fit(student.model(), learning.seeds(), threads));
        arms.add(majority(student, weak));
        return arms;
    }

    private Arm majority(LearningSpec.Student student, Probabilities weak) {
        StudentTrials trial = new StudentTrials(
                student.place(),
                inputs(student.view()),
                truth.classes(),
                task.dataset().seed());
        trial.arm(Arm.MAJORITY, weak, rows(Split.TRANSFER));
        return trial.fit(new ModelSpec.Majority(student.place()), 1, threads).get(0);
    }

    private Arm scores(LearningSpec learning, String name, String column) {
        return new Arm(Arm.SCORES, name, List.of(given(learning, column)), "scores in column '" + column + "'");
    }

    private Probabilities given(LearningSpec learning, String column) {
        Examples examples = dataset.examples();
        if (examples.shape() == Shape.PAIRS) {
            double[] scores = LabelReader.numbers(examples, column);
            return GivenScores.pairs(scores, examples.first(), examples.second(), truth.classes());
        }
        if (truth.classes().size() != 2) {
            throw new BadInput(
                    learning.place(),
                    "a score is the probability of the last of two classes, found "
                            + truth.classes().size() + " in the truth (" + String.join(", ", truth.classes())
                            + "); leave the scores out");
        }
        double[] scores = LabelReader.probabilities(examples, column, OptionalDouble.empty());
        return GivenScores.pointwise(scores, truth.classes());
    }

    /** The truth of a split as plain labels; absent elsewhere. */
    private Probabilities opened(Split split) {
        return Probabilities.ofHard(truth.classes(), truth.open(rows(split)));
    }

    private int[] rows(Split split) {
        return dataset.splits().rows(split);
    }

    private Inputs inputs(String view) {
        return Inputs.of(Objects.requireNonNull(dataset.views().get(view), view), dataset.examples());
    }
}
