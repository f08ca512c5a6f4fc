package dev.plumbline.truth;

/**
 * What a number is: the columns of {@code metrics.csv} that name it.
 *
 * @param arm {@code weak}, {@code student}, {@code oracle}, {@code ceiling}, {@code strong-direct}, {@code majority} or
 *     {@code scores}
 * @param method the training method of a student, the name of given scores, empty for the other arms
 * @param slice {@code all}, or {@code column=value}
 * @param metric its name, such as {@code accuracy}
 */
public record MetricKey(String arm, String method, String slice, String metric, Against against) {

    /** The slice of every held-out example. */
    public static final String ALL = "all";

    @Override
    public String toString() {
        return metric + " of " + arm + (method.isEmpty() ? "" : "/" + method)
                + (slice.equals(ALL) ? "" : " on " + slice) + " against " + against.label();
    }
}
