package dev.plumbline;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.BenchmarkMeasures;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Scored;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores and rewards of a task as a public benchmark counts them, where the task names one. */
final class Benchmarks {

    private Benchmarks() {}

    static List<Measurement> measured(Task task, Loaded loaded, List<Reward> rewards, Evidence evidence) {
        return task.truth()
                .benchmark()
                .map(benchmark -> BenchmarkMeasures.of(benchmark, evidence, scored(task, loaded, rewards)))
                .orElse(List.of());
    }

    /** Given scores in the order of the task, then rewards. */
    private static List<Scored> scored(Task task, Loaded loaded, List<Reward> rewards) {
        Examples examples = loaded.dataset().examples();
        Map<String, String> given = task.learning().map(LearningSpec::scores).orElse(Map.of());
        Stream<Scored> scores = given.entrySet().stream()
                .map(one -> new Scored(
                        new Subject(Arm.SCORES, one.getKey()), List.of(LabelReader.numbers(examples, one.getValue()))));
        return Stream.concat(
                        scores,
                        rewards.stream()
                                .map(reward -> new Scored(new Subject(Arm.REWARD, reward.name()), reward.bySeed())))
                .toList();
    }
}
