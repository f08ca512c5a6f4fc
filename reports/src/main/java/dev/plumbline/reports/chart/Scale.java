package dev.plumbline.reports.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Maps values to positions along one side of a chart. A value beyond its ends is drawn at the end.
 *
 * @param from value where it starts
 * @param to value where it ends, greater
 * @param start position of {@code from}, in units of the drawing
 * @param byRoot whether equal differences of roots are equally far, not of the values themselves
 * @param end position of {@code to}; above the start of a scale that runs upwards, for positions count from the top
 */
public record Scale(double from, double to, double start, double end, boolean byRoot) {

    private static final List<Double> NATS =
            List.of(0., 0.1, 0.5, 1., 2., 3., 4., 6., 8., 10., 15., 20., 30., 50., 100.);

    /** One on which equal differences are equally far. */
    public Scale(double from, double to, double start, double end) {
        this(from, to, start, end, false);
    }

    /** One from 0 on which equal differences of roots are equally far. */
    public static Scale root(double to, double start, double end) {
        return new Scale(0, to, start, end, true);
    }

    /** Round values of a divergence along it. */
    public List<Double> nats() {
        return NATS.stream().filter(value -> value <= to).toList();
    }

    /** A chart has at most one more tick than this. */
    private static final int STEPS = 5;

    /** The least part of the greatest value that a scale shows, so that what hardly changes looks so. */
    private static final double LEAST_SPAN = 0.2;

    /**
     * The plainest scale that shows all values: 0 to 1, else -1 to 1, else from and to whole multiples of a power of ten.
     *
     * @param values at least one, finite
     */
    public static Scale covering(List<Double> values, double start, double end) {
        double least = least(values);
        double greatest = greatest(values);
        if (least >= -1 && greatest <= 1) {
            return new Scale(least < 0 ? -1 : 0, 1, start, end);
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(least), Math.abs(greatest)))));
        return new Scale(
                Math.min(0, Math.floor(least / step) * step),
                Math.max(0, Math.ceil(greatest / step) * step),
                start,
                end);
    }

    /**
     * A scale close around all values, from and to a tick.
     *
     * @param values at least one, finite
     */
    public static Scale around(List<Double> values, double start, double end) {
        double least = least(values);
        double greatest = greatest(values);
        double span = Math.max(greatest - least, LEAST_SPAN * Math.max(Math.abs(least), Math.abs(greatest)));
        double step = step(span == 0 ? 1 : span);
        double from = Math.floor(least / step) * step;
        double to = Math.ceil(greatest / step) * step;
        return new Scale(round(from), round(from == to ? from + step : to), start, end);
    }

    /** The position of a value. */
    public double at(double value) {
        double share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
        return start + (byRoot ? Math.sqrt(share) : share) * (end - start);
    }

    /** Round values from one end to the other: multiples of 1, 2 or 5 times a power of ten. */
    public List<Double> ticks() {
        double step = step(to - from);
        int first = (int) Math.ceil(round(from / step));
        int last = (int) Math.floor(round(to / step));
        return IntStream.rangeClosed(first, last).mapToObj(i -> round(i * step)).toList();
    }

    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / STEPS)));
        double steps = span / STEPS / power;
        return power * (steps <= 1 ? 1 : steps <= 2 ? 2 : steps <= 5 ? 5 : 10);
    }

    /** Without what multiplying by a tenth leaves behind the ninth digit. */
    private static double round(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(9)).doubleValue();
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElseThrow();
    }

    private static double greatest(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }
}
