package dev.plumbline;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.policy.Candidates;
import dev.plumbline.policy.IncidentSpec;
import dev.plumbline.policy.PressureSpec;
import dev.plumbline.policy.ThemeSpec;
import dev.plumbline.policy.Watched;
import dev.plumbline.rewards.UnderPressure;
import dev.plumbline.rounds.RoundsCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds a policy under pressure against the other stages of its task. */
final class PressureCheck {

    private final Task task;
    private final PressureSpec pressure;
    private final List<Problem> problems = new ArrayList<>();

    private PressureCheck(Task task, PressureSpec pressure) {
        this.task = task;
        this.pressure = pressure;
    }

    /** What does not go together before any data are read. */
    static List<Problem> problems(Task task) {
        return UnderPressure.spec(task)
                .map(pressure -> new PressureCheck(task, pressure).shape())
                .orElse(List.of());
    }

    private List<Problem> shape() {
        List<String> rewards = task.learning()
                .map(LearningSpec::rewards)
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
        if (task.dataset().shape() == Shape.PAIRS) {
            add("a policy chooses among the candidates of a pool, each an example of its own; leave out shape: pairs");
        }
        if (rewards.isEmpty()) {
            add(
                    "a policy is optimised against a reward, and the task has none; add rewards: {NAME: {given: {column: COLUMN}}} to"
                            + " learning");
        }
        pressure.rewards().stream()
                .filter(name -> !rewards.contains(name))
                .forEach(name -> add("no reward '" + name + "'; " + Nearest.hint(name, rewards)));
        if (pressure.checkpoints().isPresent() && pressure.logProbability().isPresent()) {
            add(
                    "samples of a policy are drawn by its probabilities already, so each counts alike; leave out log-probability, or write it under"
                            + " checkpoints with base-log-probability, where it tells the divergence");
        }
        if (task.truth().sampled().isPresent() || task.truth().errorRate() > 0) {
            add("a policy under pressure is measured by a truth that every example has and that does not err; leave out"
                    + " error-rate and sampled, or measure this in a task of its own");
        }
        Set<String> others = new HashSet<>(GroupChoice.methods(task));
        RoundsCheck.subjects(task).forEach(subject -> others.add(subject.method()));
        UnderPressure.methods(task).stream()
                .filter(others::contains)
                .forEach(name -> add("two policies are called '" + name + "'; give the reward another name"));
        return problems;
    }

    /** What only the data can tell. */
    static List<Problem> problems(Task task, Loaded loaded) {
        return UnderPressure.spec(task)
                .map(pressure -> new PressureCheck(task, pressure).data(loaded))
                .orElse(List.of());
    }

    private List<Problem> data(Loaded loaded) {
        List<String> classes = loaded.truth().classes();
        pressure.approves()
                .filter(name -> !classes.contains(name))
                .ifPresent(name ->
                        add("no class '" + name + "' to approve of; expected one of " + String.join(", ", classes)));
        List<String> columns = loaded.dataset().examples().columns();
        named().filter(name -> !columns.contains(name))
                .forEach(name -> add("no column '" + name + "'; " + Nearest.hint(name, columns)));
        int[] heldOut = loaded.dataset().splits().rows(Split.HELD_OUT);
        long pools = IntStream.of(heldOut)
                .mapToObj(row -> loaded.dataset().examples().column("pool").get(row))
                .distinct()
                .count();
        if (pools == heldOut.length) {
            add(
                    "a policy chooses among the candidates of a pool, and each of these has a single one; name the column of the"
                            + " prompt under pool in dataset");
        }
        if (problems.isEmpty()) {
            marks(loaded.dataset().examples());
        }
        return problems;
    }

    /** Columns of which not every value means something. */
    private void marks(Examples examples) {
        pressure.incident()
                .flatMap(IncidentSpec::canaries)
                .ifPresent(name -> examples.column(name).asList().stream()
                        .filter(mark -> !List.of(Watched.GOOD, Watched.BAD, "").contains(mark))
                        .findFirst()
                        .ifPresent(
                                mark -> add("expected " + Watched.GOOD + ", " + Watched.BAD + " or nothing in column '"
                                        + name + "', found '" + mark + "'; name a column that marks canaries")));
        pressure.theme()
                .map(ThemeSpec::of)
                .ifPresent(name -> Arrays.stream(Candidates.pools(examples))
                        .filter(pool -> IntStream.of(pool)
                                        .mapToObj(row -> examples.column(name).get(row))
                                        .distinct()
                                        .count()
                                > 1)
                        .findFirst()
                        .ifPresent(pool -> add("expected one topic a pool in column '" + name
                                + "', found several in the pool '"
                                + examples.column(Examples.POOL).get(pool[0]) + "'; name a column of the prompt")));
    }

    private Stream<String> mitigating() {
        return pressure.mitigations().stream()
                .flatMap(asked -> Stream.concat(
                        asked.process().stream(),
                        asked.penalties().values().stream().flatMap(List::stream)));
    }

    /** The columns that the task names. */
    private Stream<String> named() {
        return Stream.of(exact(), trained(), watched(), pressure.features().stream(), mitigating())
                .flatMap(names -> names)
                .distinct();
    }

    private Stream<String> exact() {
        return Stream.of(pressure.rating(), pressure.guideline(), pressure.logProbability())
                .flatMap(Optional::stream);
    }

    private Stream<String> trained() {
        return pressure.checkpoints().stream()
                .flatMap(samples -> Stream.of(
                                Stream.of(samples.step()),
                                samples.logProbability().stream(),
                                samples.baseLogProbability().stream())
                        .flatMap(columns -> columns));
    }

    private Stream<String> watched() {
        return Stream.of(
                        pressure.exploit(),
                        pressure.incident().flatMap(IncidentSpec::canaries),
                        pressure.theme().map(ThemeSpec::column),
                        pressure.theme().map(ThemeSpec::of))
                .flatMap(Optional::stream);
    }

    private void add(String message) {
        problems.add(new Problem(pressure.place(), message));
    }
}
