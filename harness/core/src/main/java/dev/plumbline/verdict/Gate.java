package dev.plumbline.verdict;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slices;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bound on a metric. It holds where the interval's end on the side of the bound does, at a one-sided confidence.
 *
 * @param place where it stands in the task file
 * @param metric the name of the metric
 * @param arm {@code student} by default, or {@code scores} in an audit of given scores
 * @param method by default the only one of its arm
 * @param slice a column with its value, or the two of a pair of columns; empty for every held-out example
 * @param atLeast inclusive lower bound; exactly one of the two bounds is given
 * @param atMost inclusive upper bound
 * @param confidence one-sided
 * @param alternative a value on the passing side of the bound, or for a negative control on the failing side: for it the
 *     number of clusters that would decide is computed
 * @param expect {@code fail} for a negative control, which is red if the gate ever passes
 * @param inconclusive whether an undecided gate is red ({@code fail}) or let through ({@code allow})
 * @param because why the bound is what it is
 */
public record Gate(
        Place place,
        String metric,
        Optional<String> arm,
        Optional<String> method,
        Map<String, String> slice,
        @Default("truth") Against against,
        OptionalDouble atLeast,
        OptionalDouble atMost,
        @Default("0.95") @Range(min = 0.5, max = 0.9999) double confidence,
        OptionalDouble alternative,
        @Default("pass") Expect expect,
        @Default("fail") OnInconclusive inconclusive,
        Optional<String> because) {

    /** The name of the slice that it is held on. */
    String sliceName() {
        return slice.isEmpty() ? MetricKey.ALL : Slices.name(slice);
    }

    /** On which side of the bound the gate is decided as it must be: 1 above, -1 below. */
    int deciding() {
        return expect == Expect.PASS ? Bound.of(this).side() : -Bound.of(this).side();
    }

    /** How the gate must come out. */
    public enum Expect {
        PASS,
        FAIL
    }

    /** What an undecided gate does to the run. */
    public enum OnInconclusive {
        FAIL,
        ALLOW
    }
}
