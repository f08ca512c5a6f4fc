package dev.plumbline.labeling;

import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;

/**
 * The same simulated raters again, at other correlations of their errors.
 *
 * @param correlation at least one, each from 0 to 1; they are sorted here
 */
public record CorrelationSweep(
        Place place, @OneOrMore @Range(min = 0, max = 1) List<Double> correlation) {

    public CorrelationSweep {
        correlation = correlation.stream().sorted().distinct().toList();
    }
}
