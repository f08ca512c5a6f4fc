package dev.plumbline.assertj;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.verdict.WorstSlices;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A bound with its side.
 *
 * @param side 1 for at least, -1 for at most
 */
record Required(double bound, int side) {

    boolean met(Measured measured, double confidence) {
        return measured instanceof Measured.Value value && side * end(value, confidence) >= side * bound;
    }

    String word() {
        return side > 0 ? "at least" : "at most";
    }

    String end() {
        return side > 0 ? "lower" : "upper";
    }

    /** The end of the interval that decides, and the number that it belongs to. */
    String found(Measured measured, double confidence) {
        return measured instanceof Measured.Value value
                ? Words.end(end(value, confidence)) + ", the estimate being " + Words.of(measured)
                : Words.of(measured);
    }

    /** The slices that are farthest on the wrong side, if there are any, each on a line. */
    String worst(List<Measurement> slices) {
        String lines = WorstSlices.among(slices, bound, side > 0).stream()
                .map(m -> "  " + m.key().slice() + ": " + Words.of(m.measured()))
                .collect(Collectors.joining(System.lineSeparator()));
        return lines.isEmpty() ? "" : System.lineSeparator() + "worst slices:" + System.lineSeparator() + lines;
    }

    private double end(Measured.Value value, double confidence) {
        return side > 0
                ? value.interval().low(2 * confidence - 1)
                : value.interval().high(2 * confidence - 1);
    }
}
