package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** MACE and its variational Bayes from one random start, see {@link Aggregation.Mace}. */
final class MaceModel implements Climber {

    private final PanelRatings ratings;
    private final int[] starts;
    private final int classes;
    private final Aggregation.Mace spec;
    private final double[] posterior;
    /** For each rater parameters of the Beta distribution, known and guessed; then the expected logarithms. */
    private final double[] knows;
    /** For each rater and class parameters of the Dirichlet distribution; then the expected logarithms. */
    private final double[] strategy;
    /** For each rater and class the logarithm of the probability of naming it by guess. */
    private final double[] guess;
    /** For each rater and class what naming it adds to the logarithm of that class's weight. */
    private final double[] gain;
    /** For each rater and class how probably a rating that is true was known and not guessed. */
    private final double[] known;

    private final double[] ability;

    MaceModel(PanelRatings ratings, Aggregation.Mace spec) {
        this.ratings = ratings;
        this.starts = ratings.starts();
        this.classes = ratings.classes().size();
        this.spec = spec;
        int raters = ratings.raters().size();
        this.posterior = new double[ratings.items() * classes];
        this.knows = new double[raters * 2];
        this.strategy = new double[raters * classes];
        this.guess = new double[raters * classes];
        this.gain = new double[raters * classes];
        this.known = new double[raters * classes];
        this.ability = new double[raters];
    }

    /** Draws where to start: abilities from .02 to .98, so that any raters may be taken for spammers at first, and strategies whose classes differ by up to half. */
    MaceModel start(Draws draws, int[] raterOrder, int[] classOrder) {
        for (int w : raterOrder) {
            double ability = .02 + .96 * draws.uniform();
            knows[2 * w] = Math.log(ability);
            knows[2 * w + 1] = Math.log1p(-ability);
            for (int c : classOrder) {
                strategy[w * classes + c] = Math.log(1 + draws.uniform() / 2);
            }
            LogWeights.normalise(strategy, w * classes, (w + 1) * classes);
            for (int c : classOrder) {
                strategy[w * classes + c] = Math.log(strategy[w * classes + c]);
            }
        }
        tabulate();
        expect();
        return this;
    }

    @Override
    public Aggregated aggregated(Climb climb) {
        return new Aggregated("mace", ItemLabels.of(ratings, posterior), climb.iterations(), climb.converged())
                .withAbility(ability);
    }

    @Override
    public int size() {
        return ratings.size();
    }

    @Override
    public double iterate() {
        double divergence = maximise();
        tabulate();
        return expect() - divergence;
    }

    /** Distributions of the parameters from the posteriors; answers their divergence from the priors. */
    private double maximise() {
        Arrays.fill(knows, spec.priorAbility());
        Arrays.fill(strategy, spec.priorStrategy());
        for (int r = 0; r < ratings.size(); r++) {
            int cell = ratings.rater()[r] * classes + ratings.says()[r];
            double knew = posterior[ratings.item()[r] * classes + ratings.says()[r]] * known[cell];
            knows[2 * ratings.rater()[r]] += knew;
            knows[2 * ratings.rater()[r] + 1] += 1 - knew;
            strategy[cell] += 1 - knew;
        }
        double divergence = 0;
        for (int w = 0; w < ability.length; w++) {
            ability[w] = knows[2 * w] / (knows[2 * w] + knows[2 * w + 1]);
            divergence += Dirichlet.toExpectedLogs(knows, 2 * w, 2 * w + 2, spec.priorAbility());
            divergence += Dirichlet.toExpectedLogs(strategy, w * classes, (w + 1) * classes, spec.priorStrategy());
        }
        return divergence;
    }

    private void tabulate() {
        for (int cell = 0; cell < guess.length; cell++) {
            int w = cell / classes;
            guess[cell] = knows[2 * w + 1] + strategy[cell];
            gain[cell] = -Sigmoid.log(guess[cell] - knows[2 * w]);
            known[cell] = Sigmoid.of(knows[2 * w] - guess[cell]);
        }
    }

    /** Posteriors from the parameters; answers the logarithm of their normalisers. */
    private double expect() {
        double normalisers = 0;
        for (int i = 0; i < ratings.items(); i++) {
            if (starts[i] < starts[i + 1]) {
                normalisers += expect(i) - Math.log(classes);
            }
        }
        return normalisers;
    }

    private double expect(int item) {
        int row = item * classes;
        double guesses = 0;
        Arrays.fill(posterior, row, row + classes, 0);
        for (int r = starts[item]; r < starts[item + 1]; r++) {
            int cell = ratings.rater()[r] * classes + ratings.says()[r];
            posterior[row + ratings.says()[r]] += gain[cell];
            guesses += guess[cell];
        }
        return guesses + LogWeights.normalise(posterior, row, row + classes);
    }
}
