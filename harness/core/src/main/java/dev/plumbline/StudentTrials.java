package dev.plumbline;

import dev.plumbline.command.Commands;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Learner;
import dev.plumbline.learning.Lesson;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Stop;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans the trials that share the student's view, and fits them round by round: in each round those that train the same
 * model are one batch of heads, whatever their method, arm and seed. Trials of one seed index share their seed whatever
 * the arm, so they are paired.
 */
final class StudentTrials {

    /** What one arm's heads are made of. */
    private record Trial(Place place, Subject subject, Method how, Lesson lesson, String note) {

        int trainings(Learner learner, int seeds) {
            return learner.draws() || how.seeded() ? seeds : 1;
        }

        /** Of a round for every seed; made once where the seed has no part in it. */
        List<Head> heads(List<Optional<Probabilities>> previous) {
            List<Head> heads = new ArrayList<>();
            for (int index = 0; index < previous.size(); index++) {
                Lesson own = lesson.withSeed(lesson.seed() + index * 1_000_003L);
                boolean again =
                        index > 0 && !how.seeded() && previous.get(index).isEmpty();
                heads.add(again ? heads.get(0).withSeed(own.seed()) : head(own, previous.get(index)));
            }
            return heads;
        }

        private Head head(Lesson own, Optional<Probabilities> previous) {
            try {
                return how.head(own, previous);
            } catch (NothingToLearn e) {
                throw new BadInput(
                        place,
                        "the arm '" + subject + "' cannot be trained, " + e.getMessage()
                                + "; add examples or labels to its split, or give it a larger share");
            }
        }
    }

    private static final String ORACLE = "stopped by the truth of the validation split: an upper bound, not a result";

    private static final List<String> TAUGHT_BY_TRUTH = List.of(Arm.CEILING, Arm.STRONG_DIRECT);

    private final Place place;
    private final Commands commands;
    private final List<Trial> trials = new ArrayList<>();

    /**
     * Nothing planned yet.
     *
     * @param place where the task names the student
     * @param commands runs a student that is a command
     */
    StudentTrials(Place place, Commands commands) {
        this.place = place;
        this.commands = commands;
    }

    /** A student by every method. */
    void students(List<Method> methods, Stop stop, Lesson lesson) {
        for (Method method : methods) {
            trials.add(
                    new Trial(place, subject(method, stop), method, lesson, stop instanceof Stop.Oracle ? ORACLE : ""));
        }
    }

    /** The name of a method in task files and reports. */
    static String name(Method method) {
        return KebabCase.of(method.getClass().getSimpleName());
    }

    /** Under which names a student is reported: who is stopped by truth is no student but an oracle. */
    static Subject subject(Method method, Stop stop) {
        if (stop instanceof Stop.Oracle) {
            return new Subject(Arm.ORACLE, name(method));
        }
        String suffix = stop instanceof Stop.Never
                ? ""
                : "+" + KebabCase.of(stop.getClass().getSimpleName());
        return new Subject(Arm.STUDENT, name(method) + suffix);
    }

    /** Another arm, which learns from the labels of its lesson as they are. */
    void arm(String arm, Lesson lesson) {
        String note = TAUGHT_BY_TRUTH.contains(arm) ? taughtByFewer(lesson) : "";
        trials.add(new Trial(place, new Subject(arm, ""), new Method.Soft(), lesson, note));
    }

    /** How few examples teach, where only a sample of the split has a truth. */
    private static String taughtByFewer(Lesson lesson) {
        int all = lesson.rows().length;
        long known =
                Arrays.stream(lesson.rows()).filter(lesson.labels()::present).count();
        return known == all
                ? ""
                : String.format(Locale.ROOT, "learned from the %,d of %,d examples that have a truth", known, all);
    }

    /**
     * The arms, in the order in which they were planned.
     *
     * @param seeds trainings of each; a model that converges on labels that no seed has a part in is trained once
     */
    List<Arm> fit(ModelSpec model, int seeds, Passes passes) {
        Learner learner = Learner.of(model, commands);
        List<List<Optional<Probabilities>>> predictions = new ArrayList<>();
        for (Trial trial : trials) {
            predictions.add(IntStream.range(0, trial.trainings(learner, seeds))
                    .mapToObj(index -> Optional.<Probabilities>empty())
                    .toList());
        }
        int rounds =
                trials.stream().mapToInt(trial -> trial.how().rounds()).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<ModelSpec, List<Integer>> batch :
                    batches(round, model).entrySet()) {
                fit(batch.getKey(), batch.getValue(), predictions, passes);
            }
        }
        List<Arm> arms = new ArrayList<>();
        for (int t = 0; t < trials.size(); t++) {
            boolean noted = learner.draws() || predictions.get(t).size() == 1;
            arms.add(arm(trials.get(t), predictions.get(t), noted ? learner.note() : ""));
        }
        return arms;
    }

    /** The trials that a round trains, by the model that they train. */
    private Map<ModelSpec, List<Integer>> batches(int round, ModelSpec model) {
        Map<ModelSpec, List<Integer>> batches = new LinkedHashMap<>();
        for (int t = 0; t < trials.size(); t++) {
            Method how = trials.get(t).how();
            if (round < how.rounds()) {
                batches.computeIfAbsent(how.model(round, model), spec -> new ArrayList<>())
                        .add(t);
            }
        }
        return batches;
    }

    /** One pass: puts the predictions of the round in the place of those of the round before. */
    private void fit(
            ModelSpec model, List<Integer> batch, List<List<Optional<Probabilities>>> predictions, Passes passes) {
        List<Head> heads = new ArrayList<>();
        batch.forEach(t -> heads.addAll(trials.get(t).heads(predictions.get(t))));
        Lesson any = trials.get(batch.get(0)).lesson();
        List<Probabilities> predicted = Learner.of(model, commands)
                .learn(any.inputs(), heads, any.labels().classes(), passes);
        int at = 0;
        for (int t : batch) {
            int trainings = predictions.get(t).size();
            predictions.set(
                    t,
                    predicted.subList(at, at + trainings).stream()
                            .map(Optional::of)
                            .toList());
            at += trainings;
        }
    }

    private static Arm arm(Trial trial, List<Optional<Probabilities>> predictions, String note) {
        List<Probabilities> bySeed =
                predictions.stream().map(Optional::orElseThrow).toList();
        String notes = Stream.of(trial.note(), note).filter(n -> !n.isEmpty()).collect(Collectors.joining("; "));
        return new Arm(trial.subject().arm(), trial.subject().method(), bySeed, notes);
    }
}
