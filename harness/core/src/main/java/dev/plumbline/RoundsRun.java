package dev.plumbline;

import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Passes;
import dev.plumbline.policy.LoopSpec;
import dev.plumbline.rounds.Loops;
import dev.plumbline.rounds.RoundsCheck;
import dev.plumbline.truth.Loop;
import dev.plumbline.truth.LoopCurves;
import dev.plumbline.truth.LoopRound;
import dev.plumbline.truth.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rounds of a task, bound to the other stages.
 *
 * <p>The control {@code rounds-truth-permuted}: with the ratings as they are and the truth of the transfer, validation and held-out
 * splits in another order, every loop chooses to the byte what it did, but for those that are patched by truth.
 */
final class RoundsRun {

    private final Task task;
    private final Loaded loaded;
    private final Optional<WeakLabels> labels;
    private final Passes passes;
    private Optional<Loops> made = Optional.empty();

    RoundsRun(Task task, Loaded loaded, Optional<WeakLabels> labels, Passes passes) {
        this.task = task;
        this.loaded = loaded;
        this.labels = labels;
        this.passes = passes;
    }

    private boolean asked() {
        return RoundsCheck.of(task).isPresent();
    }

    /** Ready to run, with their ratings; made once, and only where something is to be computed. */
    private Loops loops() {
        if (made.isEmpty()) {
            made = Optional.of(loops(task, loaded, labels.orElseThrow(), passes));
        }
        return made.get();
    }

    /** The loops of a task, bound to its stages. */
    static Loops loops(Task task, Loaded loaded, WeakLabels labels, Passes passes) {
        return Loops.of(task, loaded, labels, new Stages(task, loaded, passes));
    }

    /** Runs them; empty for a task without rounds. */
    List<Loop> run() {
        return asked() ? loops().run() : List.of();
    }

    /** What truth says of them. */
    List<Measurement> measured(List<Loop> run) {
        return asked() ? LoopCurves.of(loops().evidence(run)) : List.of();
    }

    /** The control; empty where there is no loop to control. */
    Optional<Control> control(List<Loop> run) {
        List<Loop> blind = asked() ? blind(task, run) : List.of();
        if (blind.isEmpty()) {
            return Optional.empty();
        }
        Loaded permuted = ControlTrials.permuted(task, loaded);
        Loops elsewhere = loops().withTruth(permuted, new Stages(task, permuted, passes));
        List<Loop> again = blind(task, elsewhere.run());
        List<String> changed = IntStream.range(0, blind.size())
                .filter(l -> !same(blind.get(l), again.get(l)))
                .mapToObj(l -> blind.get(l).name())
                .toList();
        String names = blind.stream().map(Loop::name).collect(Collectors.joining(", "));
        String done =
                "with the ratings as they are and the truth of the transfer, validation and held-out splits permuted, ";
        return Optional.of(
                changed.isEmpty()
                        ? new Control(
                                "rounds-truth-permuted",
                                Control.Outcome.HELD,
                                done + (blind.size() == 1 ? "the loop " : "each of the loops ") + names
                                        + " chooses to the byte what it did before")
                        : new Control(
                                "rounds-truth-permuted",
                                Control.Outcome.BROKEN,
                                done + String.join(", ", changed) + (changed.size() == 1 ? " chooses" : " choose")
                                        + " otherwise than before"));
    }

    private static List<Loop> blind(Task task, List<Loop> run) {
        Set<String> byTruth = RoundsCheck.of(task).orElseThrow().loops().entrySet().stream()
                .filter(loop -> loop.getValue().patch() == LoopSpec.Patch.TRUTH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return run.stream().filter(loop -> !byTruth.contains(loop.name())).toList();
    }

    private static boolean same(Loop one, Loop other) {
        return IntStream.range(0, one.rounds().size()).allMatch(r -> {
            LoopRound mine = one.rounds().get(r);
            LoopRound others = other.rounds().get(r);
            return Arrays.equals(mine.policy(), others.policy()) && Arrays.equals(mine.chosen(), others.chosen());
        });
    }
}
