package dev.plumbline;

import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.rewards.Rewards;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The control {@code rewards-truth-permuted}: with the ratings as they are and the truth of the transfer, validation and held-out splits in another order, every
 * reward that is trained here gives every candidate to the byte what it gave.
 */
final class RewardControl {

    static final String NAME = "rewards-truth-permuted";

    private RewardControl() {}

    /** Nothing where no reward is trained, or controls are turned off. */
    static Optional<Control> of(
            Task task, Loaded loaded, Optional<WeakLabels> labels, List<Reward> rewards, Settings settings) {
        boolean trained = Rewards.specs(task).values().stream().anyMatch(RewardSpec.Trained.class::isInstance);
        if (!trained || !settings.controls()) {
            return Optional.empty();
        }
        Loaded permuted = ControlTrials.permuted(task, loaded);
        return Optional.of(unmoved(rewards, Rewards.of(task, permuted, labels, settings.passes())));
    }

    static Control unmoved(List<Reward> before, List<Reward> after) {
        for (int i = 0; i < before.size(); i++) {
            for (int s = 0; s < before.get(i).bySeed().size(); s++) {
                double[] one = before.get(i).bySeed().get(s);
                double[] other = after.get(i).bySeed().get(s);
                if (!Arrays.equals(one, other)) {
                    return new Control(
                            NAME, Control.Outcome.BROKEN, moved(before.get(i).name(), one, other));
                }
            }
        }
        return new Control(
                NAME,
                Control.Outcome.HELD,
                "with the truth of the transfer, validation and held-out splits permuted, every reward is to the byte what it was"
                        + " before");
    }

    private static String moved(String name, double[] one, double[] other) {
        int differ = 0;
        for (int row = 0; row < one.length; row++) {
            differ += one[row] == other[row] ? 0 : 1;
        }
        return "with the truth of the transfer, validation and held-out splits permuted, the reward '" + name
                + "' differs on " + differ + " of " + one.length + " candidates: it has seen truth";
    }
}
