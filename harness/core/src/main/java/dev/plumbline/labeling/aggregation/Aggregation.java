package dev.plumbline.labeling.aggregation;

import dev.plumbline.config.Default;
import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Optional;

/**
 * How the ratings of a panel become one weak label an item, in a task file under {@code aggregation}.
 *
 * <p>All of them but the majority judge the raters by each other, and hold that raters err independently of each other, given
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

    /** The share of the ratings of an item that name each class. Classes that share the lead are a tie, and stay one. */
    record Majority(Place place) implements Aggregation {

        @Override
        public Aggregated of(PanelRatings ratings, long seed) {
            return MajorityShares.of(Fitting.to(this, ratings));
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
            return new DawidSkeneModel(Fitting.to(this, ratings), smoothing).fit(iterations);
        }
    }
}
