package dev.plumbline.assertj;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.util.List;

/**
 * A number to assert on.
 *
 * @param name what it is and of which task
 * @param slices the same number on each slice; empty where it is one of a slice, or has none
 */
public record Figure(String name, Measured measured, List<Measurement> slices) {

    public Figure {
        slices = List.copyOf(slices);
    }
}
