package dev.plumbline.truth;

import java.util.List;

/**
 * Who scored the candidates of a benchmark, and how.
 *
 * @param subject the arm {@code scores} or {@code reward}, by name
 * @param bySeed one a training, a finite number for every candidate of the data
 */
public record Scored(Subject subject, List<double[]> bySeed) {

    public Scored {
        bySeed = List.copyOf(bySeed);
    }
}
