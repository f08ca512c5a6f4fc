package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import dev.plumbline.config.Scalars;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * That truth is known of a sample of the examples only, each drawn with a known probability: {@code truth.sampled}.
 *
 * @param probability its inclusion probability, above 0 and at most 1: a column, or one number for all
 */
public record Sampled(Place place, String probability) {

    public Sampled {
        if (Scalars.isNumber(probability) && !within(Double.parseDouble(probability))) {
            throw new IllegalArgumentException("expected a probability above 0 and at most 1, or the name of a column,"
                    + " found " + probability + "; correct it");
        }
    }

    /** The column, where it is one. */
    public Optional<String> column() {
        return Scalars.isNumber(probability) ? Optional.empty() : Optional.of(probability);
    }

    /** The probability of every example; 0 where a cell is empty. */
    double[] of(Examples examples) {
        return column().map(name -> LabelReader.probabilities(examples, name, OptionalDouble.of(0)))
                .orElseGet(() -> {
                    double[] same = new double[examples.size()];
                    Arrays.fill(same, Double.parseDouble(probability));
                    return same;
                });
    }

    private static boolean within(double probability) {
        return probability > 0 && probability <= 1;
    }
}
