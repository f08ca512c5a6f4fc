package dev.plumbline.learning;

import dev.plumbline.command.Commanded;
import dev.plumbline.command.Program;
import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.labeling.WeakLearner;
import java.util.List;
import java.util.Optional;

/** A kind of model and how it is trained. */
public sealed interface ModelSpec extends WeakLearner {

    /**
     * Logistic regression to convergence: minimises the sum of the examples' cross-entropies plus {@code l2 / 2} times
     * the squared weights, intercept free (scikit-learn's with {@code C = 1 / l2}). Convex: it has no seed variance.
     * Examples with two candidates have no intercept.
     */
    record Logistic(
            Place place,
            @Default("1") @Range(min = 1e-9, max = 1e9) double l2) implements ModelSpec {}

    /**
     * One hidden layer of ReLU units, trained by Adam on minibatches with a cosine schedule from {@code rate} to 0. Its
     * hidden weights are drawn by the seed, its output weights start at 0, and every epoch has an order of its own.
     *
     * @param decay L2 penalty a weight, on the mean loss
     */
    record Mlp(
            Place place,
            @Default("32") @Range(min = 1, max = 4096) int hidden,
            @Default("20") @Range(min = 1, max = 10000) int epochs,
            @Default("32") @Range(min = 1, max = 1 << 20) int batch,
            @Default("0.005") @Range(min = 1e-9, max = 10) double rate,
            @Default("0") @Range(min = 0, max = 10) double decay)
            implements ModelSpec {}

    /** Always the mean of its targets. */
    record Majority(Place place) implements ModelSpec {}

    /**
     * Other people's trainer: a command that is given labelled examples and predicts every example. It sees the features
     * of the student's view where that names one, and the columns that it reads. A training run is a run of the command.
     *
     * @param run the program and its arguments; no shell
     * @param files what it needs of the task's folder
     * @param reads columns of the candidates, as text
     * @param environment names of the variables that it gets
     * @param seconds how long a training run may take
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
            implements ModelSpec, Commanded {

        @Override
        public Program program() {
            return new Program(place, run, files, environment, seconds, needs);
        }
    }
}
