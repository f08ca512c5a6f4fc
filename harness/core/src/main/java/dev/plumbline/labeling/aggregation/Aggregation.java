package dev.plumbline.labeling.aggregation;

import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;

/** How the ratings of a panel become one weak label an item, in a task file under {@code aggregation}. */
public sealed interface Aggregation {

    /**
     * The share of the ratings of an item that name each class. Classes that share the lead are a tie, and stay one.
     */
    record Majority(Place place) implements Aggregation {}

    /**
     * The share of the ratings of an item that name each class, were the groups of raters as large as in the population: the
     * groups' own shares weighted by {@code population} (post-stratification, Holt and Smith 1979). Where a group has not rated an item, the
     * others stand in for it in proportion to their shares of the population; where nobody of a group with a share has, there is no label.
     *
     * <p>Worked example: of 8 young raters all say yes, of 2 old ones none; in a population of 30 % young the share of yes is .3, where the
     * majority's is .8. It mends who was asked. What every group believes wrongly it leaves as it is.
     */
    record PostStratified(Place place) implements Aggregation {
        @Override
        public Aggregated of(PanelRatings ratings, RaterGroups groups, Population population) {
            Probabilities shares = new PostStratifiedShares(ratings, groups, population).shares();
            return new Aggregated(label(), shares, new double[0], 1, true);
        }
    }

    /** The name in task files and reports. */
    default String label() {
        return KebabCase.of(getClass().getSimpleName());
    }

    /** The same for raters of several groups, with their shares of the population; only post-stratification looks at them. */
    default Aggregated of(PanelRatings ratings, RaterGroups groups, Population population) {
        return of(ratings);
    }

    /** Aggregates every item that has a rating. */
    default Aggregated of(PanelRatings ratings) {
        return MajorityShares.of(ratings);
    }
}
