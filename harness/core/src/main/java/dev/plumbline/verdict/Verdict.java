package dev.plumbline.verdict;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds gates against what was measured. */
public final class Verdict {

    private final Measurements measurements;
    private final History history;
    private final LocalDate today;
    private final Subjects subjects;
    private final List<Problem> problems = new ArrayList<>();

    private Verdict(Measurements measurements, History history, LocalDate today) {
        this.measurements = measurements;
        this.history = history;
        this.today = today;
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
     * @param history the earlier runs that gates may be held against
     * @param today the day that waivers are held against
     * @throws BadInput where a gate names what was not measured, such as a slice with a value that does not occur
     */
    public static List<GateResult> hold(List<Gate> gates, Measurements measurements, History history, LocalDate today) {
        Verdict verdict = new Verdict(measurements, history, today);
        List<String> names = Gate.names(gates);
        List<GateResult> results = new ArrayList<>();
        for (int i = 0; i < gates.size(); i++) {
            verdict.hold(gates.get(i), names.get(i), names).ifPresent(results::add);
        }
        if (!verdict.problems.isEmpty()) {
            throw new BadInput(verdict.problems);
        }
        return List.copyOf(results);
    }

    private Optional<GateResult> hold(Gate gate, String name, List<String> names) {
        List<Subject> meant = subjects.meant(gate);
        if (gate.select().isPresent() && meant.size() > 1) {
            return best(gate, name, names, meant).map(result -> waived(gate, result));
        }
        if (meant.size() != 1) {
            problems.add(new Problem(gate.place(), subjects.mistake(gate)));
            return Optional.empty();
        }
        return single(gate, name, names, meant.get(0)).map(result -> waived(gate, result));
    }

    private Optional<GateResult> best(Gate gate, String name, List<String> names, List<Subject> candidates) {
        Gate each = Selection.among(gate, candidates.size());
        List<GateResult> results = candidates.stream()
                .map(candidate -> single(each, name, names, candidate))
                .flatMap(Optional::stream)
                .toList();
        return results.isEmpty() ? Optional.empty() : Optional.of(Selection.best(results));
    }

    private Optional<GateResult> single(Gate gate, String name, List<String> names, Subject subject) {
        MetricKey key = gate.key(subject);
        Optional<Measured> measured = measurements.find(key);
        if (measured.isEmpty()) {
            problems.add(new Problem(gate.place(), unmeasured(key)));
        }
        return measured.map(found -> held(gate, key, found, names).result(gate, name, key));
    }

    private String unmeasured(MetricKey key) {
        List<String> slices =
                measurements.all().stream().map(m -> m.key().slice()).distinct().toList();
        return slices.contains(key.slice())
                ? key + " is not measured" + Points.of(key, measurements.all()).instead(key)
                : "no slice '" + key.slice() + "' among the held-out examples; " + Subjects.hint(key.slice(), slices);
    }

    private Held held(Gate gate, MetricKey key, Measured found, List<String> names) {
        if (gate.noWorseThan().isPresent()) {
            return Held.of(gate, new Regression(gate.noWorseThan().get(), key, history, names));
        }
        BothSides sides = BothSides.of(gate, key, measurements);
        return gate.silentFailure().isPresent() ? Held.of(gate, sides) : Held.of(gate, key, found, sides.silence());
    }

    private GateResult waived(Gate gate, GateResult result) {
        return gate.waiver()
                .map(waiver -> {
                    Waiver.State state = state(waiver, result);
                    return result.waived(state);
                })
                .orElse(result);
    }

    private Waiver.State state(Waiver waiver, GateResult result) {
        if (result.unwaived() == GateResult.Standing.AS_EXPECTED) {
            return Waiver.State.NOT_NEEDED;
        }
        return today.isAfter(waiver.until()) ? Waiver.State.ENDED : Waiver.State.IN_FORCE;
    }
}
