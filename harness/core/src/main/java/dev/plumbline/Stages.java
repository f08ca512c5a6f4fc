package dev.plumbline;

import dev.plumbline.command.Commands;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.View;
import dev.plumbline.labeling.Labeling;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Learner;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Lesson;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Stop;
import dev.plumbline.learning.Stopping;
import dev.plumbline.rewards.Rewards;
import dev.plumbline.rounds.RoundStages;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.ErrorForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stages of one task that run before truth, each bound to its share of the data. Here, and nowhere else upstream of {@code truth}, sealed truth is opened, and
 * leaves as plain labels of one split.
 */
final class Stages implements RoundStages {

    private final Task task;
    private final Dataset dataset;
    private final SealedTruth truth;
    private final Optional<RatingRows> ratings;
    private final Passes passes;
    private final Loaded loaded;

    Stages(Task task, Loaded loaded, Passes passes) {
        this.task = task;
        this.dataset = loaded.dataset();
        this.truth = loaded.truth();
        this.ratings = loaded.ratings();
        this.passes = passes;
        this.loaded = loaded;
    }

    Optional<WeakLabels> label() {
        return task.labeling().map(labeling()::label);
    }

    @Override
    public Probabilities labels(long seed) {
        return new Stages(task.withSeed(seed), loaded, passes)
                .label()
                .orElseThrow()
                .labels();
    }

    /** Lets a panel of simulated raters rate again, by the draws of any seed. */
    LongFunction<WeakLabels> again(WeakLabeler.Panel panel) {
        return labeling().again(panel);
    }

    private Labeling labeling() {
        return new Labeling(
                dataset.examples(),
                truth.classes(),
                task.dataset().seed(),
                this::latents,
                task.dataset().gold(),
                ratings,
                commands(),
                this::weakModel);
    }

    /** What a simulated rater's errors are defined against: the one labeler that is given the truth of every split. */
    private int[] latents() {
        return truth.open(IntStream.range(0, dataset.examples().size()).toArray());
    }

    /** Reads the ratings and the scores that the data hold, without training or running anything: all mistakes in one go. */
    void checkLabels() {
        List<Problem> problems = new ArrayList<>();
        Labeling labeling = labeling();
        task.labeling()
                .ifPresent(labeler -> untrained(labeler).forEach(one -> collect(problems, () -> labeling.label(one))));
        task.learning()
                .ifPresent(learning -> learning.scores()
                        .values()
                        .forEach(column ->
                                collect(problems, () -> scores(learning).given(column))));
        Rewards.columns(task)
                .forEach(column -> collect(problems, () -> LabelReader.ratings(dataset.examples(), column)));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** Of a labeler and those that it is made of, those who need neither training nor a run. */
    private static Stream<WeakLabeler> untrained(WeakLabeler labeler) {
        if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            return ensemble.of().stream().flatMap(Stages::untrained);
        }
        return Stream.of(labeler)
                .filter(one -> !(one instanceof WeakLabeler.WeakModel || one instanceof WeakLabeler.Command));
    }

