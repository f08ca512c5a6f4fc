package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;

/**
 * When a training in epochs ends early: where the mean cross-entropy on held-back examples has had no new minimum for
 * some epochs. The weights of the best epoch are kept.
 *
 * @param labels of every example; those of the held-back ones are read
 * @param rows the held-back examples, none of which the student learns from
 * @param patience epochs to wait for a new minimum, at least 1
 */
public record Stopping(Probabilities labels, int[] rows, int patience) {

    /** The held-back examples that have a label. */
    int[] labelled() {
        return Arrays.stream(rows).filter(labels::present).toArray();
    }
}
