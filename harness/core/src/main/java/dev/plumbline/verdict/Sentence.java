package dev.plumbline.verdict;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.CountedInterval;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a gate found, in a sentence: subject, metric, observed, interval, relation, bound. The outcome stands beside it.
 *
 * <p>No observed number is rounded to one that meets the bound where it misses it itself. Plain ASCII, as far as the data are.
 */
final class Sentence {

    private Sentence() {}

    static String of(Gate gate, MetricKey key, Measured.Value value, Outcome outcome, OptionalInt needed) {
        String observed = "is " + figure(gate, value, outcome);
        String hint = outcome == Outcome.INCONCLUSIVE ? hint(gate, value, needed) : "";
        return sentence(gate, key, observed + ",") + hint;
    }

    /** Of what has no interval. */
    static String of(Gate gate, MetricKey key, Measured measured) {
        return sentence(gate, key, "is " + observed(measured));
    }

    private static String observed(Measured measured) {
        return measured instanceof Measured.Rounded rounded
                ? Figures.exact(rounded.estimate()) + " to the nearest " + Figures.exact(rounded.grain()) + ","
                : measured.state() + ": " + reason(measured) + ";";
    }

    /** Of ratings and truth together. */
    static String of(Gate gate, BothSides sides) {
        String observed = "is " + side(gate, sides.ratings(), sides.ofRatings()) + " against ratings and "
                + side(gate, sides.truth(), sides.ofTruth()) + " against truth,";
        return sentence(gate, sides.key(), observed) + "; "
                + switch (sides.silence()) {
                    case FOUND -> "ratings pass where truth fails";
                    case UNDECIDED, UNTESTED -> "whether ratings pass where truth fails is open";
                    case NONE -> sides.ofTruth() == Outcome.PASS ? "truth passes" : "ratings do not pass";
                };
    }

    private static String side(Gate gate, Optional<Measured> side, Outcome outcome) {
        Measured measured = side.orElseThrow();
        return measured instanceof Measured.Value value
                ? figure(gate, value, outcome)
                : measured.state() + " (" + reason(measured) + ")";
    }

    private static String sentence(Gate gate, MetricKey key, String observed) {
        Bound bound = Bound.of(gate);
        String change = gate.noWorseThan()
                .map(earlier -> " minus the " + earlier.label() + "'s")
                .orElse("");
        return subject(key) + ": " + metric(key) + change + " " + observed + " required " + bound.word() + " "
                + Figures.exact(bound.value());
    }

    private static String subject(MetricKey key) {
        String point = key.axis().isEmpty() ? "" : " at " + key.axis() + " " + key.step();
        String slice = key.slice().equals(MetricKey.ALL) ? "" : " on " + key.slice();
        return new Subject(key.arm(), key.method()) + point + slice;
    }

    private static String metric(MetricKey key) {
        return key.metric() + (key.against() == Against.RATINGS ? " against ratings" : "");
    }

    /** What was estimated with the end that decided, or would have to; what was counted as it is. */
    private static String figure(Gate gate, Measured.Value value, Outcome outcome) {
        if (value.interval() instanceof CountedInterval) {
            boolean whole = value.estimate() == Math.rint(value.estimate());
            return whole ? Figures.exact(value.estimate()) : Bound.of(gate).figure(value.estimate());
        }
        String censored = value.interval().censored() ? "at least " : "";
        return censored + Bound.of(gate).figure(value.estimate()) + " (" + end(gate, value, outcome) + ")";
    }

    private static String end(Gate gate, Measured.Value value, Outcome outcome) {
        Bound bound = Bound.of(gate);
        boolean failed = outcome == Outcome.FAIL;
        double end = failed
                ? bound.far(value.interval(), gate.confidence())
                : bound.near(value.interval(), gate.confidence());
        String which = (bound.side() > 0) == failed ? "upper" : "lower";
        String name = "one-sided " + Figures.percent(gate.confidence()) + " " + which + " bound";
        return Double.isInfinite(end) ? "no " + name : name + " " + bound.figure(end);
    }

    private static String hint(Gate gate, Measured.Value value, OptionalInt needed) {
        if (ClustersNeeded.alternative(gate).isEmpty()) {
            return "; declare an alternative to learn how many clusters would decide it";
        }
        String alternative = Figures.exact(ClustersNeeded.alternative(gate).orElseThrow());
        if (needed.isEmpty()) {
            double shift = ClustersNeeded.shift(gate, value);
            return shift > 0
                    ? "; no number of clusters would decide it at " + alternative + ", for wrong truth may move it by "
                            + Figures.of(shift)
                    : "";
        }
        return needed.getAsInt() > value.clusters()
                ? "; " + count(needed.getAsInt()) + " clusters would decide it at " + alternative
                : "; " + count(needed.getAsInt()) + " clusters would decide it at " + alternative + ", and there are "
                        + count(value.clusters());
    }

    private static String count(int clusters) {
        return String.format(Locale.ROOT, "%,d", clusters);
    }

    private static String reason(Measured measured) {
        return measured instanceof Measured.Unstable unstable
                ? unstable.reason()
                : ((Measured.Undefined) measured).reason();
    }
}
