package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.config.Problem;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.RewardSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks rewards that are made of other rewards, all of which are known. */
final class RewardMembers {

    private final Map<String, RewardSpec> specs;
    private final int seeds;
    private final List<Problem> problems = new ArrayList<>();

    RewardMembers(Task task) {
        this.specs = Rewards.specs(task);
        this.seeds = task.learning().map(LearningSpec::seeds).orElse(1);
    }

    List<Problem> problems() {
        Set<String> told = new TreeSet<>();
        specs.forEach((name, spec) -> cycle(name, spec, List.of(name), told));
        if (problems.isEmpty()) {
            specs.values().forEach(this::fits);
        }
        return problems;
    }

    /** Tells each circle once, where the task first comes upon it. */
    private void cycle(String start, RewardSpec spec, List<String> chain, Set<String> told) {
        for (String member : RewardCheck.members(spec)) {
            if (member.equals(start) && !told.contains(start)) {
                told.addAll(chain);
                add(
                        spec(start),
                        "the reward '" + start + "' is made of itself (" + String.join(" of ", chain) + " of " + start
                                + "); make one of these of another reward");
            } else if (!chain.contains(member)) {
                List<String> longer = new ArrayList<>(chain);
                longer.add(member);
                cycle(start, spec(member), longer, told);
            }
        }
    }

    private void fits(RewardSpec spec) {
        if (spec instanceof RewardSpec.Ensemble ensemble) {
            ensemble(ensemble);
        } else if (spec instanceof RewardSpec.WeightAverage average) {
            average(average);
        }
    }

    private void ensemble(RewardSpec.Ensemble spec) {
        boolean priced =
                spec.by() == RewardSpec.By.MEAN_MINUS_VARIANCE || spec.by() == RewardSpec.By.MEAN_MINUS_DEVIATION;
        if (spec.of().isEmpty()) {
            add(spec, "expected the name of a reward under 'of', found none; write of: [REWARD, REWARD]");
        } else if (spec.of().size() == 1 && trainings(spec.of().get(0)) == 1) {
            add(spec, single(spec.of().get(0)));
        }
        if (spec.lambda().isPresent() && !priced) {
            add(
                    spec,
                    "lambda is the price of variance or deviation, which this ensemble does not count; leave it out, or write by:"
                            + " mean-minus-variance or mean-minus-deviation");
        }
    }

    private void average(RewardSpec.WeightAverage spec) {
        RewardSpec of = spec(spec.of());
        if (!(of instanceof RewardSpec.Trained trained)) {
            add(spec, "'" + spec.of() + "' has no weights to average; name a reward that is trained here");
        } else if (trainings(spec.of()) == 1) {
            add(spec, single(spec.of()));
        } else if (net(trained) && trained.start() == RewardSpec.Start.OWN) {
            add(
                    spec,
                    "the nets of '" + spec.of()
                            + "' start from weights of their own, so the means of their weights mean nothing; add"
                            + " start: shared to '" + spec.of() + "'");
        }
    }

    private static boolean net(RewardSpec.Trained spec) {
        return (spec instanceof RewardSpec.BradleyTerry pairs && pairs.model() instanceof ModelSpec.Mlp)
                || (spec instanceof RewardSpec.LeastSquares squares && squares.model() instanceof ModelSpec.Mlp);
    }

    private static String single(String name) {
        return "'" + name
                + "' has one training only; ask for several seeds and for subsample: 0.8, choose the model mlp, or name"
                + " several rewards in an ensemble";
    }

    /** How many trainings a reward has. */
    private int trainings(String name) {
        RewardSpec spec = spec(name);
        if (spec instanceof RewardSpec.Trained trained) {
            return trained.draws() ? seeds : 1;
        }
        return spec instanceof RewardSpec.Ensemble ensemble && ensemble.of().size() > 1
                ? ensemble.of().stream().mapToInt(this::trainings).max().orElse(1)
                : 1;
    }

    private RewardSpec spec(String name) {
        return Objects.requireNonNull(specs.get(name), name);
    }

    private void add(RewardSpec spec, String message) {
        problems.add(new Problem(spec.place(), message));
    }
}
