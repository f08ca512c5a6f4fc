package dev.plumbline.truth;

import dev.plumbline.labeling.AtCorrelation;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.List;

/**
 * A panel made ready to be measured.
 *
 * @param asked what is asked of it
 * @param sweep the same raters at other correlations of their errors
 */
record Panel(Votes votes, PanelSpec asked, List<AtCorrelation> sweep) {

    static Panel of(PanelLabels labels, PanelSpec asked) {
        return new Panel(Votes.of(labels.ratings()), asked, labels.sweep());
    }

    /** The same with what its raters say at another correlation. */
    Panel saying(PanelRatings ratings) {
        return new Panel(Votes.of(ratings), asked, List.of());
    }
}