    private static void collect(List<Problem> problems, Runnable reading) {
        try {
            reading.run();
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
    }

    private Probabilities weakModel(WeakLabeler.WeakModel model) {
        Head head = weakHead(model);
        return Learner.of((ModelSpec) model.model(), commands())
                .learn(inputs(model.view()), List.of(head), truth.classes(), passes)
                .get(0);
    }

    private Head weakHead(WeakLabeler.WeakModel model) {
        try {
            Lesson lesson = Lesson.of(
                    inputs(model.view()),
                    opened(Split.SUPERVISE),
                    rows(Split.SUPERVISE),
                    task.dataset().seed());
            return new Method.Soft().head(lesson, Optional.empty());
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
        labels.flatMap(WeakLabels::panel).ifPresent(panel -> arms.addAll(Panels.arms(panel)));
        task.learning()
                .flatMap(LearningSpec::student)
                .ifPresent(student -> arms.addAll(students(
                        task.learning().orElseThrow(),
                        student,
                        labels.orElseThrow().labels())));
        task.learning()
                .ifPresent(learning -> learning.scores()
                        .forEach((name, column) -> arms.add(scores(learning).arm(name, column))));
        return arms;
    }

    private List<Arm> students(LearningSpec learning, LearningSpec.Student student, Probabilities weak) {
        StudentTrials trials = new StudentTrials(student.place(), commands());
        for (Stop stop : learning.stop()) {
            trials.students(learning.methods(), stop, lesson(student, weak, Split.TRANSFER, stopping(stop, weak)));
        }
        strong(learning, student, trials);
        if (!(student.model() instanceof ModelSpec.Command)) {
            trials.arm(Arm.RANDOM_FLIPS, flipped(learning, student, weak));
        }
        List<Arm> arms = new ArrayList<>(trials.fit(student.model(), learning.seeds(), passes));
        arms.add(majority(student, weak));
        return arms;
    }

    /** The ceiling, and strong-direct where there is a supervise split: taught by truth, and stopped by truth. */
    private void strong(LearningSpec learning, LearningSpec.Student student, StudentTrials trials) {
        Probabilities validation = opened(Split.VALIDATION);
        Optional<Stopping> stopping = stopping(learning.stop().get(0), validation);
        trials.arm(Arm.CEILING, lesson(student, opened(Split.TRANSFER), Split.TRANSFER, stopping));
        if (rows(Split.SUPERVISE).length > 0) {
            trials.arm(Arm.STRONG_DIRECT, lesson(student, opened(Split.SUPERVISE), Split.SUPERVISE, stopping));
        }
    }

    /** What the student of random flips learns from: no command is given it, as its labels depend on truth. */
    private Lesson flipped(LearningSpec learning, LearningSpec.Student student, Probabilities weak) {
        Stop stop = learning.blindStop();
        long seed = task.dataset().seed();
        Probabilities transfer = RandomFlips.of(weak, truth.open(rows(Split.TRANSFER)), seed);
        Probabilities validation = RandomFlips.of(weak, truth.open(rows(Split.VALIDATION)), seed);
        return lesson(student, transfer, Split.TRANSFER, stopping(stop, validation));
    }

    /**
     * Where the weak labels of the transfer split are wrong, as forecast from the student's view: for the truth stage alone.
     * Nothing for a student that is a command, which would run once for each class and fold.
     */
    Optional<ErrorForecast> errors(Optional<WeakLabels> labels) {
        return task.learning()
                .flatMap(LearningSpec::student)
                .filter(student -> !(student.model() instanceof ModelSpec.Command))
                .map(student -> ErrorForecasts.of(
                        lesson(student, labels.orElseThrow().labels(), Split.TRANSFER, Optional.empty()),
                        truth.open(rows(Split.TRANSFER)),
                        Learner.of(student.model(), commands()),
                        passes));
    }

    /** The labels to stop by: those given, or for an oracle the truth. */
    private Optional<Stopping> stopping(Stop stop, Probabilities labels) {
        int[] rows = rows(Split.VALIDATION);
        if (stop instanceof Stop.WeakValidation weak) {
            return Optional.of(new Stopping(labels, rows, weak.patience()));
        }
        return stop instanceof Stop.Oracle oracle
                ? Optional.of(new Stopping(opened(Split.VALIDATION), rows, oracle.patience()))
                : Optional.empty();
    }

    private Lesson lesson(
            LearningSpec.Student student, Probabilities labels, Split split, Optional<Stopping> stopping) {
        return new Lesson(
                inputs(student.view()),
                labels,
                rows(split),
                dataset.examples().clusters(),
                stopping,
                task.dataset().seed());
    }

    @Override
    public List<Probabilities> students(
            LearningSpec.Student student,
            List<Method> methods,
            Stop stop,
            List<Probabilities> labels,
            ModelSpec model) {
        StudentTrials trials = new StudentTrials(student.place(), commands());
        labels.forEach(
                weak -> trials.students(methods, stop, lesson(student, weak, Split.TRANSFER, stopping(stop, weak))));
        return trials.fit(model, 1, passes).stream()
                .map(arm -> arm.bySeed().get(0))
                .toList();
    }

    @Override
    public Probabilities truthAsLabels() {
        int[] rows = IntStream.concat(Arrays.stream(rows(Split.TRANSFER)), Arrays.stream(rows(Split.VALIDATION)))
                .toArray();
        return Probabilities.ofHard(truth.classes(), truth.open(rows));
    }

    private Arm majority(LearningSpec.Student student, Probabilities weak) {
        StudentTrials trial = new StudentTrials(student.place(), commands());
        trial.arm(Arm.MAJORITY, lesson(student, weak, Split.TRANSFER, Optional.empty()));
        return trial.fit(new ModelSpec.Majority(student.place()), 1, passes).get(0);
    }

    private ScoreArms scores(LearningSpec learning) {
        return new ScoreArms(learning.place(), dataset.examples(), truth.classes());
    }

    /** The truth of a split as plain labels; absent elsewhere. */
    private Probabilities opened(Split split) {
        return Probabilities.ofHard(truth.classes(), truth.open(rows(split)));
    }

    private int[] rows(Split split) {
        return dataset.splits().rows(split);
    }

    private Commands commands() {
        return new Commands(dataset.examples(), task.folder());
    }

    /** Of a view, or without any for a command that reads columns only. */
    private Inputs inputs(String name) {
        View none = new View.Dense(dataset.examples().candidates().rowCount(), 0, new float[0]);
        View view =
                name.isEmpty() ? none : Objects.requireNonNull(dataset.views().get(name), name);
        return Inputs.of(view, dataset.examples());
    }
}
