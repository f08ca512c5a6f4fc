package dev.plumbline.labeling;

import dev.plumbline.command.Commanded;
import dev.plumbline.command.Program;
import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.RatingFile;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.Blind;
import dev.plumbline.labeling.raters.SimulatedRaters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The {@code labeling} section of a task file: who labels, and how wrongly. */
public sealed interface WeakLabeler {

    /**
     * Ratings that the data hold; an empty cell is a missing rating.
     *
     * @param column pointwise the names of the classes, or with {@code as: probability} the probability of the last class; for pairs as in the truth column
     * @param preferred for pairs, as in the truth section
     */
    record Ratings(
            Place place,
            String column,
            Map<String, String> preferred,
            @Default("class") RatingKind as) implements WeakLabeler {}

    /**
     * A model trained on the supervise split's truth over a view of its own.
     *
     * @param view the view that it reads; empty for a command that reads columns only
     * @param model how it is trained: bound by the root to learning's models
     */
    record WeakModel(Place place, @Default("''") String view, WeakLearner model) implements WeakLabeler {}

    /**
     * A simulated rater who errs on a stated share of the examples, partly at random and partly where it is blind.
     *
     * <p>With error rate e, systematic share s and a blind slice of share b among the examples, it errs with probability {@code e (1 - s)} everywhere and with {@code e s / b} more
     * within the blind slice. Worked example: e = .25, s = 1, b = 1/3: it errs on 3 of 4 examples there and nowhere else.
     *
     * <p>Where it is unsure it goes by no rate: there it guesses or abstains, and rate, share and blind slice hold among the other examples.
     *
     * @param blind metadata column and the value at which the rater is blind; needed where the systematic share is above 0
     * @param unsure where the rater cannot tell the class
     * @param confidence the probability that it gives to the class it names
     */
    record SimulatedRater(
            Place place,
            @Range(min = 0, max = 1) double errorRate,
            @Default("0") @Range(min = 0, max = 1) double systematicShare,
            Optional<Blind> blind,
            Optional<Unsure> unsure,
            @Default("0.95") @Range(min = 0.5, max = 1) double confidence)
            implements WeakLabeler {}

    /**
     * The mean of what others say of an example; who says nothing of it is left out there, and where nobody says anything
     * there is no label. Simulated raters err independently of each other.
     *
     * @param of at least two labelers
     */
    record Ensemble(Place place, List<WeakLabeler> of) implements WeakLabeler {}

    /**
     * Other people's labeler: a command that is given every example without any label, and labels it or abstains.
     *
     * @param run the program and its arguments; no shell
     * @param files what it needs of the task's folder
     * @param reads columns of the candidates, as text
     * @param environment names of the variables that it gets
     * @param seconds how long it may take
     * @param needs a probe without which the task is left out
     */
    record Command(
            Place place,
            List<String> run,
            List<String> files,
            List<String> reads,
            List<String> environment,
            @Default("600") @Range(min = 1, max = 604_800) int seconds,
            Optional<Program.Needs> needs)
            implements WeakLabeler, Commanded {
        @Override
        public Program program() {
            return new Program(place, run, files, environment, seconds, needs);
        }
    }

    /**
     * Several raters, each of whom rates by himself, and a way to make one weak label of what they say.
     *
     * @param ratings theirs, as the data hold them: either these or {@code raters}
     * @param candidate for pairs, the column of the candidates by which they are known: those with one value are one candidate, in whatever pairs;
     *     by default each candidate is in one pair
     * @param raters who are simulated, by the names of their groups
     * @param correlation of the errors of any two simulated raters, 0 to 1: the correlation of the normal numbers behind them
     * @param sweep other correlations at which the same simulated raters rate as well
     * @param population how large each group of raters is among those whom the ratings are to speak for, such as {@code {young: 0.3, old: 0.7}}
     * @param aggregation how their ratings become weak labels; of several ways the first makes them, and all are measured as the arm {@code aggregation}
     */
    record Panel(
            Place place,
            Optional<RatingFile> ratings,
            Optional<String> candidate,
            Map<String, SimulatedRaters> raters,
            @Default("0") @Range(min = 0, max = 1) double correlation,
            Optional<CorrelationSweep> sweep,
            Map<String, Double> population,
            @Default("majority") @OneOrMore List<Aggregation> aggregation)
            implements WeakLabeler {

        /** The same panel, with the same draws, whose simulated raters perceive what is there. */
        public Panel withoutErrors() {
            return with(SimulatedRaters::withoutErrors);
        }

        /** The same panel, with the same draws, in whose simulated raters one thing only is planted. */
        public Panel withOnly(String planted) {
            return with(kind -> kind.only(planted));
        }

        /** The names of all that is planted in its simulated raters, sorted. */
        public List<String> planted() {
            return raters.values().stream()
                    .flatMap(kind -> kind.planted().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** The same panel at its own correlation and with its first aggregation only: what the weak labels are made of. */
        public Panel plain() {
            return new Panel(
                    place,
                    ratings,
                    candidate,
                    raters,
                    correlation,
                    Optional.empty(),
                    population,
                    aggregation.subList(0, 1));
        }

        private Panel with(UnaryOperator<SimulatedRaters> change) {
            Map<String, SimulatedRaters> others = new LinkedHashMap<>();
            raters.forEach((group, kind) -> others.put(group, change.apply(kind)));
            return new Panel(place, ratings, candidate, others, correlation, sweep, population, aggregation);
        }
    }

    /** The examples whose metadata column has one of the values, and what a rater says who cannot tell their class. */
    record Unsure(
            Place place,
            String column,
            List<String> values,
            @Default("abstain") Says says) {}

    /** What an unsure rater says. */
    enum Says {
        /** Any class, each as likely, with the confidence of the sure. */
        GUESS,
        /** The same probability for every class. */
        ABSTAIN
    }

    /** What a rating says. */
    enum RatingKind {
        CLASS,
        PROBABILITY
    }
}
