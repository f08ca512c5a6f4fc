package dev.plumbline.learning;

import dev.plumbline.command.Commanded;
import dev.plumbline.command.Program;
import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.labeling.WeakLearner;
import java.util.List;
import java.util.Optional;

/** A kind of model and how it is trained. */
public sealed interface ModelSpec extends WeakLearner {

    /** Whether it is trained in steps, in an order that the seed draws; the others solve for their optimum. */
    default boolean stepwise() {
        return this instanceof Stepwise;
    }

    /** A net that is trained by Adam on minibatches with a cosine schedule from {@code rate} to 0. */
    sealed interface Stepwise extends ModelSpec {

        /** Where the task file says so. */
        Place place();

        /** Units of each hidden layer; none where scores are linear. */
        List<Integer> hidden();

        /** How often it sees each example. */
        int epochs();

        /** Examples of a step. */
        int batch();

        /** Step size at the start. */
        double rate();

        /** L2 penalty a weight, on the mean loss; intercepts are free. */
        double decay();

        /** The same, trained for another number of epochs. */
        Stepwise withEpochs(int epochs);
    }

    /**
     * Logistic regression to convergence: minimises the sum of the examples' cross-entropies plus {@code l2 / 2} times
     * the squared weights, intercept free (scikit-learn's with {@code C = 1 / l2}). Convex: it has no seed variance.
     * Examples with two candidates have no intercept.
     */
    record Logistic(
            Place place,
            @Default("1") @Range(min = 1e-9, max = 1e9) double l2) implements ModelSpec {}

    /**
     * A linear probe, trained in steps from weights of 0: the heads of the weak-to-strong experiment on images (Burns et
     * al. 2023, appendix on ImageNet), which OpenAI's code trains by Adam at a rate of .001 with a cosine schedule on batches
     * of 100. Its seed draws the order of the examples and nothing else. Where {@link Logistic} is the optimum of a penalised
     * sum, this is where so many steps lead; any target will do.
     *
     * <p>Several of them share passes over memory: an epoch goes through the view in parts of about 4 MB, which the epoch
     * draws for all alike, and each head's own order runs within a part. A head's course is its own in any company.
     *
     * <p>Worked example: of one example with the value 2 and the second of two labels the gradient at 0 is
     * {@code (.5 - 1) * 2} by the weight and {@code -.5} by the intercept. Adam's first step is the rate times the sign: after one
     * epoch weight and intercept are both .001, and the log-odds {@code 2 * .001 + .001 = .003}.
     *
     * @param decay L2 penalty a weight, on the mean loss
     */
    record Linear(
            Place place,
            @Default("20") @Range(min = 1, max = 10000) int epochs,
            @Default("100") @Range(min = 1, max = 1 << 20) int batch,
            @Default("0.001") @Range(min = 1e-9, max = 10) double rate,
            @Default("0") @Range(min = 0, max = 10) double decay)
            implements Stepwise {

        @Override
        public List<Integer> hidden() {
            return List.of();
        }

        @Override
        public Linear withEpochs(int epochs) {
            return new Linear(place, epochs, batch, rate, decay);
        }
    }

    /**
     * One or two hidden layers of ReLU units, trained by Adam on minibatches with a cosine schedule from {@code rate} to 0. Its
     * hidden weights are drawn by the seed, its output weights start at 0, and every epoch has an order of its own.
     *
     * @param hidden units of each layer, such as {@code 32} or {@code [32, 16]}
     * @param decay L2 penalty a weight, on the mean loss
     */
    record Mlp(
            Place place,

            @Default("32") @Range(min = 1, max = 4096) @OneOrMore
            List<Integer> hidden,

            @Default("20") @Range(min = 1, max = 10000) int epochs,
            @Default("32") @Range(min = 1, max = 1 << 20) int batch,
            @Default("0.005") @Range(min = 1e-9, max = 10) double rate,
            @Default("0") @Range(min = 0, max = 10) double decay)
            implements Stepwise, RewardSpec.PointModel {

        public Mlp {
            hidden = List.copyOf(hidden);
            if (hidden.isEmpty() || hidden.size() > 2) {
                throw new IllegalArgumentException("expected one or two hidden layers, such as hidden: 32 or hidden:"
                        + " [32, 16], found " + hidden.size());
            }
        }

        /** One hidden layer. */
        public Mlp(Place place, int hidden, int epochs, int batch, double rate, double decay) {
            this(place, List.of(hidden), epochs, batch, rate, decay);
        }

        /** The same with other hidden layers. */
        Mlp withHidden(List<Integer> others) {
            return new Mlp(place, others, epochs, batch, rate, decay);
        }

        @Override
        public Mlp withEpochs(int epochs) {
            return new Mlp(place, hidden, epochs, batch, rate, decay);
        }
    }

    /**
     * The mean of the targets of the k nearest training examples, weighted by the examples' weights (Fix and Hodges
     * 1951); all of them, where there are fewer than k. Nothing is drawn: it has no seed variance. It needs constant
     * targets and examples with one candidate, as a neighbour's label is not a score of a candidate.
     *
     * <p>Of examples equally far off the earlier ones are nearer. A training example is its own nearest neighbour, as in
     * scikit-learn: predictions on training rows lean on the labels that they were given.
     *
     * @param k neighbours
     * @param distance how far apart two rows are
     */
    record Knn(
            Place place,
            @Default("50") @Range(min = 1, max = 1 << 20) int k,
            @Default("euclidean") Distance distance) implements ModelSpec {}

    /** How far apart two rows are. */
    enum Distance {
        /** The length of their difference. */
        EUCLIDEAN,
        /** 1 less the cosine of the angle between them; 1 where a row is all zeros. */
        COSINE
    }

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
