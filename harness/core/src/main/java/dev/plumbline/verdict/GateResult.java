package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.OptionalInt;

/**
 * A gate held against what was measured.
 *
 * @param key the number that it was held against
 * @param clustersNeeded how many clusters would decide it with power .8 at the declared alternative
 * @param sentence subject, metric, observed, relation, bound: rounded so that it never flatters
 */
public record GateResult(
        Gate gate, MetricKey key, Measured measured, Outcome outcome, OptionalInt clustersNeeded, String sentence) {

    /** The same gate, of which no more is given away than this. */
    public GateResult told(Measured part, Outcome answered) {
        return new GateResult(gate, key, part, answered, OptionalInt.empty(), Sentence.of(gate, key, part));
    }

    /** What the gate means for the run. */
    public Standing standing() {
        if (outcome == Outcome.INCONCLUSIVE) {
            return gate.inconclusive() == Gate.OnInconclusive.ALLOW ? Standing.AS_EXPECTED : Standing.UNDECIDED;
        }
        boolean passed = outcome == Outcome.PASS;
        return passed == (gate.expect() == Gate.Expect.PASS) ? Standing.AS_EXPECTED : Standing.RED;
    }

    /** As expected, against expectation, or not decided. */
    public enum Standing {
        AS_EXPECTED,
        RED,
        UNDECIDED
    }
}
