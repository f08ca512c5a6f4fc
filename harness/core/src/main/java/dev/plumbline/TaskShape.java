package dev.plumbline;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.learning.LearningSpec;
import java.util.ArrayList;
import java.util.List;

/** Holds the sections of a task file against each other, before any data are read. */
final class TaskShape {

    private final Task task;
    private final Disclosure disclosure;
    private final List<Problem> problems = new ArrayList<>();

    TaskShape(Task task, Disclosure disclosure) {
        this.task = task;
        this.disclosure = disclosure;
    }

    /** What does not go together. */
    List<Problem> problems() {
        ledger();
        truth();
        if (task.learning().flatMap(LearningSpec::student).isPresent()
                && task.labeling().isEmpty()) {
            add(task.place(), "a student needs weak labels; add a section labeling");
        }
        task.learning().ifPresent(this::learning);
        return problems;
    }

    /** What can be told only by who remembers what was asked. */
    private void ledger() {
        if (task.truth().ledger().isPresent()) {
            return;
        }
        if (disclosure == Disclosure.VERDICT) {
            add(
                    task.truth().place(),
                    "a run that gives away its verdict only answers anew where a figure moved, and no ledger says what it"
                            + " answered last; add ledger: {at-most: 200}, or disclose metrics");
        }
        task.dataset()
                .split()
                .folded()
                .filter(folds -> folds.number().isEmpty())
                .ifPresent(folds -> add(
                        folds.place(),
                        "folds take turns by how often a ledger says they were asked, and the task keeps none; add"
                                + " ledger: {at-most: 200} to truth, or write a number under fold"));
    }

    private void truth() {
        boolean file = task.dataset().file().isPresent();
        boolean named = task.truth().column().isPresent();
        if (file && !named) {
            add(task.truth().place(), "a dataset from a file needs the name of its truth; add column: NAME");
        }
        if (!file && named && task.dataset().world().isPresent()) {
            add(task.truth().place(), "a world has its own truth; leave out column");
        }
        task.truth()
                .sampled()
                .filter(one -> task.dataset().world().isPresent())
                .ifPresent(one -> add(one.place(), "a world has a truth for every example; leave out sampled"));
    }

    private void learning(LearningSpec learning) {
        if (learning.student().isEmpty() && learning.scores().isEmpty()) {
            add(
                    learning.place(),
                    "expected a student or scores, found neither; add one, or leave out the section learning");
        }
        if (learning.methods().isEmpty()) {
            add(learning.place(), "expected at least one method, found none; write methods: [soft]");
        }
        learning.student().ifPresent(one -> problems.addAll(LearningCheck.of(learning, one)));
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
