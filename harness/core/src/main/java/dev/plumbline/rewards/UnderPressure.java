package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.PressureSpec;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.PressureMeasures;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Policies under pressure, bound to the other stages. */
public final class UnderPressure {

    private UnderPressure() {}

    public static Optional<PressureSpec> spec(Task task) {
        return task.policy().flatMap(PolicySpec::pressure);
    }

    /** The rewards against which policies are optimised, which are the methods of the arm {@code policy}. */
    public static List<String> methods(Task task) {
        List<String> all = task.learning()
                .map(LearningSpec::rewards)
                .map(rewards -> List.copyOf(rewards.keySet()))
                .orElse(List.of());
        return spec(task)
                .map(pressure -> pressure.rewards().isEmpty() ? all : pressure.rewards())
                .orElse(List.of());
    }

    /** The policies, where the task asks for them; truth is not looked at. */
    public static Optional<Pressure> of(Task task, Loaded loaded, Optional<WeakLabels> labels, List<Reward> rewards) {
        List<String> named = methods(task);
        return spec(task)
                .map(pressure -> Pressure.of(
                        pressure,
                        loaded.dataset().examples(),
                        loaded.dataset().splits().rows(Split.HELD_OUT),
                        rewards.stream()
                                .filter(reward -> named.contains(reward.name()))
                                .toList(),
                        rating(pressure, loaded, labels)));
    }

    /** What raters say of every example, if they say something of each. */
    private static Optional<double[]> rating(PressureSpec pressure, Loaded loaded, Optional<WeakLabels> labels) {
        Examples examples = loaded.dataset().examples();
        Optional<double[]> column = pressure.rating().map(name -> LabelReader.numbers(examples, name));
        int approved = approved(pressure, loaded.truth().classes());
        return column.or(() -> labels.map(WeakLabels::labels)
                .filter(weak -> IntStream.range(0, examples.size()).allMatch(weak::present))
                .map(weak -> IntStream.range(0, weak.size())
                        .mapToDouble(row -> weak.at(row, approved))
                        .toArray()));
    }

    static int approved(PressureSpec pressure, List<String> classes) {
        return pressure.approves().map(classes::indexOf).orElse(classes.size() - 1);
    }

    /** What truth says of them. */
    public static List<Measurement> measured(Task task, Loaded loaded, Optional<Pressure> pressure, Evidence evidence) {
        return pressure.map(policies -> PressureMeasures.of(
                        policies,
                        evidence,
                        approved(spec(task).orElseThrow(), loaded.truth().classes())))
                .orElse(List.of());
    }
}
