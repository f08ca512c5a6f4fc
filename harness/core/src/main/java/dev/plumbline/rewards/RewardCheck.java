package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Shape;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.RewardSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Holds the rewards of a task against each other and against the other sections, before any data are read. */
public final class RewardCheck {

    private static final String NET_ONLY =
            "only a net starts from drawn weights; leave out start, or choose the model mlp";

    private final Task task;
    private final Map<String, RewardSpec> specs;
    private final List<Problem> problems = new ArrayList<>();

    private RewardCheck(Task task) {
        this.task = task;
        this.specs = Rewards.specs(task);
    }

    /** What does not go together. */
    public static List<Problem> problems(Task task) {
        RewardCheck check = new RewardCheck(task);
        check.specs.values().forEach(check::reward);
        if (check.problems.isEmpty()) {
            check.problems.addAll(new RewardMembers(task).problems());
        }
        return check.problems;
    }

    /** The rewards that one is made of. */
    static List<String> members(RewardSpec spec) {
        if (spec instanceof RewardSpec.Ensemble ensemble) {
            return ensemble.of();
        }
        return spec instanceof RewardSpec.WeightAverage average ? List.of(average.of()) : List.of();
    }

    private void reward(RewardSpec spec) {
        if (spec instanceof RewardSpec.Trained trained) {
            rated(trained);
        }
        if (spec instanceof RewardSpec.BradleyTerry pairs) {
            model(pairs);
        }
        if (spec instanceof RewardSpec.Points points) {
            points(points);
        }
        members(spec).stream().filter(name -> !specs.containsKey(name)).forEach(name -> unknown(spec, name));
        if (new HashSet<>(members(spec)).size() < members(spec).size()) {
            add(spec.place(), "a reward stands twice under 'of'; name each once");
        }
    }

    private void unknown(RewardSpec spec, String name) {
        List<String> known = specs.entrySet().stream()
                .filter(other -> other.getValue() != spec)
                .map(Map.Entry::getKey)
                .toList();
        String hint = Nearest.name(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(known.isEmpty() ? "there is no other" : "there are " + String.join(", ", known));
        add(spec.place(), "no reward '" + name + "'; " + hint);
    }

    private void rated(RewardSpec.Trained spec) {
        if (spec.ratings().isEmpty() && task.labeling().isEmpty()) {
            add(
                    spec.place(),
                    "a reward learns from ratings, and there are none; add ratings: COLUMN, or a section labeling");
        }
    }

    /** Weak labels of a pair say which of two is better, not how good either is. */
    private void points(RewardSpec.Points spec) {
        if (task.dataset().shape() == Shape.PAIRS && spec.ratings().isEmpty()) {
            add(
                    spec.place(),
                    "the weak labels of pairs are no ratings of single candidates; add ratings: COLUMN, or use bradley-terry");
        }
        boolean net = spec instanceof RewardSpec.LeastSquares squares && squares.model() instanceof ModelSpec.Mlp;
        if (spec.start() == RewardSpec.Start.SHARED && !net) {
            add(spec.place(), NET_ONLY);
        }
    }

    private void model(RewardSpec.BradleyTerry spec) {
        ModelSpec model = spec.model();
        boolean net = model instanceof ModelSpec.Mlp;
        if (!(model instanceof ModelSpec.Logistic || model instanceof ModelSpec.Stepwise)) {
            String name = KebabCase.of(model.getClass().getSimpleName());
            add(spec.place(), "the model '" + name + "' gives a candidate no reward; expected logistic, linear or mlp");
        }
        if (!net && spec.start() == RewardSpec.Start.SHARED) {
            add(spec.place(), NET_ONLY);
        }
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
