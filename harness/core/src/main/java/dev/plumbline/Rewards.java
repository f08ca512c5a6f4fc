package dev.plumbline;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.learning.GivenScores;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.Map;

/** The rewards of a task: read, or learned from its ratings. */
final class Rewards {

    private Rewards() {}

    /** In the order of the task. */
    static List<Reward> of(Task task, Loaded loaded) {
        Map<String, RewardSpec> named =
                task.learning().map(LearningSpec::rewards).orElse(Map.of());
        Examples examples = loaded.dataset().examples();
        return named.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), examples))
                .toList();
    }

    private static Reward of(String name, RewardSpec spec, Examples examples) {
        String column = ((RewardSpec.Given) spec).column();
        return new Reward(name, List.of(LabelReader.numbers(examples, column)), "scores in column '" + column + "'");
    }

    /** What they prefer, as arms: of pairs only, as a reward by itself is no probability of a class. */
    static List<Arm> arms(List<Reward> rewards, Loaded loaded) {
        Examples examples = loaded.dataset().examples();
        return examples.shape() == Shape.PAIRS
                ? rewards.stream().map(reward -> arm(reward, loaded)).toList()
                : List.of();
    }

    private static Arm arm(Reward reward, Loaded loaded) {
        Examples examples = loaded.dataset().examples();
        List<String> classes = loaded.truth().classes();
        return new Arm(
                Arm.REWARD,
                reward.name(),
                reward.bySeed().stream()
                        .map(scores -> GivenScores.pairs(scores, examples.first(), examples.second(), classes))
                        .toList(),
                reward.note());
    }
}
