package dev.plumbline.truth;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured of whom, on every slice: known from the task alone, before anything runs.
 *
 * @param subjects in the order of the reports; with weak labels the weak arm is among them, first unless it was given elsewhere
 * @param rated whether there are weak labels
 * @param panel that gave them, where one did
 * @param welfare methods of the arm {@code policy} that groups choose together
 * @param pressed those that are optimised against the reward of that name; any others are loops of rounds
 * @param benchmarked whether a public benchmark counts scores and rewards besides
 * @param moved of whom it is measured what moves them
 */
public record Plan(
        Shape shape,
        List<Subject> subjects,
        boolean rated,
        Optional<PanelPlan> panel,
        List<String> welfare,
        List<String> pressed,
        boolean benchmarked,
        MovedPlan moved) {

    /** A metric and what it is held against. */
    public record Measure(Metric metric, Against against) {}

    private static final Set<Metric> OF_POPULATION =
            EnumSet.of(Metric.APPROVAL_OF_POPULATION, Metric.SHARE_OF_POPULATION, Metric.EFFECTIVE_RATINGS);

    private static final Subject WEAK = new Subject(Arm.WEAK, "");

    public Plan {
        List<Subject> all = new ArrayList<>(subjects);
        if (rated && !subjects.contains(WEAK)) {
            all.add(0, WEAK);
        }
        subjects = List.copyOf(all);
        welfare = List.copyOf(welfare);
        pressed = List.copyOf(pressed);
    }

    /** Without a panel and without a policy that groups choose. */
    public Plan(Shape shape, List<Subject> subjects, boolean rated) {
        this(shape, subjects, rated, Optional.empty(), List.of(), List.of(), false, MovedPlan.NONE);
    }

    /** Everything that is measured of a subject: of policies what goes with the way in which they choose. */
    public List<Measure> measures(Subject subject) {
        if (!subject.arm().equals(Arm.POLICY)) {
            return Stream.concat(measures(subject.arm()).stream(), moved.measures(subject).stream())
                    .toList();
        }
        Way way = way(subject.method());
        return measures(Arm.POLICY).stream()
                .filter(measure -> measure.metric().of(way))
                .toList();
    }

    private Way way(String method) {
        return welfare.contains(method) ? Way.WELFARE : pressed.contains(method) ? Way.PRESSURE : Way.LOOP;
    }

    /** Whether that is a loop of rounds. */
    public boolean loops(Subject subject) {
        return subject.arm().equals(Arm.POLICY) && way(subject.method()) == Way.LOOP;
    }

    /** Who predicts every example: a policy does not, a reward only orders the candidates of a pool, and a loop of rounds predicts anew in each. */
    public List<Subject> predicting() {
        return subjects.stream()
                .filter(subject -> !subject.arm().equals(Arm.POLICY) && !ordered(subject.arm()))
                .toList();
    }

    /** Everything that is measured of an arm, of the oracle as of the student, in the order of {@link Metric} and then of {@link Against}. */
    public List<Measure> measures(String arm) {
        List<Measure> measures = new ArrayList<>();
        for (Metric metric : metrics(arm.equals(Arm.ORACLE) ? Arm.STUDENT : arm)) {
            for (Against against : metric.against()) {
                boolean ofItself = arm.equals(Arm.WEAK)
                        && against == Against.RATINGS
                        && !metric.definition().scope().alone();
                if (!ofItself && (rated || !metric.definition().needsRatings(against))) {
                    measures.add(new Measure(metric, against));
                }
            }
        }
        return List.copyOf(measures);
    }

    /** Whether only the order of a pool's candidates is measured of it. */
    private boolean ordered(String arm) {
        return arm.equals(Arm.REWARD) && shape == Shape.POINTWISE;
    }

    /** What the {@link Curve}s of an arm are held against. */
    List<Against> curves(String arm) {
        return measures(arm).stream()
                .filter(measure -> measure.metric() == Metric.ECE)
                .map(Measure::against)
                .toList();
    }

    private List<Metric> metrics(String arm) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.of(arm, shape) && metric.definition().whom() != Whom.MOVED)
                .filter(metric -> metric != Metric.ERROR_PREDICTABILITY || diagnosed())
                .filter(metric -> benchmarked || metric.definition().whom() != Whom.BENCHMARKED)
                .filter(this::heard)
                .toList();
    }

    /** Whether there are the raters that a metric is of. */
    private boolean heard(Metric metric) {
        boolean population = !OF_POPULATION.contains(metric)
                || panel.map(PanelPlan::population).orElse(false);
        return !metric.definition().scope().needsPanel()
                || (panel.isPresent()
                        && population
                        && (metric.definition().scope() != Scope.GROUPED_PANEL
                                || panel.get().grouped()));
    }

    /** Whether models of the student's kind are fitted for diagnosis, as they are where there is a student of random flips. */
    private boolean diagnosed() {
        return subjects.stream().anyMatch(subject -> subject.arm().equals(Arm.RANDOM_FLIPS));
    }
}
