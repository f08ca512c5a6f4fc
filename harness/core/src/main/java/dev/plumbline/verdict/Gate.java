package dev.plumbline.verdict;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.LoopCurves;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slices;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A bound on a metric. It holds where the interval's end on the side of the bound does, at a one-sided confidence.
 *
 * <p>With {@code no-worse-than} the bound is on the change since an earlier run, paired by example: the metric may be worse by
 * {@code margin}, no more. With {@code silent-failure} in place of {@code metric} the gate fails where the bound passes against ratings
 * and fails against truth, and is inconclusive where that could be.
 *
 * @param place where it stands in the task file
 * @param metric the name of the metric; that of {@code silentFailure} where it is left out
 * @param silentFailure the metric that must not pass against ratings where it fails against truth
 * @param arm {@code student} by default, or {@code scores} in an audit of given scores, or {@code reward} where there are only rewards
 * @param method by default the only one of its arm
 * @param slice a column with its value, or the two of a pair of columns; empty for every held-out example
 * @param atLeast inclusive lower bound; exactly one of this, {@code atMost} and {@code noWorseThan} is given
 * @param atMost inclusive upper bound
 * @param noWorseThan the run that it is held against
 * @param margin by how much it may be worse than that, above 0
 * @param confidence one-sided
 * @param alternative a value on the passing side of the bound, or for a negative control on the failing side: for it the
 *     number of clusters that would decide is computed
 * @param expect {@code fail} for a negative control, which is red if the gate ever passes
 * @param inconclusive whether an undecided gate is red ({@code fail}) or let through ({@code allow})
 * @param waiver lets its red through for a time
 * @param because why the bound is what it is
 * @param select {@code best}: of all methods or scores of the arm the one whose figure is best
 * @param round of what is measured by round, 0 for before the first; by default the last round
 * @param group of raters, of what is measured for each group; by default all of them, where that is a number too
 * @param at the point of a curve: its axis with the step there, such as {@code beta: 0.25}
 */
public record Gate(
        Place place,
        @Default("''") String metric,
        Optional<String> silentFailure,
        Optional<String> arm,
        Optional<String> method,
        Map<String, String> slice,
        @Default("truth") Against against,
        OptionalDouble atLeast,
        OptionalDouble atMost,
        Optional<Earlier> noWorseThan,
        OptionalDouble margin,
        @Default("0.95") @Range(min = 0.5, max = 0.9999) double confidence,
        OptionalDouble alternative,
        @Default("pass") Expect expect,
        @Default("fail") OnInconclusive inconclusive,
        Optional<Waiver> waiver,
        Optional<String> because,
        Optional<Select> select,
        @Range(min = 0) OptionalInt round,
        Optional<String> group,
        Map<String, String> at) {

    /** Which of an arm's several candidates a gate is about. */
    public enum Select {
        /** The one with the best figure; its bound counts that it was chosen for it, see {@link Selection}. */
        BEST
    }

    public Gate {
        if (metric.isEmpty() && silentFailure.isEmpty()) {
            throw new IllegalArgumentException("missing key 'metric'; add it with text");
        }
        if (!metric.isEmpty() && !silentFailure.orElse(metric).equals(metric)) {
            throw new IllegalArgumentException("expected 'metric' or 'silent-failure', found both; leave one out");
        }
        if (at.size() > 1) {
            throw new IllegalArgumentException(
                    "expected one axis under 'at', such as {beta: 0.25}, found " + at.size());
        }
        metric = silentFailure.orElse(metric);
    }

    /** A gate on the last round, or all groups, of what is measured by round or by group. */
    public Gate(
            Place place,
            String metric,
            Optional<String> silentFailure,
            Optional<String> arm,
            Optional<String> method,
            Map<String, String> slice,
            Against against,
            OptionalDouble atLeast,
            OptionalDouble atMost,
            Optional<Earlier> noWorseThan,
            OptionalDouble margin,
            double confidence,
            OptionalDouble alternative,
            Expect expect,
            OnInconclusive inconclusive,
            Optional<Waiver> waiver,
            Optional<String> because,
            Optional<Select> select) {
        this(
                place,
                metric,
                silentFailure,
                arm,
                method,
                slice,
                against,
                atLeast,
                atMost,
                noWorseThan,
                margin,
                confidence,
                alternative,
                expect,
                inconclusive,
                waiver,
                because,
                select,
                OptionalInt.empty(),
                Optional.empty(),
                Map.of());
    }

    /** A bound on a metric of one candidate, without a waiver. */
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
                Optional.empty(),
                arm,
                method,
                slice,
                against,
                atLeast,
                atMost,
                Optional.empty(),
                OptionalDouble.empty(),
                confidence,
                alternative,
                expect,
                inconclusive,
                Optional.empty(),
                because,
                Optional.empty());
    }

    /** The same gate, of the best of several candidates, each held at that confidence. */
    Gate selecting(Select which, double each) {
        return new Gate(
                place,
                metric,
                silentFailure,
                arm,
                method,
                slice,
                against,
                atLeast,
                atMost,
                noWorseThan,
                margin,
                each,
                alternative,
                expect,
                inconclusive,
                waiver,
                because,
                Optional.of(which),
                round,
                group,
                at);
    }

    /** The number that it is held against, of that subject. */
    MetricKey key(Subject subject) {
        MetricKey whole = new MetricKey(subject.arm(), subject.method(), sliceName(), metric, against);
        if (round.isPresent()) {
            return whole.at(LoopCurves.AXIS, Integer.toString(round.getAsInt()));
        }
        return at.entrySet().stream()
                .findFirst()
                .map(point -> whole.at(point.getKey(), point.getValue()))
                .or(() -> group.map(name -> whole.at(MetricKey.GROUP, name)))
                .orElse(whole);
    }

    /** What kind of question it asks. */
    public enum Kind {
        /** A bound on a number. */
        BOUND,
        /** A bound on the change since an earlier run. */
        NO_WORSE_THAN,
        /** That ratings do not pass a bound where truth fails it. */
        SILENT_FAILURE
    }

    public Kind kind() {
        return noWorseThan.isPresent()
                ? Kind.NO_WORSE_THAN
                : silentFailure.isPresent() ? Kind.SILENT_FAILURE : Kind.BOUND;
    }

    /** The bound on what is measured: of a gate on an earlier run that on the change, such as -.01. */
    public double bound() {
        return Bound.of(this).value();
    }

    /** Whether the bound is a lower one. */
    public boolean boundedBelow() {
        return Bound.of(this).side() > 0;
    }

    /** What it asks, see {@link GateNames}; of several gates of a task see {@link #names}. */
    public String name() {
        return GateNames.of(this);
    }

    /** The names of a task's gates, in their order, no two alike: see {@link GateNames}. */
    public static List<String> names(List<Gate> gates) {
        return GateNames.of(gates);
    }

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
