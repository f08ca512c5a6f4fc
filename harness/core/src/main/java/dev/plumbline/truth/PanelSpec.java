package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;

/**
 * The {@code truth.panel} section of a task file: what is asked of a panel of raters.
 *
 * @param consensus the share of an example's ratings, above .5, from which on its raters are said to agree
 * @param wantedAccuracy accuracies of a majority: for each it is told how many raters it takes, if any number does
 */
public record PanelSpec(
        Place place,
        @Default("0.9") @Range(min = 0.51, max = 1) double consensus,

        @Default("[0.8, 0.9, 0.95]") @OneOrMore @Range(min = 0.01, max = 1)
        List<Double> wantedAccuracy) {

    /** What is asked where the task does not say. */
    public static final PanelSpec STANDARD = new PanelSpec(Place.of("truth", 0), .9, List.of(.8, .9, .95));

    public PanelSpec {
        wantedAccuracy = List.copyOf(wantedAccuracy);
    }
}
