package dev.plumbline.labeling.aggregation;

import dev.plumbline.config.Default;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.Optional;

/**
 * How the ratings of a panel become one weak label an item, in a task file under {@code aggregation}.
 *
 * <p>All of them but the majority and the post-stratified judge the raters by each other, and hold that raters err independently of each other, given
 * the truth. Where they err together, none of them can tell, and those that give a posterior are sure of what is wrong.
 */
public sealed interface Aggregation {

    /** Where it stands in the task file. */
    Place place();

    /** The name in task files and reports. */
    default String label() {
        return KebabCase.of(getClass().getSimpleName());
    }

    /** Why items of that shape cannot be aggregated by it, in a clause that says what to choose; else empty. */
    default Optional<String> unfit(Shape shape) {
        return Optional.empty();
    }

    /** Why these ratings cannot be aggregated by it, in a clause; else empty. */
    default Optional<String> unfit(PanelRatings ratings) {
        return ratings.size() == 0
                ? Optional.of("there is no rating to aggregate; give at least one")
                : unfit(ratings.shape());
    }

    /**
     * Aggregates every item that has a rating.
     *
     * @param seed the task's seed, for what draws
     * @throws IllegalArgumentException where the ratings are {@link #unfit}
     */
    Aggregated of(PanelRatings ratings, long seed);

    /** The same for raters of several groups, with their shares of the population; only post-stratification looks at them. */
    default Aggregated of(PanelRatings ratings, RaterGroups groups, Population population, long seed) {
        return of(ratings, seed);
    }

