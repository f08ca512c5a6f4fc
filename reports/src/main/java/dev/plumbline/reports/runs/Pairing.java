package dev.plumbline.reports.runs;

import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.RunDifference;
import dev.plumbline.truth.RunDifferences;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pairs what two runs measured, example by example, as far as both left it: what gates ask for, every arm's accuracy, and every student's inherited error.
 * Few enough that the correction for all of them leaves something to be seen.
 */
record Pairing(ReadRun before, ReadRun after) {

    /** A figure of a task. */
    record Asked(String task, MetricKey key) {}

    /**
     * What came of it.
     *
     * @param paired in the order of the tasks, with p adjusted for all of them
     * @param reasons why what gates ask for has no paired difference
     */
    record Found(Map<Asked, RunDifference> paired, Map<Asked, String> reasons) {}

    /** The tasks that both ran, in the order of the later run. */
    List<String> tasks() {
        return after.tasks().stream().filter(before.tasks()::contains).toList();
    }

    Found found() {
        List<Asked> told = new ArrayList<>();
        List<RunDifference> found = new ArrayList<>();
        Map<Asked, String> reasons = new LinkedHashMap<>();
        for (String task : tasks()) {
            Optional<String> others = others(task);
            for (Asked asked : asked(task)) {
                if (others.isPresent()) {
                    reasons.put(asked, others.get());
                    continue;
                }
                ReadOutcomes then = ReadOutcomes.of(before, task, asked.key());
                ReadOutcomes now = ReadOutcomes.of(after, task, asked.key());
                if (then.left().isPresent() && now.left().isPresent()) {
                    told.add(asked);
                    found.add(RunDifferences.of(new RunDifferences.Asked(
                            then.left().get(), now.left().get(), classes(task))));
                } else {
                    reasons.put(asked, then.left().isPresent() ? now.reason() : then.reason());
                }
            }
        }
        List<RunDifference> adjusted = RunDifferences.adjusted(found);
        Map<Asked, RunDifference> paired = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            paired.put(told.get(i), adjusted.get(i));
        }
        return new Found(paired, reasons);
    }

    private int classes(String task) {
        TaskFacts facts = after.facts().get(task);
        return facts == null ? 2 : Math.max(2, facts.classes().size());
    }

    /** Why no example of the task is the same in both runs, though ids are; empty where they are the same. */
    Optional<String> others(String task) {
        TaskFacts then = before.facts().get(task);
        TaskFacts now = after.facts().get(task);
        if (then == null || now == null || (!then.generated() && !now.generated())) {
            return Optional.empty();
        }
        if (!then.source().equals(now.source()) || then.seed() != now.seed() || then.examples() != now.examples()) {
            return Optional.of("its examples are others: " + source(then) + " before, " + source(now) + " after");
        }
        int otherwise = truthDiffers(task);
        return otherwise == 0
                ? Optional.empty()
                : Optional.of("its examples are others: the generated truth of " + otherwise + " differs");
    }

    private static String source(TaskFacts facts) {
        return "of " + facts.source() + " with seed " + facts.seed() + " and " + facts.examples() + " examples";
    }

    /** How many examples that both have hold another truth in one than in the other. */
    int truthDiffers(String task) {
        TaskExamples then = before.examples().get(task);
        TaskExamples now = after.examples().get(task);
        if (then == null || now == null) {
            return 0;
        }
        Map<String, String> truth = then.truthById();
        return (int) now.truthById().entrySet().stream()
                .filter(one ->
                        truth.containsKey(one.getKey()) && !Objects.equals(truth.get(one.getKey()), one.getValue()))
                .count();
    }

    private Set<Asked> asked(String task) {
        Set<Asked> asked = new LinkedHashSet<>();
        Set<ReadGate.Id> then =
                Set.copyOf(before.summary().gates().stream().map(ReadGate::id).toList());
        after.summary().gates().stream()
                .filter(gate -> gate.id().task().equals(task) && then.contains(gate.id()))
                .forEach(gate -> asked.add(new Asked(task, gate.key())));
        standard(task).forEach(key -> asked.add(new Asked(task, key)));
        return asked;
    }

    /** Accuracy of every arm and inherited error of every student, over all examples, as far as both runs report it. */
    private Stream<MetricKey> standard(String task) {
        TaskFacts facts = after.facts().get(task);
        Set<Subject> subjects = facts == null ? Set.of() : facts.arms().keySet();
        Set<MetricKey> then = before.metrics().getOrDefault(task, Map.of()).keySet();
        Set<MetricKey> now = after.metrics().getOrDefault(task, Map.of()).keySet();
        return subjects.stream()
                .flatMap(subject -> Stream.of("accuracy", "pairwise-accuracy", "inherited-error")
                        .filter(metric -> !metric.equals("inherited-error")
                                || subject.arm().equals(Arm.STUDENT))
                        .map(metric -> new MetricKey(
                                subject.arm(),
                                subject.method(),
                                MetricKey.ALL,
                                metric,
                                dev.plumbline.truth.Against.TRUTH)))
                .filter(key -> then.contains(key) && now.contains(key));
    }
}
