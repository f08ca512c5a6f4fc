package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Passes;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The controls of a task that trains a student, by the code that trains the student.
 *
 * <ol>
 *   <li>{@code shuffled-labels}: of labels that say nothing the student learns nothing; see {@link ShuffledLabels}.
 *   <li>{@code labels-are-truth}: trained on the truth of the transfer and validation splits as weak labels, by the
 *       soft loss, it predicts to the byte what the ceiling of the same seed does.
 *   <li>{@code truth-permuted}: with the weak labels as they are and the truth of the transfer, validation and
 *       held-out splits in another order, it predicts to the byte what it did.
 * </ol>
 *
 * <p>The last two train the task's model in full, by its first seed; {@code truth-permuted} by every method, since each
 * has a way of its own to the data.
 */
final class ControlTrials {

    private final Task task;
    private final Loaded loaded;
    private final LearningSpec.Student student;
    private final LearningSpec learning;
    private final Method first;
    private final Passes passes;

    private ControlTrials(Task task, Loaded loaded, LearningSpec.Student student, Passes passes) {
        this.task = task;
        this.loaded = loaded;
        this.student = student;
        this.learning = task.learning().orElseThrow();
        this.first = learning.methods().get(0);
        this.passes = passes;
    }

    /**
     * The controls of a task.
     *
     * @param labels the weak labels of the run itself
     * @param arms what it trained on them
     */
    static Controls of(Task task, Loaded loaded, Optional<WeakLabels> labels, List<Arm> arms, Settings settings) {
        Optional<LearningSpec.Student> student = task.learning().flatMap(LearningSpec::student);
        if (student.isEmpty()) {
            return Controls.none();
        }
        if (student.get().model() instanceof ModelSpec.Command) {
            return Controls.ofCommand();
        }
        return settings.controls()
                ? new ControlTrials(task, loaded, student.get(), settings.passes())
                        .run(labels.orElseThrow().labels(), arms)
                : Controls.off();
    }

    private Controls run(Probabilities weak, List<Arm> arms) {
        return new Controls(
                List.of(
                        shuffledLabels(weak),
                        labelsAreTruth(
                                prediction(arms, new Subject(Arm.CEILING, "")).orElseThrow()),
                        truthPermuted(weak, arms)),
                "");
    }

    private Control shuffledLabels(Probabilities weak) {
        ModelSpec model = ShuffledLabels.capped(student.model());
        Splits splits = loaded.dataset().splits();
        return new ShuffledLabels(weak, splits, task.dataset().seed())
                .hold(
                        Arm.STUDENT + "/" + StudentTrials.name(first),
                        labels ->
                                stages(loaded).students(student, List.of(first), learning.blindStop(), labels, model));
    }

    private Control labelsAreTruth(Probabilities ceiling) {
        Stages stages = stages(loaded);
        Probabilities student = stages.students(
                        this.student,
                        List.of(new Method.Soft()),
                        learning.stop().get(0),
                        List.of(stages.truthAsLabels()),
                        this.student.model())
                .get(0);
        String who = "trained on the truth as weak labels, student/soft";
        return same("labels-are-truth", who, "what the ceiling predicts", student, ceiling);
    }

    private Control truthPermuted(Probabilities weak, List<Arm> arms) {
        List<Subject> subjects = learning.methods().stream()
                .map(method -> StudentTrials.subject(method, learning.blindStop()))
                .toList();
        List<Probabilities> before = subjects.stream()
                .flatMap(subject -> prediction(arms, subject).stream())
                .toList();
        List<Probabilities> expected = before.isEmpty() ? blind(loaded, weak) : before;
        List<Probabilities> found = blind(permuted(), weak);
        List<Control> each = IntStream.range(0, subjects.size())
                .mapToObj(i -> unmoved(subjects.get(i).toString(), found.get(i), expected.get(i)))
                .toList();
        return each.stream()
                .filter(control -> control.outcome() != Control.Outcome.HELD)
                .findFirst()
                .orElseGet(() -> unmoved(joined(subjects), found.get(0), expected.get(0)));
    }

    private static Control unmoved(String who, Probabilities found, Probabilities expected) {
        String permuted = "with the truth of the transfer, validation and held-out splits permuted, ";
        return same("truth-permuted", permuted + who, "what it did before", found, expected);
    }

    private static String joined(List<Subject> subjects) {
        String names = subjects.stream().map(Subject::toString).collect(Collectors.joining(", "));
        return subjects.size() == 1 ? names : "each of " + names;
    }

    /** What the students predict that were not stopped by truth. */
    private List<Probabilities> blind(Loaded data, Probabilities weak) {
        return stages(data).students(student, learning.methods(), learning.blindStop(), List.of(weak), student.model());
    }

    private Stages stages(Loaded data) {
        return new Stages(task, data, passes);
    }

    /** What the first training of an arm predicts, if there is one. */
    private static Optional<Probabilities> prediction(List<Arm> arms, Subject subject) {
        return arms.stream()
                .filter(arm -> subject.equals(new Subject(arm.name(), arm.method())))
                .findFirst()
                .map(arm -> arm.bySeed().get(0));
    }

    private Loaded permuted() {
        return permuted(task, loaded);
    }

    /** With the truth of the transfer, validation and held-out splits in another order. */
    static Loaded permuted(Task task, Loaded loaded) {
        Splits splits = loaded.dataset().splits();
        int[] rows = Stream.of(Split.TRANSFER, Split.VALIDATION, Split.HELD_OUT)
                .flatMapToInt(split -> Arrays.stream(splits.rows(split)))
                .toArray();
        Draws draws = Draws.of(task.dataset().seed(), "control-permuted-truth", 0);
        return loaded.withTruth(loaded.truth().permuted(rows, draws));
    }

    /** Whether two predictions are the same numbers, and else how far apart they are. */
    static Control same(String name, String who, String what, Probabilities found, Probabilities expected) {
        double[] one = found.values();
        double[] other = expected.values();
        if (Arrays.equals(one, other)) {
            return new Control(name, Control.Outcome.HELD, who + " predicts to the byte " + what);
        }
        int classes = found.classes().size();
        long differ = IntStream.range(0, found.size())
                .filter(row -> IntStream.range(0, classes).anyMatch(c -> found.at(row, c) != expected.at(row, c)))
                .count();
        double most = IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .max()
                .orElseThrow();
        String sentence = String.format(
                Locale.ROOT,
                "%s does not predict %s: it differs on %d of %d examples, by up to %.2g",
                who,
                what,
                differ,
                found.size(),
                most);
        return new Control(name, Control.Outcome.BROKEN, sentence);
    }
}
