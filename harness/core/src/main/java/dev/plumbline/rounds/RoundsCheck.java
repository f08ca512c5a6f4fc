package dev.plumbline.rounds;

import dev.plumbline.Task;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.policy.LoopSpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the rounds of a task against its other stages. */
public final class RoundsCheck {

    private final Task task;
    private final RoundsSpec rounds;
    private final List<Problem> problems = new ArrayList<>();

    private RoundsCheck(Task task, RoundsSpec rounds) {
        this.task = task;
        this.rounds = rounds;
    }

    /** The rounds of a task, if it has any. */
    public static Optional<RoundsSpec> of(Task task) {
        return task.policy().flatMap(policy -> policy.rounds());
    }

    /** Who is measured of the rounds of a task. */
    public static Stream<Subject> subjects(Task task) {
        return of(task).stream()
                .flatMap(rounds -> rounds.loops().keySet().stream())
                .map(name -> new Subject(Arm.POLICY, name));
    }

    /** The class that is good, an index into the classes; the last of them by default. */
    static int approved(RoundsSpec rounds, List<String> classes) {
        return rounds.approves().map(classes::indexOf).orElse(classes.size() - 1);
    }

    /** What does not go together before any data are read. */
    public static List<Problem> problems(Task task) {
        return of(task).map(rounds -> new RoundsCheck(task, rounds).shape()).orElse(List.of());
    }

    private List<Problem> shape() {
        if (task.labeling().isEmpty()
                || task.learning().flatMap(LearningSpec::student).isEmpty()) {
            add(
                    rounds.place(),
                    "rounds need raters and a student who learns from them; add labeling and learning.student");
        }
        if (task.dataset().shape() == Shape.PAIRS) {
            add(rounds.place(), "rounds choose among candidates that are rated one by one; leave out shape: pairs");
        }
        if (rounds.loops().isEmpty()) {
            add(rounds.place(), "expected at least one loop, found none; write loops: {unpatched: {}}");
        }
        rounds.loops().values().forEach(this::loop);
        task.verdict().stream()
                .filter(gate -> gate.round().orElse(0) > rounds.count())
                .forEach(gate -> add(
                        gate.place(),
                        "there are " + rounds.count() + " rounds, found round "
                                + gate.round().getAsInt()
                                + "; name one up to it, or leave out round for the last one"));
        return problems;
    }

    private void loop(LoopSpec loop) {
        if (loop.patch() == LoopSpec.Patch.NOTHING) {
            return;
        }
        if (LoopRatings.columns(task).isEmpty()) {
            add(
                    loop.place(),
                    "a patch is of the worst of truth.slices, and there is none by a single column; add truth: {slices:"
                            + " [COLUMN]}");
        }
        if (loop.patch() == LoopSpec.Patch.RATINGS
                && task.labeling().filter(this::recorded).isPresent()) {
            add(
                    loop.place(),
                    "a patch by ratings asks raters again, and those who stand in the data can say no more; use simulated"
                            + " raters, or leave out patch");
        }
    }

    /** Whether a labeler says the same however often it is asked. */
    private boolean recorded(WeakLabeler labeler) {
        return labeler instanceof WeakLabeler.Ratings
                || labeler instanceof WeakLabeler.WeakModel
                || labeler instanceof WeakLabeler.Command
                || (labeler instanceof WeakLabeler.Panel panel
                        && panel.ratings().isPresent());
    }

    /** What only the data can tell. */
    public static List<Problem> problems(Task task, Loaded loaded) {
        return of(task).map(rounds -> problems(rounds, task, loaded)).orElse(List.of());
    }

    private static List<Problem> problems(RoundsSpec rounds, Task task, Loaded loaded) {
        List<String> classes = loaded.truth().classes();
        List<Problem> problems = new ArrayList<>();
        rounds.approves()
                .filter(name -> !classes.contains(name))
                .map(name -> new Problem(
                        rounds.place(),
                        "no class '" + name + "' to approve of; expected one of " + String.join(", ", classes)))
                .ifPresent(problems::add);
        try {
            RoundParts.of(loaded.dataset(), rounds, task.dataset().seed());
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
