package dev.plumbline;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.GoldColumn;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.rewards.RewardCheck;
import dev.plumbline.rounds.RoundsCheck;
import dev.plumbline.truth.AlarmSpec;
import dev.plumbline.watch.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        task.budget().flatMap(Budget::problem).ifPresent(problems::add);
        ledger();
        truth();
        alarms();
        exact();
        if (task.learning().flatMap(LearningSpec::student).isPresent()
                && task.labeling().isEmpty()) {
            add(task.place(), "a student needs weak labels; add a section labeling");
        }
        task.learning().ifPresent(this::learning);
        problems.addAll(SampledCheck.problems(task));
        problems.addAll(RoundsCheck.problems(task));
        problems.addAll(GroupChoice.problems(task));
        problems.addAll(RewardCheck.problems(task));
        problems.addAll(PressureCheck.problems(task));
        problems.addAll(PressureGates.problems(task));
        problems.addAll(BenchmarkCheck.problems(task));
        problems.addAll(MovesCheck.problems(task));
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

    private void alarms() {
        task.truth()
                .alarms()
                .filter(alarms -> Panels.panel(task)
                        .filter(panel -> !panel.planted().isEmpty())
                        .isEmpty())
                .ifPresent(alarms -> add(
                        alarms.place(),
                        "alarms are tried on errors that are planted in simulated raters, and the task plants none; add"
                                + " raters with errors to labeling.panel, or leave out alarms"));
    }

    /** What is counted by every example's truth, as it stands. */
    private void exact() {
        boolean errs = task.truth().errorRate() > 0;
        boolean exact = !errs && task.truth().sampled().isEmpty();
        Stream.concat(
                        task.policy().flatMap(PolicySpec::rounds).map(RoundsSpec::place).stream(),
                        task.truth().alarms().map(AlarmSpec::place).stream())
                .filter(place -> !exact)
                .forEach(place -> add(
                        place,
                        "rounds and alarms are measured by a truth that every example has and that does not err; leave out"
                                + " error-rate and sampled, or measure this in a task of its own"));
        task.policy()
                .flatMap(PolicySpec::welfare)
                .filter(welfare -> errs)
                .ifPresent(welfare -> add(
                        welfare.place(),
                        "what groups choose is measured by a truth that does not err; leave out error-rate, or measure this"
                                + " in a task of its own"));
    }

    private void truth() {
        boolean file = task.dataset().file().isPresent();
        boolean named = task.truth().sealed().isPresent();
        if (task.truth().column().isPresent() && task.truth().gold().isPresent()) {
            add(task.truth().place(), "expected 'column' or 'gold', found both; leave one out");
        }
        task.truth().gold().ifPresent(this::gold);
        if (file && !named) {
            problems.addAll(Truthless.problems(task));
        }
        task.truth()
                .panel()
                .filter(asked -> task.labeling()
                        .filter(WeakLabeler.Panel.class::isInstance)
                        .isEmpty())
                .ifPresent(
                        asked -> add(
                                asked.place(),
                                "there is no panel of raters to ask this of; leave out panel, or write labeling: {panel: ...}"));
        if (!file && named && task.dataset().world().isPresent()) {
            add(task.truth().place(), "a world has its own truth; leave out column and gold");
        }
    }

    private void gold(GoldColumn gold) {
        if (task.dataset().shape() == Shape.PAIRS) {
            add(gold.place(), "a pair has a truth, its candidates have none; write column: " + gold.column());
        }
        if (task.truth().sampled().isPresent()) {
            add(gold.place(), "a gold value is needed of every example; leave out sampled, or write column: NAME");
        }
    }

    private void learning(LearningSpec learning) {
        if (learning.student().isEmpty()
                && learning.scores().isEmpty()
                && learning.rewards().isEmpty()) {
            add(
                    learning.place(),
                    "expected a student, scores or rewards, found none; add one, or leave out the section learning");
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
