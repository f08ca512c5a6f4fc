package dev.plumbline.labeling;

import dev.plumbline.dataset.Probabilities;
import java.util.Optional;

/**
 * The fallible labels that a weak labeler gave: the result of the stage.
 *
 * @param labeler who gave them, for reports
 * @param labels a row an example; absent where the labeler said nothing
 * @param panel who said what of what, and what each aggregation makes of it, where the labeler is a panel
 */
public record WeakLabels(String labeler, Probabilities labels, Optional<PanelLabels> panel) {

    /** Of a labeler that is no panel. */
    public WeakLabels(String labeler, Probabilities labels) {
        this(labeler, labels, Optional.empty());
    }
}
