package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.policy.PressureSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What raters say that the candidates of pools are worth: the column that a reward learns from, else the one that the policy under pressure names,
 * else the weak labels' probability of the approved class.
 */
public record RewardRatings(Task task, Loaded loaded, Optional<WeakLabels> labels) {

    /** What a reward is taught and held against: of every example, NaN where nobody rates it; empty where nobody rates anything. */
    Optional<double[]> of(RewardSpec spec) {
        Examples examples = loaded.dataset().examples();
        return taught(spec)
                .or(() -> UnderPressure.spec(task).flatMap(PressureSpec::rating))
                .map(column -> LabelReader.ratings(examples, column))
                .or(() -> labels.map(WeakLabels::labels).map(this::approval));
    }

    /** The column that it learned from, or that all that it is made of learned from. */
    private Optional<String> taught(RewardSpec spec) {
        if (spec instanceof RewardSpec.Trained trained) {
            return trained.ratings();
        }
        List<Optional<String>> members = RewardCheck.members(spec).stream()
                .map(name -> taught(Objects.requireNonNull(Rewards.specs(task).get(name))))
                .distinct()
                .toList();
        return members.size() == 1 ? members.get(0) : Optional.empty();
    }

    private double[] approval(Probabilities weak) {
        int approved = approved();
        double[] rating = new double[weak.size()];
        Arrays.setAll(rating, row -> weak.present(row) ? weak.at(row, approved) : Double.NaN);
        return rating;
    }

    /** The class that raters approve of and that is worth 1: what the policy under pressure names, else the last one. */
    public int approved() {
        List<String> classes = loaded.truth().classes();
        return UnderPressure.spec(task)
                .map(pressure -> UnderPressure.approved(pressure, classes))
                .orElse(classes.size() - 1);
    }
}
