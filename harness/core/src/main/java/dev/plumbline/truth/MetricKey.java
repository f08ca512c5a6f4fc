package dev.plumbline.truth;

/**
 * What a number is: the columns of {@code metrics.csv} that name it.
 *
 * @param arm one of the names in {@link Arm}, such as {@code student}
 * @param method the training method of a student, the name of given scores, empty for the other arms
 * @param slice {@code all}, or {@code column=value}
 * @param metric its name, such as {@code accuracy}
 * @param axis what a curve runs along, such as {@code bin} or {@code group}; empty for a number that is no point of a curve
 * @param step where on that axis the point lies; empty where there is no axis
 */
public record MetricKey(
        String arm, String method, String slice, String metric, Against against, String axis, String step) {

    /** The axis of the groups of raters, in the order of their names. */
    public static final String GROUP = "group";

    /** The slice of every held-out example. */
    public static final String ALL = "all";

    /** A number that is no point of a curve. */
    public MetricKey(String arm, String method, String slice, String metric, Against against) {
        this(arm, method, slice, metric, against, "", "");
    }

    /** The same place, asked for another metric. */
    public MetricKey asking(String other, Against held) {
        return new MetricKey(arm, method, slice, other, held, axis, step);
    }

    /** A point of the curve that this number belongs to. */
    public MetricKey at(String along, String point) {
        return new MetricKey(arm, method, slice, metric, against, along, point);
    }

    @Override
    public String toString() {
        return metric + " of " + arm + (method.isEmpty() ? "" : "/" + method)
                + (slice.equals(ALL) ? "" : " on " + slice) + " against " + against.label()
                + (axis.isEmpty() ? "" : " at " + axis + " " + step);
    }
}
