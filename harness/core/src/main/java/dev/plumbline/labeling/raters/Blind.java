package dev.plumbline.labeling.raters;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;

/** Where a rater is blind: the examples whose metadata column has that value. */
public record Blind(Place place, String column, String value) {

    /** Which of the examples those are. */
    public boolean[] among(Examples examples) {
        boolean[] blind = new boolean[examples.size()];
        for (int i = 0; i < blind.length; i++) {
            blind[i] = examples.column(column).get(i).equals(value);
        }
        return blind;
    }
}
