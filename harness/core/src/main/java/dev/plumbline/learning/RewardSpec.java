package dev.plumbline.learning;

import dev.plumbline.command.Commanded;
import dev.plumbline.command.Program;
import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Where a reward comes from: an item of {@code learning.rewards} in a task file. */
public sealed interface RewardSpec {

    /** Where it stands in the task file. */
    Place place();

    /**
     * Scores that exist already, of a reward model that was trained elsewhere.
     *
     * @param column a finite number for every candidate
     * @param flipped whether the reward is the number with its sign flipped: of a column of costs what it should be, of one of scores the accident
     *     that Ziegler et al. 2019 (arXiv 1909.08593, section 4.4) tell of
     */
    record Given(
            Place place, String column, @Default("false") boolean flipped) implements RewardSpec {}

    /**
     * Other people's reward model: a command that is given texts and scores each.
     *
     * @param text the column of the candidates that it scores
     * @param run the program and its arguments; no shell
     * @param files what it needs of the task's folder
     * @param environment names of the variables that it gets
     * @param seconds how long a run may take
     * @param needs a probe without which the task is left out
     */
    record Command(
            Place place,
            String text,
            List<String> run,
            List<String> files,
            List<String> environment,
            @Default("600") @Range(min = 1, max = 604_800) int seconds,
            Optional<Program.Needs> needs)
            implements RewardSpec, Commanded {

        @Override
        public Program program() {
            return new Program(place, run, files, environment, seconds, needs);
        }
    }

    /**
     * A reward that is trained here, on ratings: those of a numeric column of the candidates, or else the weak labels. It learns from the
     * transfer split; with folds from all that is rated in the transfer and held-out splits, and then the reward of a
     * candidate is that of a model that has not seen the candidate's cluster (cross-fitting).
     */
    sealed interface Trained extends RewardSpec {

        /** What the model sees. */
        String view();

        /** The column of the ratings; empty for the weak labels. */
        Optional<String> ratings();

        /** The share of the clusters that each seed learns from, drawn anew for each. */
        double subsample();

        /** Parts into which clusters are dealt; empty where the reward learns from the transfer split. */
        OptionalInt folds();

        /** From which weights the seeds of a net start. */
        Start start();

        /** Whether trainings draw: then several seeds are several trainings. */
        boolean draws();
    }

    /**
     * The model of Bradley and Terry (1952): the log-odds that one candidate is preferred to another are the difference of their
     * rewards. Of pools it learns from the pairs that differ in rating, of which the higher is preferred, each pair weighed alike; of pairs from
     * the weak labels as they are. Only the order of ratings counts, not by how much they differ.
     *
     * @param model {@code logistic} or {@code linear}, then a reward is linear in the view, or {@code mlp}
     * @param pairs at most so many of a pool, drawn at random where there are more
     * @param start whether the seeds of an mlp start from weights of their own, or all from the same ones
     */
    record BradleyTerry(
            Place place,
            String view,
            @Default("logistic") ModelSpec model,
            Optional<String> ratings,
            @Default("200") @Range(min = 1, max = 1 << 20) int pairs,
            @Default("1") @Range(min = 0.01, max = 1) double subsample,
            @Default("own") Start start,
            @Range(min = 2, max = 1000) OptionalInt folds)
            implements Trained {

        @Override
        public boolean draws() {
            return model.stepwise() || subsample < 1;
        }
    }

    /** A reward that learns each rating as a number or a level, not only which of two is higher: ratings of different pools count as well. */
    sealed interface Points extends Trained {}

    /**
     * Least squares: the reward is the rating that is expected. Half the squared errors plus {@code l2 / 2} times the squared weights
     * (ridge, intercept free), or a net.
     */
    record LeastSquares(
            Place place,
            String view,
            @Default("linear") PointModel model,
            Optional<String> ratings,
            @Default("1") @Range(min = 0.01, max = 1) double subsample,
            @Default("own") Start start,
            @Range(min = 2, max = 1000) OptionalInt folds)
            implements Points {

        @Override
        public boolean draws() {
            return model instanceof ModelSpec.Mlp || subsample < 1;
        }
    }

    /** What least squares fit. */
    sealed interface PointModel permits Linear, ModelSpec.Mlp {}

    /**
     * Linear in the view.
     *
     * @param l2 penalty on half the squared weights; ratings keep their unit
     */
    record Linear(
            Place place,
            @Default("1") @Range(min = 1e-9, max = 1e9) double l2) implements PointModel {}

    /**
     * Proportional odds (McCullagh 1980): the log-odds that a rating is at most k are a threshold less the reward, which is linear in the
     * view. Only the order of the levels counts.
     *
     * @param l2 penalty on half the squared weights
     */
    record Ordinal(
            Place place,
            String view,
            @Default("1") @Range(min = 1e-9, max = 1e9) double l2,
            Optional<String> ratings,
            @Default("1") @Range(min = 0.01, max = 1) double subsample,
            @Range(min = 2, max = 1000) OptionalInt folds)
            implements Points {

        /** More levels than this are no levels. */
        public static final int LEVELS = 20;

        @Override
        public Start start() {
            return Start.OWN;
        }

        @Override
        public boolean draws() {
            return subsample < 1;
        }
    }

    /** From which weights a net starts. */
    enum Start {
        /** Those that its seed draws. */
        OWN,
        /** The same for all seeds, which then differ in the order of their examples, and in which of them they see. */
        SHARED
    }

    /**
     * Several rewards made one. Each member is centred and scaled first, by the mean and the standard deviation (divisor n) of its
     * rewards over all candidates, as RewardBench does before it makes ensembles; one that says the same of all is 0.
     *
     * @param of one reward, whose seeds are the members, or several, whose trainings of the same seed are
     * @param lambda what a unit of variance costs (.5 by default) or one of standard deviation (1)
     */
    record Ensemble(
            Place place,
            @OneOrMore List<String> of,
            @Default("mean") By by,
            @Range(min = 0, max = 1e6) OptionalDouble lambda)
            implements RewardSpec {}

    /** What an ensemble makes of its members' rewards {@code z_1 .. z_K} of a candidate. */
    enum By {
        /** {@code (z_1 + ... + z_K) / K}. */
        MEAN,
        /** The least of them (worst-case optimisation of Coste et al. 2023). */
        WORST_CASE,
        /** Mean less lambda times the variance, divisor K (uncertainty-weighted optimisation of Coste et al. 2023). */
        MEAN_MINUS_VARIANCE,
        /** Mean less lambda times the standard deviation, divisor K (which RewardBench's ensembles call uncertainty, lambda 1). */
        MEAN_MINUS_DEVIATION
    }

    /**
     * The one model whose weights are the means of those of a reward's seeds (weight averaged reward models, Rame et al. 2024). Of linear models it is the
     * mean of their rewards; nets must have started from the same weights.
     */
    record WeightAverage(Place place, String of) implements RewardSpec {}
}
