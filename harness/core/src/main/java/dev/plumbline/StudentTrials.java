package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.Model;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Students;
import dev.plumbline.learning.Trainer;
import dev.plumbline.truth.Arm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plans the trials that share the student's view, and fits them as one batch of heads: every method, the ceiling and
 * strong-direct, each by every seed. Trials of one seed index share their seed whatever the arm, so they are paired.
 */
final class StudentTrials {

    /** What one arm's heads are made of. */
    private record Trial(String arm, String method, Method how, Probabilities labels, int[] rows) {}

    private final Place place;
    private final Inputs inputs;
    private final List<String> classes;
    private final long seed;
    private final List<Trial> trials = new ArrayList<>();

    /**
     * Nothing planned yet.
     *
     * @param place where the task names the student
     */
    StudentTrials(Place place, Inputs inputs, List<String> classes, long seed) {
        this.place = place;
        this.inputs = inputs;
        this.classes = classes;
        this.seed = seed;
    }

    /** A student by every method, from weak labels. */
    void students(List<Method> methods, Probabilities weak, int[] rows) {
        for (Method method : methods) {
            trials.add(new Trial(Arm.STUDENT, name(method), method, weak, rows));
        }
    }

    /** The name of a method in task files and reports. */
    static String name(Method method) {
        return method.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Another arm, from labels of its own. */
    void arm(String arm, Probabilities labels, int[] rows) {
        trials.add(new Trial(arm, "", new Method.Soft(), labels, rows));
    }

    private Head head(Trial trial, long key) {
        try {
            return Students.head(trial.how(), trial.labels(), trial.rows(), key);
        } catch (NothingToLearn e) {
            throw new BadInput(
                    place,
                    "the arm '" + trial.arm() + "' cannot be trained, " + e.getMessage()
                            + "; add examples or labels to its split, or give it a larger share");
        }
    }

    /**
     * The arms, in the order in which they were planned.
     *
     * @param seeds trainings of each; a model that converges is trained once
     */
    List<Arm> fit(ModelSpec model, int seeds, int threads) {
        int trainings = model instanceof ModelSpec.Mlp ? seeds : 1;
        List<Head> heads = new ArrayList<>();
        for (Trial trial : trials) {
            for (int index = 0; index < trainings; index++) {
                heads.add(head(trial, seed + index * 1_000_003L));
            }
        }
        List<Model> models = Trainer.of(model).fit(inputs, heads, threads);
        String note = trainings == 1 ? "a fit that converges has no seed variance" : "";
        List<Arm> arms = new ArrayList<>();
        for (int t = 0; t < trials.size(); t++) {
            List<Probabilities> bySeed = models.subList(t * trainings, (t + 1) * trainings).stream()
                    .map(fitted -> fitted.predict(inputs, classes))
                    .toList();
            arms.add(new Arm(trials.get(t).arm(), trials.get(t).method(), bySeed, note));
        }
        return arms;
    }
}
