package dev.plumbline;

import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Pressure;
import dev.plumbline.reuse.StoredStages;
import dev.plumbline.rewards.Rewards;
import dev.plumbline.rewards.UnderPressure;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Evaluation;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.PolicyMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages of one task from labeling to truth, each computed or read from what an earlier run stored. */
final class Flow {

    private final Task task;
    private final Loaded loaded;
    private final DataRoots roots;
    private final Settings settings;
    private final StoredStages steps;
    private Optional<RoundsRun> rounds = Optional.empty();

    /**
     * The stages of a task.
     *
     * @param task with the seed and the fold that it runs with
     * @param roots where its data and the scores of its probes lie
     */
    Flow(Task task, Loaded loaded, DataRoots roots, Settings settings, StoredStages steps) {
        this.task = task;
        this.loaded = loaded;
        this.roots = roots;
        this.settings = settings;
        this.steps = steps;
    }

    Optional<WeakLabels> labels() {
        if (task.labeling().isEmpty()) {
            return Optional.empty();
        }
        return steps.labeling(Labelled.class, () -> new Labelled(stages().label()))
                .labels();
    }

    Learned learned(Optional<WeakLabels> labels) {
        return steps.learning(Learned.class, () -> learn(labels));
    }

    private Learned learn(Optional<WeakLabels> labels) {
        List<Reward> rewards = Rewards.of(task, loaded, labels, settings.passes());
        List<Arm> arms = new ArrayList<>(stages().learn(labels));
        arms.addAll(Rewards.arms(rewards, loaded));
        return new Learned(arms, rewards, Probing.of(task, loaded, rewards, roots), stages().errors(labels));
    }

    Chosen chosen(Optional<WeakLabels> labels, Learned learned) {
        if (task.policy().isEmpty()) {
            return new Chosen(Optional.empty(), Optional.empty(), List.of());
        }
        return steps.policy(Chosen.class, () -> choose(labels, learned));
    }

    private Chosen choose(Optional<WeakLabels> labels, Learned learned) {
        Optional<Policies> policies = GroupChoice.of(task, loaded, labels);
        Optional<Pressure> pressure = UnderPressure.of(task, loaded, labels, learned.rewards());
        return new Chosen(policies, pressure, rounds(labels).run());
    }

    Controls controls(Optional<WeakLabels> labels, Learned learned, Chosen chosen) {
        return steps.controls(Controls.class, () -> control(labels, learned, chosen));
    }

    private Controls control(Optional<WeakLabels> labels, Learned learned, Chosen chosen) {
        Optional<Control> ofRounds = settings.controls() ? rounds(labels).control(chosen.loops()) : Optional.empty();
        return ControlTrials.of(task, loaded, labels, learned.arms(), settings)
                .and(ofRounds)
                .besides(RewardControl.of(task, loaded, labels, learned.rewards(), settings));
    }

    /** What the truth stage is given; truth is still sealed in it. */
    Evidence evidence(Optional<WeakLabels> labels, Learned learned, EarlierRuns earlier) {
        Evidence evidence = Harness.evidence(task, loaded, labels, learned.arms())
                .withErrors(learned.errors())
                .withPanel(labels.flatMap(WeakLabels::panel));
        return evidence.recording(earlier.recorded(evidence.plan()));
    }

    Judged judged(Optional<WeakLabels> labels, Learned learned, Chosen chosen, Evidence evidence) {
        return steps.truth(
                evidence.inference().recorded(), Judged.class, () -> judge(labels, learned, chosen, evidence));
    }

    private Judged judge(Optional<WeakLabels> labels, Learned learned, Chosen chosen, Evidence evidence) {
        Evaluation evaluation = Evaluation.of(evidence);
        List<Reward> rewards = learned.rewards();
        Measurements found = evaluation
                .measurements()
                .and(AlarmTrials.of(task, loaded, settings.passes()))
                .and(chosen.policies()
                        .map(policies -> PolicyMeasures.of(policies, evidence))
                        .orElse(List.of()))
                .and(Rewards.measured(task, loaded, labels, rewards, evidence))
                .and(UnderPressure.measured(task, loaded, chosen.pressure(), evidence))
                .and(Benchmarks.measured(task, loaded, rewards, evidence))
                .and(WhatMoves.measured(task, loaded, labels, rewards, learned.probed(), evidence))
                .and(rounds(labels).measured(chosen.loops()));
        return new Judged(Truthless.honest(task, found), evaluation.outcomes(), evaluation.changes());
    }

    private RoundsRun rounds(Optional<WeakLabels> labels) {
        if (rounds.isEmpty()) {
            rounds = Optional.of(new RoundsRun(task, loaded, labels, settings.passes()));
        }
        return rounds.get();
    }

    private Stages stages() {
        return new Stages(task, loaded, settings.passes());
    }
}
