package dev.plumbline;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.probes.Probed;
import dev.plumbline.rewards.RewardRatings;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MovedBySpec;
import dev.plumbline.truth.MovedPlan;
import dev.plumbline.truth.ProbeMeasures;
import dev.plumbline.truth.PullMeasures;
import dev.plumbline.truth.Pulled;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What moves ratings and rewards, bound to the other stages. */
final class WhatMoves {

    private WhatMoves() {}

    private static Optional<MovedBySpec> spec(Task task) {
        return task.truth().movedBy();
    }

    static MovedPlan plan(Task task) {
        boolean rated = spec(task).filter(spec -> rates(task, spec)).isPresent();
        List<Subject> probed = Probing.rewards(task).stream()
                .map(name -> new Subject(Arm.REWARD, name))
                .toList();
        return new MovedPlan(pulled(task), probed, rated, !Truthless.is(task));
    }

    private static boolean rates(Task task, MovedBySpec spec) {
        return spec.rating().isPresent() || task.labeling().isPresent();
    }

    /** Everybody of whom it is measured what moves them. */
    static List<Subject> subjects(Task task) {
        List<Subject> subjects = new ArrayList<>();
        if (plan(task).rated()) {
            subjects.add(new Subject(Arm.WEAK, ""));
        }
        subjects.addAll(pulled(task));
        return subjects;
    }

    /** The scores and the rewards that are held against features. */
    private static List<Subject> pulled(Task task) {
        return spec(task)
                .map(spec -> all(task).stream()
                        .filter(subject ->
                                spec.rewards().isEmpty() || spec.rewards().contains(subject.method()))
                        .toList())
                .orElse(List.of());
    }

    /** All scores and rewards of the task. */
    static List<Subject> all(Task task) {
        List<Subject> subjects = new ArrayList<>();
        task.learning().ifPresent(learning -> {
            learning.scores().keySet().forEach(name -> subjects.add(new Subject(Arm.SCORES, name)));
            learning.rewards().keySet().forEach(name -> subjects.add(new Subject(Arm.REWARD, name)));
        });
        return subjects;
    }

    /** What truth and the ratings say of it. */
    static List<Measurement> measured(
            Task task,
            Loaded loaded,
            Optional<WeakLabels> labels,
            List<Reward> rewards,
            Optional<Probed> probed,
            Evidence evidence) {
        List<Measurement> all = new ArrayList<>();
        spec(task)
                .map(spec -> PullMeasures.of(asked(task, spec, loaded, labels, rewards), evidence))
                .ifPresent(all::addAll);
        int approved = new RewardRatings(task, loaded, labels).approved();
        probed.map(tried -> ProbeMeasures.of(tried, evidence, approved)).ifPresent(all::addAll);
        return all;
    }

    private static Pulled asked(
            Task task, MovedBySpec spec, Loaded loaded, Optional<WeakLabels> labels, List<Reward> rewards) {
        Examples examples = loaded.dataset().examples();
        List<double[]> features = spec.features().stream()
                .map(name -> LabelReader.numbers(examples, name))
                .toList();
        List<Pulled.Scored> scored = pulled(task).stream()
                .map(subject -> new Pulled.Scored(subject, bySeed(task, subject, examples, rewards)))
                .toList();
        int approved = approved(spec, loaded.truth().classes());
        return new Pulled(
                spec.features(),
                features,
                spec.standardise(),
                scored,
                rating(spec, examples, labels, approved),
                approved,
                spec.position());
    }

    private static List<double[]> bySeed(Task task, Subject subject, Examples examples, List<Reward> rewards) {
        if (subject.arm().equals(Arm.REWARD)) {
            return rewards.stream()
                    .filter(reward -> reward.name().equals(subject.method()))
                    .findFirst()
                    .orElseThrow()
                    .bySeed();
        }
        Map<String, String> scores = task.learning().map(LearningSpec::scores).orElse(Map.of());
        return List.of(LabelReader.numbers(
                examples, Optional.ofNullable(scores.get(subject.method())).orElseThrow()));
    }

    static int approved(MovedBySpec spec, List<String> classes) {
        return spec.approves().map(classes::indexOf).orElse(classes.size() - 1);
    }

    private static Optional<Pulled.Rated> rating(
            MovedBySpec spec, Examples examples, Optional<WeakLabels> labels, int approved) {
        return spec.rating()
                .map(name -> given(LabelReader.ratings(examples, name), examples))
                .or(() -> labels.map(weak -> labelled(weak.labels(), examples, approved)));
    }

    private static Pulled.Rated given(double[] numbers, Examples examples) {
        double[] values = new double[examples.size()];
        boolean pairs = examples.shape() == Shape.PAIRS;
        Arrays.setAll(values, i -> numbers[examples.first()[i]] - (pairs ? numbers[examples.second()[i]] : 0));
        BitSet known = new BitSet();
        IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .forEach(known::set);
        return new Pulled.Rated(values, known);
    }

    /** Of a pair how much more probable it is that the first candidate is preferred than that the second is. */
    private static Pulled.Rated labelled(Probabilities labels, Examples examples, int approved) {
        double[] values = new double[examples.size()];
        BitSet known = new BitSet();
        for (int i = 0; i < values.length; i++) {
            if (labels.present(i)) {
                known.set(i);
                double probability = labels.at(i, approved);
                values[i] = examples.shape() == Shape.PAIRS ? 2 * probability - 1 : probability;
            }
        }
        return new Pulled.Rated(values, known);
    }
}
