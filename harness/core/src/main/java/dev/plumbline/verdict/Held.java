package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What holding a gate has shown; see {@link GateResult}. */
record Held(
        Measured measured, Outcome outcome, OptionalInt needed, String sentence, Silence silence, List<String> faults) {

    /** A bound on a number. */
    static Held of(Gate gate, MetricKey key, Measured measured, Silence silence) {
        Outcome outcome = Bound.of(gate).outcome(measured, gate.confidence());
        if (measured instanceof Measured.Value value) {
            OptionalInt needed = ClustersNeeded.of(gate, value);
            String sentence = Sentence.of(gate, key, value, outcome, needed);
            return new Held(measured, outcome, needed, sentence, silence, List.of());
        }
        return new Held(measured, outcome, OptionalInt.empty(), Sentence.of(gate, key, measured), silence, List.of());
    }

    /** A bound on the change since an earlier run. What is not there to be compared with can only fail. */
    static Held of(Gate gate, Regression regression) {
        Held change = of(gate, regression.key(), regression.measured(), Silence.UNTESTED);
        List<String> faults = regression.faults();
        return new Held(
                change.measured,
                faults.isEmpty() ? change.outcome : Outcome.FAIL,
                change.needed,
                change.sentence
                        + regression.told()
                        + String.join("", faults.stream().map(f -> "; " + f).toList()),
                Silence.UNTESTED,
                faults);
    }

    /** No silent failure. */
    static Held of(Gate gate, BothSides sides) {
        Silence silence = sides.silence();
        return new Held(
                sides.truth().orElseThrow(),
                silence.outcome(),
                OptionalInt.empty(),
                Sentence.of(gate, sides),
                silence,
                List.of());
    }

    GateResult result(Gate gate, String name, MetricKey key) {
        return new GateResult(gate, name, key, measured, outcome, needed, sentence, silence, faults, Optional.empty());
    }
}