    /** The share of the ratings of an item that name each class. Classes that share the lead are a tie, and stay one. */
    record Majority(Place place) implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return MajorityShares.of(Fitting.to(this, ratings));
        }
    }

    /**
     * The share of the ratings of an item that name each class, were the groups of raters as large as in the population: the
     * groups' own shares weighted by {@code population} (post-stratification, Holt and Smith 1979). Where a group has not rated an item, the
     * others stand in for it in proportion to their shares of the population; where nobody of a group with a share has, there is no label.
     * Of raters who are all of one group it is the majority.
     *
     * <p>Worked example: of 8 young raters all say yes, of 2 old ones none; in a population of 30 % young the share of yes is .3, where the
     * majority's is .8. It mends who was asked. What every group believes wrongly it leaves as it is.
     */
    record PostStratified(Place place) implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return new Aggregated(
                    label(), MajorityShares.of(Fitting.to(this, ratings)).labels(), 1, true);
        }

        @Override
        public Aggregated of(PanelRatings ratings, RaterGroups groups, Population population, long seed) {
            double[] shares = new PostStratifiedShares(Fitting.to(this, ratings), groups, population).shares();
            return new Aggregated(label(), ItemLabels.of(ratings, shares), 1, true);
        }
    }

    /**
     * Iterative weighted majority voting (Li and Yu 2014, "Error rate bounds and iterative weighted majority voting for
     * crowdsourcing", arXiv 1411.4086). A rater's ability w is the share of his ratings that name the class that leads; his
     * weight is {@code K w - 1} for K classes: 0 for one who guesses. It ends where the leading classes stay the same.
     *
     * <p>A label is the share of weight that names each class, and no posterior. A rater of negative weight speaks for every class
     * but the one he names, which leaves the leading class as in the paper. Departures: classes that share the lead share the
     * rating that names one of them, where the paper draws one; who rated nothing has the ability {@code 1 / K}.
     *
     * <p>Worked example: raters a, b and c of abilities .9, .6 and .6 and two classes weigh .8, .2 and .2: where a says yes and b and c say no,
     * yes has the share .8 / 1.2 = .667.
     *
     * @param iterations at most so many
     */
    record WeightedMajority(
            Place place,
            @Default("100") @Range(min = 1, max = 100_000) int iterations) implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return new WeightedVote(Fitting.to(this, ratings)).run(iterations);
        }
    }

    /**
     * Dawid and Skene (1979): each rater has a confusion matrix, the probability that he says l where z is true, and each class a
     * prevalence. Expectation maximisation from the majority's shares; labels are posteriors. The ability of a rater is the probability that
     * he is right, {@code sum over z of prevalence(z) confusion(z, z)}.
     *
     * <p>Departure: {@code smoothing} is added to each expected count, of confusions and of classes, so that nothing is held impossible that
     * was not seen. It ends where the log likelihood, with that prior's logarithm, rises by no more than 1e-8 a rating. Who rated nothing has the
     * ability {@code 1 / K}.
     *
     * <p>A matrix is much to learn from few ratings: where raters rated less often than it has cells, expect it to be worse than the majority, and
     * surer. Where no item was rated by two raters nothing can be learnt of any: there is one iteration, which leaves the labels with the ratings, and
     * it has not converged. Going on, smoothing alone would gather all items in one class.
     *
     * @param smoothing pseudo-ratings a cell
     * @param iterations at most so many
     */
    record DawidSkene(
            Place place,
            @Default("0.01") @Range(min = 1e-6, max = 1000) double smoothing,
            @Default("1000") @Range(min = 1, max = 100_000) int iterations)
            implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            DawidSkeneModel model = new DawidSkeneModel(Fitting.to(this, ratings), smoothing);
            return model.fit(Fitting.meet(ratings) ? iterations : 1);
        }
    }

    /**
     * GLAD (Whitehill et al. 2009): a rater of ability a is right on an item of easiness b with probability {@code sigma(a b)}, where sigma
     * is the logistic function, and says each other class with an equal share of the rest. Every class has the same prior. Abilities may be
     * negative; easiness is positive and the exponential of what is fitted. Both have a normal prior, a and log b. Labels are posteriors.
     *
     * <p>Expectation maximisation from the majority's shares; a maximisation is one step of all abilities and one of all items, each scaled by
     * its curvature and halved until it rises. It ends as in {@link DawidSkene}. With more than two classes one who guesses has a
     * negative ability, as {@code sigma(0)} is one half. Who rated nothing has the prior's ability, an item that nobody rated the prior's easiness.
     *
     * @param priorAbility mean of the abilities' prior
     * @param priorLogEasiness mean of the prior of the easiness's logarithm
     * @param priorDeviation standard deviation of both
     * @param iterations at most so many
     */
    record Glad(
            Place place,
            @Default("1") @Range(min = -100, max = 100) double priorAbility,
            @Default("1") @Range(min = -100, max = 100) double priorLogEasiness,
            @Default("1") @Range(min = 1e-3, max = 100) double priorDeviation,
            @Default("1000") @Range(min = 1, max = 100_000) int iterations)
            implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return new GladModel(Fitting.to(this, ratings), this).fit(iterations);
        }
    }

    /**
     * MACE (Hovy et al. 2013): a rater knows the class with probability theta, his ability, and else guesses by a strategy of his own, a distribution over the
     * classes. Every class has the same prior. Variational Bayes with a symmetric Beta prior of theta and a symmetric Dirichlet prior of the
     * strategy; labels are the posteriors, abilities the posterior means of theta. Who rated nothing has the ability .5.
     *
     * <p>Each of the restarts makes 50 iterations, as published, and that with the greatest bound of the log likelihood goes on until it ends as in
     * {@link DawidSkene}. They start from random parameters, all drawn from one stream, so that no two are alike, in the order of the names of
     * raters and classes, so that the order in a file changes nothing. Departure: the bound that is compared includes the priors.
     *
     * @param priorAbility pseudo-ratings known, and as many guessed, of each rater
     * @param priorStrategy pseudo-guesses of each class, of each rater
     * @param restarts how many
     * @param iterations at most so many of the best one, and at most 50 of the others
     */
    record Mace(
            Place place,
            @Default("0.5") @Range(min = 1e-3, max = 1000) double priorAbility,
            @Default("10") @Range(min = 1e-3, max = 1000) double priorStrategy,
            @Default("10") @Range(min = 1, max = 1000) int restarts,
            @Default("1000") @Range(min = 1, max = 100_000) int iterations)
            implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return MaceRestarts.of(Fitting.to(this, ratings), this, seed);
        }
    }

    /**
     * Bradley and Terry (1952) on pairs: every candidate has a score, and the first of a pair is preferred with probability {@code sigma(score of
     * the first - score of the second)}, whoever rates. That probability is the label of the pair: an estimate of how often raters prefer the first,
     * and no posterior of the first being better.
     *
     * <p>Each candidate also won and lost {@code pseudo} comparisons against one of score 0, so that candidates which were never beaten or never
     * compared with each other have finite scores. The maximum is unique; Newton's method finds it. Worked example: with pseudo 1e-6, a
     * preferred to b in 3 of 4 ratings has a score greater by log 3 = 1.099.
     *
     * @param pseudo comparisons won, and as many lost
     * @param iterations at most so many steps
     */
    record BradleyTerry(
            Place place,
            @Default("0.5") @Range(min = 1e-6, max = 1000) double pseudo,
            @Default("1000") @Range(min = 1, max = 100_000) int iterations)
            implements Aggregation {

        @Override
        public Optional<String> unfit(Shape shape) {
            return Fitting.pairs(shape);
        }

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return new BradleyTerryModel(Fitting.to(this, ratings), pseudo).fit(iterations);
        }
    }

    /**
     * Crowd Bradley-Terry (Chen et al. 2013): as {@link BradleyTerry}, but a rater of ability eta says so only with probability eta, and the
     * opposite with {@code 1 - eta}. Who is careless has .5, an adversary less. Labels are {@code sigma(score of the first - score of the second)}: what a
     * rater of ability 1 would say.
     *
     * <p>Departure: expectation maximisation over who was true to the scores, with one Newton step for all scores a turn, in place of gradient descent. As
     * opposite scores and opposite abilities explain the ratings equally well, the prior of eta, more right than wrong, decides. It ends as in
     * {@link DawidSkene}. Who rated nothing has the ability {@code right / (right + wrong)}.
     *
     * <p>Where candidates are in one pair each, nothing but the pseudo-comparisons says what of the disagreement lies in close scores and what in
     * careless raters: who is better than whom is sound there, and the distances between abilities are too great.
     *
     * @param pseudo as in {@link BradleyTerry}
     * @param right pseudo-ratings of each rater that are true to the scores
     * @param wrong pseudo-ratings of each rater that are opposite
     * @param iterations at most so many
     */
    record CrowdBradleyTerry(
            Place place,
            @Default("0.5") @Range(min = 1e-6, max = 1000) double pseudo,
            @Default("4") @Range(min = 1e-3, max = 1000) double right,
            @Default("1") @Range(min = 1e-3, max = 1000) double wrong,
            @Default("1000") @Range(min = 1, max = 100_000) int iterations)
            implements Aggregation {

        public CrowdBradleyTerry {
            if (right <= wrong) {
                throw new IllegalArgumentException(
                        "expected raters who are by their prior more right than wrong, found right: " + right
                                + " and wrong: " + wrong);
            }
        }

        @Override
        public Optional<String> unfit(Shape shape) {
            return Fitting.pairs(shape);
        }

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return new CrowdBradleyTerryModel(Fitting.to(this, ratings), this).fit(iterations);
        }
    }
}
