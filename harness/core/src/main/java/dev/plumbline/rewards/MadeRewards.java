package dev.plumbline.rewards;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.learning.Ensembles;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardModels;
import dev.plumbline.learning.RewardSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rewards by name, each made once, after those that it is made of. */
final class MadeRewards {

    private final Map<String, RewardSpec> specs;
    private final Dataset dataset;
    private final Path folder;
    private final Map<String, RewardModels> trained;
    private final Map<String, Reward> made = new HashMap<>();

    /**
     * None yet.
     *
     * @param specs checked: no reward is made of itself
     * @param trained the models of those that are trained here
     * @param folder of the task, in which programs have their files
     */
    MadeRewards(Map<String, RewardSpec> specs, Dataset dataset, Map<String, RewardModels> trained, Path folder) {
        this.folder = folder;
        this.specs = specs;
        this.dataset = dataset;
        this.trained = trained;
    }

    Reward of(String name) {
        Reward known = made.get(name);
        if (known != null) {
            return known;
        }
        Reward reward = make(name, Objects.requireNonNull(specs.get(name), name));
        made.put(name, reward);
        return reward;
    }

    private Reward make(String name, RewardSpec spec) {
        if (spec instanceof RewardSpec.Trained train) {
            return new TrainedReward(name, train, models(name), dataset).reward();
        }
        if (spec instanceof RewardSpec.Ensemble ensemble) {
            List<Reward> members = ensemble.of().stream().map(this::of).toList();
            return new Ensembles(ensemble).of(name, members);
        }
        if (spec instanceof RewardSpec.WeightAverage average) {
            RewardModels models = models(average.of());
            RewardSpec.Trained train = (RewardSpec.Trained) Objects.requireNonNull(specs.get(average.of()));
            String note =
                    "the average of the weights of the " + models.bySeed().size() + " seeds of '" + average.of() + "'";
            return new TrainedReward(name, train, models.averaged(), dataset).reward(note);
        }
        if (spec instanceof RewardSpec.Command command) {
            return new CommandReward(name, command, dataset.examples(), folder).reward();
        }
        return given(name, (RewardSpec.Given) spec);
    }

    private Reward given(String name, RewardSpec.Given given) {
        double[] scores = LabelReader.numbers(dataset.examples(), given.column());
        String note = "scores in column '" + given.column() + "'";
        return given.flipped()
                ? new Reward(name, List.of(flipped(scores)), note + ", with their sign flipped")
                : new Reward(name, List.of(scores), note);
    }

    /** Taken from 0, so that no 0 becomes a negative one. */
    private static double[] flipped(double[] scores) {
        return Arrays.stream(scores).map(score -> 0 - score).toArray();
    }

    private RewardModels models(String name) {
        return Objects.requireNonNull(trained.get(name), name);
    }
}
