package dev.plumbline;

import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.RatingFile;
import dev.plumbline.labeling.CorrelationSweep;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the raters of a panel against each other and against the examples: in a file, or simulated. */
final class PanelCheck {

    private PanelCheck() {}

    static List<Problem> problems(WeakLabeler.Panel panel, Examples examples, List<GoldTerm> gold) {
        List<Problem> problems = new ArrayList<>();
        boolean simulated = !panel.raters().isEmpty();
        if (panel.ratings().isPresent() == simulated) {
            problems.add(new Problem(
                    panel.place(),
                    "expected either ratings or raters, found " + (simulated ? "both" : "neither")
                            + "; give exactly one of the two"));
        } else if (!simulated && (panel.correlation() > 0 || panel.sweep().isPresent())) {
            problems.add(new Problem(
                    panel.place(),
                    "only errors of simulated raters can be made to correlate; leave out correlation and sweep, or write raters in"
                            + " place of ratings"));
        }
        panel.sweep().filter(sweep -> sweep.correlation().isEmpty()).ifPresent(sweep -> problems.add(empty(sweep)));
        problems.addAll(RaterCheck.problems(panel.raters(), examples, gold));
        population(panel).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> population(WeakLabeler.Panel panel) {
        if (panel.population().isEmpty()) {
            return panel.aggregation().stream()
                    .filter(Aggregation.PostStratified.class::isInstance)
                    .findFirst()
                    .map(way -> new Problem(
                            way.place(),
                            "post-stratified weighs groups by their shares of the population; add population: {GROUP:"
                                    + " SHARE, ...} to the panel"));
        }
        return panel.raters().isEmpty()
                        && panel.ratings().flatMap(RatingFile::group).isEmpty()
                ? Optional.of(new Problem(
                        panel.place(),
                        "a population is of groups, and the ratings have none; add group: COLUMN to ratings, or leave out"
                                + " population"))
                : Population.problem(panel.population(), panel.place());
    }

    private static Problem empty(CorrelationSweep sweep) {
        return new Problem(
                sweep.place(), "expected at least one correlation, found none; write correlation: [0, 0.5, 1]");
    }
}
