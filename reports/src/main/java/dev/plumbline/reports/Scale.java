package dev.plumbline.reports;

import java.util.List;

/**
 * Maps values to positions across a chart. A value beyond its ends is drawn at the end.
 *
 * @param from value at the left end
 * @param to value at the right end, greater
 * @param left position of the left end, in units of the drawing
 * @param right position of the right end
 */
record Scale(double from, double to, double left, double right) {

    /**
     * The plainest scale that shows all values: 0 to 1, else -1 to 1, else from and to whole multiples of a power of ten.
     *
     * @param values at least one, finite
     */
    static Scale covering(List<Double> values, double left, double right) {
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double greatest = values.stream().mapToDouble(v -> v).max().orElseThrow();
        if (least >= -1 && greatest <= 1) {
            return new Scale(least < 0 ? -1 : 0, 1, left, right);
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(least), Math.abs(greatest)))));
        return new Scale(
                Math.min(0, Math.floor(least / step) * step),
                Math.max(0, Math.ceil(greatest / step) * step),
                left,
                right);
    }

    /** The position of a value. */
    double at(double value) {
        double share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
        return left + share * (right - left);
    }
}
