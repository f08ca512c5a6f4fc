package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import java.util.stream.IntStream;

/** What a model reads of a view. */
final class Views {

    private Views() {}

    /** Every row, of a view as wide as the one that the model was fitted on. */
    static int[] rows(View view, int columns) {
        if (view.columns() != columns) {
            throw new IllegalArgumentException(
                    "the model was fitted on " + columns + " columns, the view has " + view.columns());
        }
        return IntStream.range(0, view.rows()).toArray();
    }
}
