package dev.plumbline;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Sampled;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabeler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds a truth that only a sample of the examples has against what needs that of every example. */
final class SampledCheck {

    private SampledCheck() {}

    /** Before any data are read. */
    static List<Problem> problems(Task task) {
        Optional<Sampled> sampled = task.truth().sampled();
        if (sampled.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (task.dataset().world().isPresent()) {
            problems.add(
                    new Problem(sampled.get().place(), "a world has a truth for every example; leave out sampled"));
        }
        task.labeling().stream()
                .flatMap(SampledCheck::simulated)
                .map(place -> new Problem(
                        place,
                        "a simulated rater errs against the truth of every example, and only a sample has one; rate another"
                                + " way, or leave out truth.sampled"))
                .forEach(problems::add);
        return problems;
    }

    /** Where raters are simulated who err by the class of an example. */
    private static Stream<Place> simulated(WeakLabeler labeler) {
        if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            return ensemble.of().stream().flatMap(SampledCheck::simulated);
        }
        if (labeler instanceof WeakLabeler.Panel panel) {
            return panel.raters().values().stream()
                    .flatMap(kind -> kind.classes().stream())
                    .map(errors -> errors.place());
        }
        return labeler instanceof WeakLabeler.SimulatedRater rater ? Stream.of(rater.place()) : Stream.empty();
    }

    /** What only the data can tell. */
    static List<Problem> problems(Task task, Loaded loaded) {
        SealedTruth truth = loaded.truth();
        boolean some =
                IntStream.of(loaded.dataset().splits().rows(Split.HELD_OUT)).anyMatch(truth::known);
        return task.truth().sampled().stream()
                .filter(sampled -> !some)
                .map(sampled -> new Problem(
                        sampled.place(),
                        "no held-out example has a truth to measure against; draw some and fill in their truth, or give"
                                + " held-out another share"))
                .toList();
    }
}
