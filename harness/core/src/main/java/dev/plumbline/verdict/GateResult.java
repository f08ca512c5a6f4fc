package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A gate held against what was measured.
 *
 * @param name unlike that of any other gate of the task, see {@link Gate#names}
 * @param key the number that it was held against; of a silent failure the one against truth
 * @param measured that number; of a gate on an earlier run the change since then
 * @param clustersNeeded how many clusters would decide it with power .8 at the declared alternative
 * @param sentence subject, metric, observed, relation, bound: rounded so that it never flatters; with what {@code faults} and a waiver say
 * @param silence whether its bound, held against ratings and against truth, parts the two
 * @param faults why it is red whatever was measured and expected, such as a baseline that is not there
 * @param waiver what its waiver does, where it has one
 */
public record GateResult(
        Gate gate,
        String name,
        MetricKey key,
        Measured measured,
        Outcome outcome,
        OptionalInt clustersNeeded,
        String sentence,
        Silence silence,
        List<String> faults,
        Optional<Waiver.State> waiver) {

    /** The result of a gate on a bound, without a waiver. */
    public GateResult(
            Gate gate, MetricKey key, Measured measured, Outcome outcome, OptionalInt clustersNeeded, String sentence) {
        this(
                gate,
                gate.name(),
                key,
                measured,
                outcome,
                clustersNeeded,
                sentence,
                Silence.UNTESTED,
                List.of(),
                Optional.empty());
    }

    public GateResult {
        faults = List.copyOf(faults);
    }

    /** The same gate, of which no more is given away than this. */
    public GateResult told(Measured part, Outcome answered) {
        return new GateResult(
                gate,
                name,
                key,
                part,
                answered,
                OptionalInt.empty(),
                Sentence.of(gate, key, part)
                        + waiver.map(state -> "; " + waiverSentence(state)).orElse(""),
                gate.kind() == Gate.Kind.SILENT_FAILURE ? Silence.of(answered) : Silence.UNTESTED,
                faults,
                waiver);
    }

    /** What the gate means for the run. A waiver is for what was found, so it lets no fault through. */
    public Standing standing() {
        boolean waived = waiver.filter(state -> state == Waiver.State.IN_FORCE).isPresent();
        return waived && faults.isEmpty() ? Standing.WAIVED : unwaived();
    }

    /** What it would mean without a waiver. */
    Standing unwaived() {
        if (!faults.isEmpty()) {
            return Standing.RED;
        }
        if (outcome == Outcome.INCONCLUSIVE) {
            return gate.inconclusive() == Gate.OnInconclusive.ALLOW ? Standing.AS_EXPECTED : Standing.UNDECIDED;
        }
        boolean passed = outcome == Outcome.PASS;
        return passed == (gate.expect() == Gate.Expect.PASS) ? Standing.AS_EXPECTED : Standing.RED;
    }

    private String waiverSentence(Waiver.State state) {
        return gate.waiver().map(one -> one.sentence(state)).orElseThrow();
    }

    /** The same with its figure cut to fewer digits. */
    public GateResult shortened(Measured part) {
        return new GateResult(gate, name, key, part, outcome, clustersNeeded, sentence, silence, faults, waiver);
    }

    /** With more to say. */
    GateResult saying(String more) {
        return new GateResult(
                gate, name, key, measured, outcome, clustersNeeded, sentence + "; " + more, silence, faults, waiver);
    }

    /** With what its waiver does and says. */
    GateResult waived(Waiver.State state) {
        return new GateResult(
                gate,
                name,
                key,
                measured,
                outcome,
                clustersNeeded,
                sentence + "; " + waiverSentence(state),
                silence,
                faults,
                Optional.of(state));
    }

    /** As expected, against expectation, not decided, or one of the latter two and let through for a time. */
    public enum Standing {
        AS_EXPECTED,
        RED,
        UNDECIDED,
        WAIVED
    }
}
