package dev.plumbline.labeling;

import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.List;

/**
 * What the same simulated raters say of the same items where their errors are shared to a stated degree, and what each aggregation makes of it.
 *
 * @param correlation of the errors of two raters of an item, 0 to 1: 0 where each errs by himself, 1 where all err together
 * @param aggregated in the order of the task
 */
public record AtCorrelation(double correlation, PanelRatings ratings, List<Aggregated> aggregated) {

    public AtCorrelation {
        aggregated = List.copyOf(aggregated);
    }
}
