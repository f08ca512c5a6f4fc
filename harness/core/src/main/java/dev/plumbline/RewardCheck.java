package dev.plumbline;

import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.RewardSpec;
import java.util.ArrayList;
import java.util.List;

/** Holds the rewards of a task against each other and against the other sections, before any data are read. */
final class RewardCheck {

    private final Task task;
    private final List<Problem> problems = new ArrayList<>();

    private RewardCheck(Task task) {
        this.task = task;
    }

    /** What does not go together. */
    static List<Problem> problems(Task task) {
        RewardCheck check = new RewardCheck(task);
        Rewards.specs(task).values().forEach(check::reward);
        return check.problems;
    }

    private void reward(RewardSpec spec) {
        if (spec instanceof RewardSpec.Trained trained) {
            rated(trained);
        }
        if (spec instanceof RewardSpec.BradleyTerry pairs) {
            model(pairs);
        }
    }

    private void rated(RewardSpec.Trained spec) {
        if (spec.ratings().isEmpty() && task.labeling().isEmpty()) {
            add(
                    spec.place(),
                    "a reward learns from ratings, and there are none; add ratings: COLUMN, or a section labeling");
        }
    }

    private void model(RewardSpec.BradleyTerry spec) {
        ModelSpec model = spec.model();
        boolean net = model instanceof ModelSpec.Mlp;
        if (!(model instanceof ModelSpec.Logistic || net)) {
            String name = KebabCase.of(model.getClass().getSimpleName());
            add(spec.place(), "the model '" + name + "' gives a candidate no reward; expected logistic or mlp");
        }
        if (!net && spec.start() == RewardSpec.Start.SHARED) {
            add(spec.place(), "only a net starts from drawn weights; leave out start, or choose the model mlp");
        }
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}
