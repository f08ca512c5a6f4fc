package dev.plumbline;

import dev.plumbline.config.Problem;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.RatingFile;
import dev.plumbline.dataset.RatingReader;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.labeling.raters.RecordedRatings;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.PanelPlan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A panel of raters, bound to the other stages: its file is read with the data, and its aggregations are arms. */
final class Panels {

    private Panels() {}

    /** The data with the panel's ratings, where the task's labeler is a panel. */
    static Loaded read(Task task, Loaded loaded, DataRoots roots) {
        boolean classes = loaded.dataset().examples().shape() == Shape.POINTWISE;
        return panel(task)
                .flatMap(WeakLabeler.Panel::ratings)
                .map(file -> loaded.withRatings(RatingReader.read(file, roots), classes))
                .orElse(loaded);
    }

    /** The panel that labels, where one does. */
    static Optional<WeakLabeler.Panel> panel(Task task) {
        return task.labeling().filter(WeakLabeler.Panel.class::isInstance).map(WeakLabeler.Panel.class::cast);
    }

    /**
     * The raters, what each of several aggregations makes of their ratings, and the first one of each of several groups: of one alone the weak labels
     * tell it.
     */
    static List<Arm> arms(PanelLabels panel) {
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.raters(panel.ratings()));
        if (panel.aggregated().size() > 1) {
            panel.aggregated().forEach(one -> arms.add(arm(Arm.AGGREGATION, one.method(), panel.ofExamples(one))));
        }
        panel.groups().filter(groups -> groups.names().size() > 1).ifPresent(groups -> {
            for (int g = 0; g < groups.names().size(); g++) {
                arms.add(arm(
                        Arm.GROUP,
                        groups.names().get(g),
                        panel.ofExamples(panel.byGroup().get(g))));
            }
        });
        return arms;
    }

    private static Arm arm(String name, String method, Probabilities labels) {
        return new Arm(name, method, List.of(labels), "");
    }

    /** Who those arms will be, known before anything is labelled; the groups of a file are in it once it is read. */
    static List<Subject> subjects(Task task, Optional<RatingRows> ratings) {
        List<Aggregation> ways = panel(task).map(WeakLabeler.Panel::aggregation).orElse(List.of());
        Stream<Subject> raters = panel(task).stream().map(panel -> new Subject(Arm.RATERS, ""));
        Stream<Subject> several =
                ways.size() < 2 ? Stream.empty() : ways.stream().map(one -> new Subject(Arm.AGGREGATION, one.label()));
        List<String> groups =
                ratings.flatMap(RecordedRatings::groups).map(RaterGroups::names).orElseGet(() -> simulated(task));
        Stream<Subject> each =
                groups.size() < 2 ? Stream.empty() : groups.stream().map(name -> new Subject(Arm.GROUP, name));
        return Stream.of(raters, several, each).flatMap(all -> all).toList();
    }

    /** What is known of the panel; the groups of a file are in it once it is read, but for those that the task itself names. */
    static Optional<PanelPlan> plan(Task task, Optional<RatingRows> ratings) {
        return panel(task)
                .map(panel -> new PanelPlan(
                        groups(panel, ratings), !panel.population().isEmpty()));
    }

    private static Optional<List<String>> groups(WeakLabeler.Panel panel, Optional<RatingRows> ratings) {
        if (ratings.isPresent()) {
            return ratings.map(
                    rows -> RecordedRatings.groups(rows).map(RaterGroups::names).orElse(List.of()));
        }
        if (panel.ratings().flatMap(RatingFile::group).isEmpty()) {
            return Optional.of(List.copyOf(panel.raters().keySet()));
        }
        return Optional.of(LabelReader.order(List.copyOf(panel.population().keySet())))
                .filter(names -> !names.isEmpty());
    }

    private static List<String> simulated(Task task) {
        return panel(task).map(panel -> List.copyOf(panel.raters().keySet())).orElse(List.of());
    }

    /** What is wrong with a panel, apart from the ratings in a file. */
    static List<Problem> problems(WeakLabeler.Panel panel, Examples examples, List<GoldTerm> gold) {
        List<Problem> problems = new ArrayList<>(PanelCheck.problems(panel, examples, gold));
        problems.addAll(aggregations(panel, examples.shape()));
        return problems;
    }

    private static List<Problem> aggregations(WeakLabeler.Panel panel, Shape shape) {
        List<Problem> problems = new ArrayList<>();
        if (panel.aggregation().isEmpty()) {
            problems.add(new Problem(
                    panel.place(), "expected at least one aggregation, found none; write aggregation: majority"));
        }
        Set<String> names = new HashSet<>();
        for (Aggregation one : panel.aggregation()) {
            if (!names.add(one.label())) {
                problems.add(new Problem(
                        one.place(), "the aggregation '" + one.label() + "' stands twice; name each once in a task"));
            }
            one.unfit(shape)
                    .ifPresent(why -> problems.add(new Problem(
                            one.place(), "the aggregation '" + one.label() + "' does not fit these examples: " + why)));
        }
        return problems;
    }
}
