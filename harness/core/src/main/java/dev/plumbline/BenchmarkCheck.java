package dev.plumbline;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.truth.benchmark.Benchmark;
import dev.plumbline.truth.benchmark.Items;
import java.util.ArrayList;
import java.util.List;
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
                    .forEach(name -> messages.add("no scores and no reward '" + name + "' under swapped; "
                            + Nearest.name(name, names)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("there are " + String.join(", ", names))));
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
                .map(benchmark -> data(benchmark, loaded))
                .orElse(List.of());
    }

    private static List<Problem> data(Benchmark benchmark, Loaded loaded) {
        Dataset dataset = loaded.dataset();
        List<String> classes = loaded.truth().classes();
        List<Problem> problems = new ArrayList<>(
                Items.of(benchmark, dataset.examples(), dataset.splits().rows(Split.HELD_OUT))
                        .problems());
        problems.addAll(at(
                benchmark,
                benchmark.right().stream()
                        .filter(name -> !classes.contains(name))
                        .map(name -> "no class '" + name + "' of right answers; expected one of "
                                + String.join(", ", classes))
                        .toList()));
        return problems;
    }

    private static List<Problem> at(Benchmark benchmark, List<String> messages) {
        return messages.stream()
                .map(message -> new Problem(benchmark.place(), message))
                .toList();
    }
}
