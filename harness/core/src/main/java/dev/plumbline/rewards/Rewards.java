package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.GivenScores;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardLesson;
import dev.plumbline.learning.RewardModels;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.learning.RewardTrainer;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.RatedReward;
import dev.plumbline.truth.RewardMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rewards of a task: read, or learned from its ratings. */
public final class Rewards {

    private Rewards() {}

    public static Map<String, RewardSpec> specs(Task task) {
        return task.learning().map(LearningSpec::rewards).orElse(Map.of());
    }

    /** The columns of numbers that rewards are read or learned from. */
    public static List<String> columns(Task task) {
        return specs(task).values().stream()
                .flatMap(spec -> spec instanceof RewardSpec.Given given
                        ? Stream.of(given.column())
                        : spec instanceof RewardSpec.Trained trained ? trained.ratings().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** In the order of the task. No truth is looked at. */
    public static List<Reward> of(Task task, Loaded loaded, Optional<WeakLabels> labels, Passes passes) {
        Map<String, RewardModels> trained = trained(task, loaded, labels, passes);
        MadeRewards made = new MadeRewards(specs(task), loaded.dataset(), trained, task.folder());
        return specs(task).keySet().stream().map(made::of).toList();
    }

    /** The models of those that are trained here: each view is passed over once for all that train the same model on it. */
    private static Map<String, RewardModels> trained(
            Task task, Loaded loaded, Optional<WeakLabels> labels, Passes passes) {
        RewardLessons lessons = new RewardLessons(task, loaded, labels);
        List<RewardLesson> all = new ArrayList<>();
        specs(task).forEach((name, spec) -> {
            if (spec instanceof RewardSpec.Trained train) {
                all.add(lessons.of(name, train));
            }
        });
        int seeds = task.learning().map(LearningSpec::seeds).orElse(1);
        RewardTrainer trainer = new RewardTrainer(seeds, task.dataset().seed(), passes);
        all.forEach(lesson -> learnable(trainer, lesson));
        return trainer.train(all);
    }

    private static void learnable(RewardTrainer trainer, RewardLesson lesson) {
        try {
            trainer.check(lesson);
        } catch (NothingToLearn e) {
            throw new BadInput(
                    lesson.spec().place(),
                    "the reward '" + lesson.name() + "' cannot be trained, " + e.getMessage()
                            + "; add examples or ratings, or ask for fewer folds");
        }
    }

    /** What they prefer, as arms: of pairs only, as a reward by itself is no probability of a class. */
    public static List<Arm> arms(List<Reward> rewards, Loaded loaded) {
        Examples examples = loaded.dataset().examples();
        return examples.shape() == Shape.PAIRS
                ? rewards.stream().map(reward -> arm(reward, loaded)).toList()
                : List.of();
    }

    /** How they order the candidates of pools, by ratings and by truth; of pairs they are arms as others are. */
    public static List<Measurement> measured(
            Task task, Loaded loaded, Optional<WeakLabels> labels, List<Reward> rewards, Evidence evidence) {
        if (loaded.dataset().examples().shape() == Shape.PAIRS) {
            return List.of();
        }
        RewardRatings ratings = new RewardRatings(task, loaded, labels);
        List<RatedReward> rated = rewards.stream()
                .map(reward -> new RatedReward(
                        reward, ratings.of(Objects.requireNonNull(specs(task).get(reward.name())))))
                .toList();
        return RewardMeasures.of(rated, evidence, ratings.approved());
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
