package dev.plumbline;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measurements;
import java.util.ArrayList;
import java.util.List;

/**
 * A task whose data have no truth at all, such as comparisons that raters made of what nobody can check. What it measures is held against ratings; whatever
 * is against truth is undefined, with that as its reason.
 */
final class Truthless {

    private final Task task;
    private final List<Problem> problems = new ArrayList<>();

    private Truthless(Task task) {
        this.task = task;
    }

    /** Whether it names no truth and has none of its own. */
    static boolean is(Task task) {
        return task.dataset().file().isPresent() && task.truth().sealed().isEmpty();
    }

    /** The figures of a task, of which it pretends none. */
    static Measurements honest(Task task, Measurements measured) {
        return is(task) ? measured.withoutTruth() : measured;
    }

    /** What needs a truth, in a task that names none. */
    static List<Problem> problems(Task task) {
        boolean gated = task.verdict().stream().anyMatch(gate -> gate.against() == Against.TRUTH);
        if (gated) {
            return List.of(new Problem(
                    task.truth().place(),
                    "a dataset from a file needs the name of its truth; add column: NAME, or where there is none hold every gate"
                            + " against: ratings"));
        }
        Truthless check = new Truthless(task);
        check.sections();
        task.labeling().ifPresent(check::labeling);
        return check.problems;
    }

    private void sections() {
        task.learning()
                .flatMap(LearningSpec::student)
                .ifPresent(student ->
                        needs(student.place(), "a student is held against a ceiling that learned from truth"));
        task.truth().discover().ifPresent(discover -> needs(discover.place(), "slices are discovered by truth"));
        task.truth().sampled().ifPresent(sampled -> needs(sampled.place(), "a sample has a truth"));
        task.policy().ifPresent(policy -> {
            policy.rounds().ifPresent(rounds -> needs(rounds.place(), "rounds are measured by truth"));
            policy.welfare().ifPresent(welfare -> needs(welfare.place(), "what groups choose is measured by truth"));
        });
        if (task.truth().errorRate() > 0) {
            needs(task.truth().place(), "an error-rate is that of a truth");
        }
    }

    private void labeling(WeakLabeler labeler) {
        if (task.dataset().shape() == Shape.POINTWISE) {
            problems.add(new Problem(
                    task.truth().place(),
                    "weak labels of single candidates name classes of a truth, and the data have none; leave out labeling and give"
                            + " rewards their ratings by ratings: COLUMN, or add column: NAME to truth"));
            return;
        }
        if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            ensemble.of().forEach(this::labeling);
        } else if (!(labeler instanceof WeakLabeler.Ratings
                || (labeler instanceof WeakLabeler.Panel panel && panel.raters().isEmpty()))) {
            needs(task.truth().place(), "labeling other than by ratings of the data is simulated or taught by truth");
        }
    }

    private void needs(Place place, String why) {
        problems.add(new Problem(place, why + ", and the data have none; leave it out, or add column: NAME to truth"));
    }
}
