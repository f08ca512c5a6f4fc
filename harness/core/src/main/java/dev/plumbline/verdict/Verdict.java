package dev.plumbline.verdict;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slices;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds gates against what was measured. */
public final class Verdict {

    private final Measurements measurements;
    private final Subjects subjects;
    private final List<Problem> problems = new ArrayList<>();

    private Verdict(Measurements measurements) {
        this.measurements = measurements;
        this.subjects = new Subjects(measurements.all().stream()
                .map(Measurement::key)
                .map(key -> new Subject(key.arm(), key.method()))
                .distinct()
                .toList());
    }

    /**
     * The result of every gate, in their order.
     *
     * @param gates as {@link Gates#check} lets them pass
     * @throws BadInput where a gate names what was not measured, such as a slice with a value that does not occur
     */
    public static List<GateResult> hold(List<Gate> gates, Measurements measurements) {
        Verdict verdict = new Verdict(measurements);
        List<GateResult> results =
                gates.stream().map(verdict::hold).flatMap(Optional::stream).toList();
        if (!verdict.problems.isEmpty()) {
            throw new BadInput(verdict.problems);
        }
        return results;
    }

    private Optional<GateResult> hold(Gate gate) {
        List<Subject> meant = subjects.meant(gate);
        if (gate.select().isPresent() && meant.size() > 1) {
            return best(gate, meant);
        }
        if (meant.size() != 1) {
            problems.add(new Problem(gate.place(), subjects.mistake(gate)));
            return Optional.empty();
        }
        return hold(gate, meant.get(0));
    }

    private Optional<GateResult> best(Gate gate, List<Subject> candidates) {
        Gate each = Selection.among(gate, candidates.size());
        List<GateResult> results = candidates.stream()
                .map(candidate -> hold(each, candidate))
                .flatMap(Optional::stream)
                .toList();
        return results.isEmpty() ? Optional.empty() : Optional.of(Selection.best(results));
    }

    private Optional<GateResult> hold(Gate gate, Subject subject) {
        MetricKey key = new MetricKey(subject.arm(), subject.method(), slice(gate), gate.metric(), gate.against());
        Optional<Measured> measured = measurements.find(key);
        if (measured.isEmpty()) {
            problems.add(new Problem(gate.place(), unmeasured(key)));
        }
        return measured.map(found -> result(gate, key, found));
    }

    private static String slice(Gate gate) {
        return gate.slice().isEmpty() ? MetricKey.ALL : Slices.name(gate.slice());
    }

    private String unmeasured(MetricKey key) {
        List<String> slices =
                measurements.all().stream().map(m -> m.key().slice()).distinct().toList();
        return slices.contains(key.slice())
                ? key + " is not measured"
                : "no slice '" + key.slice() + "' among the held-out examples; " + Subjects.hint(key.slice(), slices);
    }

    private static GateResult result(Gate gate, MetricKey key, Measured measured) {
        if (measured instanceof Measured.Value value) {
            Outcome outcome = outcome(gate, value);
            OptionalInt needed = ClustersNeeded.of(gate, value);
            return new GateResult(gate, key, value, outcome, needed, Sentence.of(gate, key, value, outcome, needed));
        }
        String sentence = Sentence.of(gate, key, measured);
        return new GateResult(gate, key, measured, Outcome.INCONCLUSIVE, OptionalInt.empty(), sentence);
    }

    private static Outcome outcome(Gate gate, Measured.Value value) {
        Bound bound = Bound.of(gate);
        if (bound.admits(bound.near(value.interval(), gate.confidence()))) {
            return Outcome.PASS;
        }
        return bound.admits(bound.far(value.interval(), gate.confidence())) ? Outcome.INCONCLUSIVE : Outcome.FAIL;
    }
}
