package dev.plumbline.verdict;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.truth.Against;
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
 * @param alternative a value on the passing side of the bound: for it the number of clusters that would decide is computed
 * @param expect {@code fail} for a negative control, which is red if the gate ever passes
 * @param inconclusive whether an undecided gate is red ({@code fail}) or let through ({@code allow})
 * @param because why the bound is what it is
 * @param select {@code best}: of all methods or scores of the arm the one whose figure is best
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
        Optional<String> because,
        Optional<Select> select) {

    /** Of one candidate. */
    public Gate(
            Place place,
            String metric,
            Optional<String> arm,
            Optional<String> method,
            Map<String, String> slice,
            Against against,
            OptionalDouble atLeast,
            OptionalDouble atMost,
            double confidence,
            OptionalDouble alternative,
            Expect expect,
            OnInconclusive inconclusive,
            Optional<String> because) {
        this(
                place,
                metric,
                arm,
                method,
                slice,
                against,
                atLeast,
                atMost,
                confidence,
                alternative,
                expect,
                inconclusive,
                because,
                Optional.empty());
    }

    /** Which of an arm's several candidates a gate is about. */
    public enum Select {
        /** The one with the best figure; its bound counts that it was chosen for it, see {@link Selection}. */
        BEST
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
