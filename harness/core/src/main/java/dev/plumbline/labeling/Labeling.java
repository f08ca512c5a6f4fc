package dev.plumbline.labeling;

import dev.plumbline.command.Commands;
import dev.plumbline.command.Job;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.RatingFile;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.labeling.raters.RecordedRatings;
import dev.plumbline.labeling.raters.SimulatedPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets a weak labeler label every example.
 *
 * @param classes the names of the classes
 * @param seed the task's seed
 * @param latents what a simulated rater's errors are defined against: the class of every example. Nothing else asks for it
 * @param gold what the columns of the world are worth; empty where the examples come from a file or from a world that does not say so
 * @param ratings those of a file, where the labeler is a panel whose ratings stand in one
 * @param commands runs a labeler that is a command
 * @param training how a weak model is trained and predicts: a port that the root binds to learning
 */
public record Labeling(
        Examples examples,
        List<String> classes,
        long seed,
        Supplier<int[]> latents,
        List<GoldTerm> gold,
        Optional<RatingRows> ratings,
        Commands commands,
        WeakTraining training) {

    /** Trains a weak model on the supervise split's truth and predicts every example. */
    @FunctionalInterface
    public interface WeakTraining {
        Probabilities predict(WeakLabeler.WeakModel model);
    }

    /** The weak labels. */
    public WeakLabels label(WeakLabeler labeler) {
        return label(labeler, 0);
    }

    /** What a labeler draws is keyed by its place among all labelers, 0 where it is the only one. */
    private WeakLabels label(WeakLabeler labeler, long place) {
        if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            return mean(ensemble, place);
        }
        if (labeler instanceof WeakLabeler.Ratings ratings) {
            return new WeakLabels(
                    "ratings in column '" + ratings.column() + "'", RatingColumn.read(ratings, examples, classes));
        }
        if (labeler instanceof WeakLabeler.SimulatedRater rater) {
            return new WeakLabels(
                    "a simulated rater", SimulatedRating.rate(rater, examples, classes, latents.get(), seed, place));
        }
        if (labeler instanceof WeakLabeler.Command command) {
            Job job = Job.label(classes, seed, command.reads());
            return new WeakLabels(
                    "the command '" + command.program().name() + "'", commands.run(command.program(), job));
        }
        if (labeler instanceof WeakLabeler.Panel panel) {
            return panel(panel);
        }
        WeakLabeler.WeakModel model = (WeakLabeler.WeakModel) labeler;
        return new WeakLabels(
                model.view().isEmpty() ? "a weak model" : "a weak model of view '" + model.view() + "'",
                training.predict(model));
    }

    /**
     * Lets simulated raters rate the same examples as often as is asked for, by the draws of any seed; the examples are read once.
     */
    public LongFunction<WeakLabels> again(WeakLabeler.Panel panel) {
        SimulatedPanel raters = raters(panel);
        return other -> labelled(simulated(panel, raters.withSeed(other), other));
    }

    private WeakLabels panel(WeakLabeler.Panel panel) {
        return labelled(panel.raters().isEmpty() ? recorded(panel) : simulated(panel, raters(panel), seed));
    }

    private static WeakLabels labelled(PanelLabels labels) {
        Aggregated first = labels.aggregated().get(0);
        String name = "a panel of " + labels.ratings().raters().size() + " raters, by " + first.method();
        return new WeakLabels(name, labels.ofExamples(first), Optional.of(labels));
    }

    private PanelLabels recorded(WeakLabeler.Panel panel) {
        RatingRows rows = ratings.orElseThrow();
        PanelRatings said = RecordedRatings.of(rows, examples, classes, panel.candidate());
        if (said.size() == 0) {
            RatingFile file = panel.ratings().orElseThrow();
            throw new BadInput(
                    file.place(),
                    "expected ratings of the examples, found none in " + file.file()
                            + "; name the column of their ids under 'example'");
        }
        Optional<RaterGroups> groups = RecordedRatings.groups(rows);
        return PanelLabels.of(said, groups, population(panel, groups), panel.aggregation(), seed);
    }

    private static Optional<Population> population(WeakLabeler.Panel panel, Optional<RaterGroups> groups) {
        return groups.filter(of -> !panel.population().isEmpty())
                .map(of -> Population.of(panel.population(), of, panel.place()));
    }

    private SimulatedPanel raters(WeakLabeler.Panel panel) {
        return new SimulatedPanel(panel.raters(), examples, panel.candidate(), classes, gold, latents, seed);
    }

    private static PanelLabels simulated(WeakLabeler.Panel panel, SimulatedPanel raters, long seed) {
        SortedMap<Double, PanelRatings> swept = new TreeMap<>();
        panel.sweep().ifPresent(sweep -> sweep.correlation().forEach(at -> swept.put(at, raters.at(at))));
        Optional<RaterGroups> groups = Optional.of(raters.groups());
        return PanelLabels.of(
                        raters.at(panel.correlation()), groups, population(panel, groups), panel.aggregation(), seed)
                .swept(swept, panel.aggregation(), seed);
    }

    private WeakLabels mean(WeakLabeler.Ensemble ensemble, long place) {
        List<WeakLabels> members = new ArrayList<>();
        for (WeakLabeler member : ensemble.of()) {
            members.add(label(member, place * 1000 + members.size() + 1));
        }
        String names = members.stream().map(WeakLabels::labeler).collect(Collectors.joining(", "));
        return new WeakLabels(
                "the mean of " + members.size() + " labelers: " + names,
                MeanLabels.of(members.stream().map(WeakLabels::labels).toList()));
    }
}
