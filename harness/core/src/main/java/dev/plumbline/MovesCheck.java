package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.learning.probes.Probe;
import dev.plumbline.learning.probes.ProbeSpec;
import dev.plumbline.rewards.Rewards;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MovedBySpec;
import dev.plumbline.truth.Moving;
import dev.plumbline.truth.Subject;
import dev.plumbline.verdict.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what is asked of what moves ratings and rewards against the other stages of its task. */
final class MovesCheck {

    private static final Set<String> TAKEN = Set.of(Moving.TRUTH, Moving.RATING, Moving.POSITION);

    private final Task task;
    private final List<Problem> problems = new ArrayList<>();

    private MovesCheck(Task task) {
        this.task = task;
    }

    /** What does not go together before any data are read. */
    static List<Problem> problems(Task task) {
        MovesCheck check = new MovesCheck(task);
        task.truth().movedBy().ifPresent(check::shape);
        Probing.spec(task).ifPresent(check::probes);
        task.verdict().stream()
                .filter(gate -> gate.arm().filter(Arm.POLICY::equals).isEmpty())
                .forEach(check::point);
        return check.problems;
    }

    /** A gate on a feature or a probe that is not asked for would find nothing to hold; a policy has features of its own. */
    private void point(Gate gate) {
        List<String> features = new ArrayList<>(List.of(Moving.TRUTH, Moving.RATING));
        task.truth().movedBy().ifPresent(spec -> features.addAll(spec.features()));
        features.add(Moving.POSITION);
        known(gate, Moving.FEATURE, features);
        Probing.spec(task)
                .ifPresent(spec -> known(
                        gate,
                        Moving.PROBE,
                        spec.asked().stream().map(Probe::label).toList()));
    }

    private void known(Gate gate, String axis, List<String> steps) {
        Optional.ofNullable(gate.at().get(axis))
                .filter(step -> !steps.contains(step))
                .ifPresent(step -> add(gate.place(), "no " + axis + " '" + step + "'; " + Nearest.hint(step, steps)));
    }

    private void probes(ProbeSpec spec) {
        exact(spec.place());
        List<String> rewards = List.copyOf(Rewards.specs(task).keySet());
        Stream.concat(spec.rewards().stream(), spec.scores().keySet().stream())
                .distinct()
                .filter(name -> !rewards.contains(name))
                .forEach(name -> add(spec.place(), "no reward '" + name + "'; " + Nearest.hint(name, rewards)));
        spec.rewards().stream()
                .filter(name -> rewards.contains(name) && !Probing.scores(task, spec, name))
                .forEach(name -> add(
                        spec.place(),
                        "the reward '" + name + "' cannot score other texts of '" + spec.text()
                                + "'; have another machine score them (plumbline probes export), and name its file: scores: {"
                                + name + ": probe-scores.jsonl}"));
        if (spec.rewards().isEmpty() && rewards.stream().noneMatch(name -> Probing.scores(task, spec, name))) {
            add(
                    spec.place(),
                    "no reward of the task can score other texts of '" + spec.text()
                            + "'; train one on it, name a command, or name scores of another machine: scores: {NAME:"
                            + " probe-scores.jsonl}");
        }
        spec.scores().values().stream()
                .filter(file -> !file.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
                .forEach(file -> add(
                        spec.place(),
                        "expected the name of a file beside the task, such as probe-scores.jsonl, found '" + file
                                + "'"));
    }

    /**
     * Holds the column of the text against the data.
     *
     * @throws BadInput if there is none
     */
    static void text(Task task, Dataset dataset) {
        MovesCheck check = new MovesCheck(task);
        Probing.spec(task).ifPresent(spec -> check.text(spec, dataset));
        if (!check.problems.isEmpty()) {
            throw new BadInput(check.problems);
        }
    }

    private void text(ProbeSpec spec, Dataset dataset) {
        List<String> columns = dataset.examples().candidates().columnNames();
        if (!columns.contains(spec.text())) {
            add(spec.place(), "no column '" + spec.text() + "'; " + Nearest.hint(spec.text(), columns));
        }
    }

    private void shape(MovedBySpec spec) {
        if (spec.features().isEmpty()) {
            add(
                    spec.place(),
                    "expected at least one feature that may move a reward, found none; name a numeric column");
        }
        Set<String> seen = new TreeSet<>();
        for (String name : spec.features()) {
            if (!seen.add(name)) {
                add(spec.place(), "the feature '" + name + "' is named twice; leave one out");
            }
            if (TAKEN.contains(name)) {
                add(
                        spec.place(),
                        "'" + name + "' stands for the " + name
                                + " itself among the features; give the column another name"
                                + " under columns in dataset");
            }
        }
        List<String> known = WhatMoves.all(task).stream().map(Subject::method).toList();
        spec.rewards().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        add(spec.place(), "no reward and no score '" + name + "'; " + Nearest.hint(name, known)));
        if (known.isEmpty() && spec.rating().isEmpty() && task.labeling().isEmpty()) {
            add(
                    spec.place(),
                    "there is nothing that features could move; add rewards or scores to learning, or a section labeling");
        }
        exact(spec.place());
    }

    private void exact(Place place) {
        if (task.truth().sampled().isPresent() || task.truth().errorRate() > 0) {
            add(
                    place,
                    "what moves a reward is measured by a truth that every example has and that does not err; leave out"
                            + " error-rate and sampled, or measure this in a task of its own");
        }
    }

    /** What only the data can tell. */
    static List<Problem> problems(Task task, Loaded loaded) {
        MovesCheck check = new MovesCheck(task);
        task.truth().movedBy().ifPresent(spec -> check.data(spec, loaded));
        Probing.spec(task).ifPresent(spec -> check.text(spec, loaded.dataset()));
        return check.problems;
    }

    private void data(MovedBySpec spec, Loaded loaded) {
        List<String> columns = loaded.dataset().examples().candidates().columnNames();
        Stream.concat(spec.features().stream(), spec.rating().stream())
                .filter(name -> !columns.contains(name))
                .forEach(name -> add(spec.place(), "no column '" + name + "'; " + Nearest.hint(name, columns)));
        List<String> classes = loaded.truth().classes();
        spec.approves()
                .filter(name -> !classes.contains(name))
                .ifPresent(name -> add(
                        spec.place(),
                        "no class '" + name + "' to approve of; expected one of " + String.join(", ", classes)));
        if (spec.approves().isPresent() && loaded.dataset().examples().shape() == Shape.PAIRS) {
            add(spec.place(), "of a pair the better candidate is worth more, whichever it is; leave out approves");
        }
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
