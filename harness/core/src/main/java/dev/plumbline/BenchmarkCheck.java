package dev.plumbline;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.truth.BenchmarkMeasures;
import dev.plumbline.truth.benchmark.Benchmark;
import dev.plumbline.truth.benchmark.Items;
import dev.plumbline.truth.benchmark.Part;
import dev.plumbline.verdict.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a public benchmark that a task names against its other stages and its data. */
final class BenchmarkCheck {

    private BenchmarkCheck() {}

    /** What does not go together before any data are read. */
    static List<Problem> problems(Task task) {
        return task.truth().benchmark().map(benchmark -> shape(task, benchmark)).orElse(List.of());
    }

    private static List<Problem> shape(Task task, Benchmark benchmark) {
        List<String> names = named(task);
        List<String> messages = new ArrayList<>();
        if (names.isEmpty()) {
            messages.add(
                    "a benchmark counts scores or rewards, and the task has none; add scores: {NAME: COLUMN} or rewards:"
                            + " {NAME: {given: {column: COLUMN}}} to learning");
        }
        boolean pairs = task.dataset().shape() == Shape.PAIRS;
        if (pairs != benchmark.ofPairs()) {
            messages.add(
                    benchmark.ofPairs()
                            ? "this benchmark's items are pairs; write shape: pairs in dataset"
                            : "this benchmark's items are pools of candidates, each an example of its own; leave out shape: pairs");
        }
        if (task.truth().sampled().isPresent() || task.truth().errorRate() > 0) {
            messages.add(
                    "a benchmark counts by a truth that every example has and that does not err; leave out error-rate and"
                            + " sampled, or measure this in a task of its own");
        }
        if (benchmark instanceof Benchmark.JudgeBench judged) {
            judged.swapped().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> messages.add(
                            "no scores and no reward '" + name + "' under swapped; " + Nearest.hint(name, names)));
        }
        return at(benchmark, messages);
    }

    private static List<String> named(Task task) {
        return task.learning().stream().flatMap(learning -> names(learning)).toList();
    }

    private static Stream<String> names(LearningSpec learning) {
        return Stream.concat(learning.scores().keySet().stream(), learning.rewards().keySet().stream());
    }

    /** What only the data can tell, without their truth. */
    static List<Problem> problems(Task task, Loaded loaded) {
        return task.truth()
                .benchmark()
                .map(benchmark -> data(task, benchmark, loaded))
                .orElse(List.of());
    }

    private static List<Problem> data(Task task, Benchmark benchmark, Loaded loaded) {
        Dataset dataset = loaded.dataset();
        List<String> classes = loaded.truth().classes();
        Items items = Items.of(benchmark, dataset.examples(), dataset.splits().rows(Split.HELD_OUT));
        List<Problem> problems = new ArrayList<>(items.problems());
        if (problems.isEmpty()) {
            problems.addAll(gates(task, items.outline()));
        }
        problems.addAll(at(
                benchmark,
                benchmark.right().stream()
                        .filter(name -> !classes.contains(name))
                        .map(name -> "no class '" + name + "' of right answers; expected one of "
                                + String.join(", ", classes))
                        .toList()));
        return problems;
    }

    /** Gates on a part that there is not. */
    private static List<Problem> gates(Task task, List<Part> parts) {
        List<Problem> problems = new ArrayList<>();
        for (Gate gate : task.verdict()) {
            List<Part> measured = parts.stream()
                    .filter(part -> BenchmarkMeasures.metric(part).label().equals(gate.metric()))
                    .toList();
            if (!measured.isEmpty()) {
                gate.at()
                        .forEach((axis, step) -> missing(axis, step, measured)
                                .ifPresent(message -> problems.add(new Problem(gate.place(), message))));
            }
        }
        return problems;
    }

    private static Optional<String> missing(String axis, String step, List<Part> parts) {
        List<String> axes = parts.stream()
                .map(Part::axis)
                .filter(name -> !name.equals(Part.TOTAL))
                .distinct()
                .toList();
        if (!axes.contains(axis)) {
            return Optional.of("this benchmark has no parts by '" + axis + "'; " + Nearest.hint(axis, axes));
        }
        List<String> steps = parts.stream()
                .filter(part -> part.axis().equals(axis))
                .map(Part::step)
                .toList();
        return steps.contains(step)
                ? Optional.empty()
                : Optional.of("this benchmark has no " + axis + " '" + step + "' here; " + Nearest.hint(step, steps));
    }

    private static List<Problem> at(Benchmark benchmark, List<String> messages) {
        return messages.stream()
                .map(message -> new Problem(benchmark.place(), message))
                .toList();
    }
}
