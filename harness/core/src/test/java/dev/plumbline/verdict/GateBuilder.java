package dev.plumbline.verdict;

import dev.plumbline.config.Place;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Earlier;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A gate with the defaults of a task file. */
final class GateBuilder {

    private final String metric;
    private Optional<String> arm = Optional.empty();
    private Optional<String> method = Optional.empty();
    private Map<String, String> slice = Map.of();
    private Optional<String> group = Optional.empty();
    private Map<String, String> at = Map.of();
    private Against against = Against.TRUTH;
    private OptionalDouble atLeast = OptionalDouble.empty();
    private OptionalDouble atMost = OptionalDouble.empty();
    private double confidence = .95;
    private OptionalDouble alternative = OptionalDouble.empty();
    private Gate.Expect expect = Gate.Expect.PASS;
    private Gate.OnInconclusive inconclusive = Gate.OnInconclusive.FAIL;

    private Optional<Earlier> noWorseThan = Optional.empty();
    private OptionalDouble margin = OptionalDouble.empty();
    private boolean silent;
    private Optional<Waiver> waiver = Optional.empty();

    private GateBuilder(String metric) {
        this.metric = metric;
    }

    static GateBuilder gate(String metric) {
        return new GateBuilder(metric);
    }

    GateBuilder arm(String name) {
        arm = Optional.of(name);
        return this;
    }

    GateBuilder method(String name) {
        method = Optional.of(name);
        return this;
    }

    GateBuilder slice(Map<String, String> of) {
        slice = of;
        return this;
    }

    GateBuilder againstRatings() {
        against = Against.RATINGS;
        return this;
    }

    GateBuilder atLeast(double bound) {
        atLeast = OptionalDouble.of(bound);
        return this;
    }

    GateBuilder atMost(double bound) {
        atMost = OptionalDouble.of(bound);
        return this;
    }

    GateBuilder confidence(double value) {
        confidence = value;
        return this;
    }

    GateBuilder alternative(double value) {
        alternative = OptionalDouble.of(value);
        return this;
    }

    GateBuilder expectFail() {
        expect = Gate.Expect.FAIL;
        return this;
    }

    GateBuilder allowInconclusive() {
        inconclusive = Gate.OnInconclusive.ALLOW;
        return this;
    }

    GateBuilder noWorseThan(Earlier earlier, double by) {
        noWorseThan = Optional.of(earlier);
        return margin(by);
    }

    GateBuilder margin(double value) {
        margin = OptionalDouble.of(value);
        return this;
    }

    GateBuilder silentFailure() {
        silent = true;
        return this;
    }

    GateBuilder waived(String owner, String until) {
        waiver = Optional.of(new Waiver(Place.of("task.yaml"), owner, "the new rubric", LocalDate.parse(until)));
        return this;
    }

    GateBuilder group(String name) {
        group = Optional.of(name);
        return this;
    }

    GateBuilder at(String axis, String step) {
        at = Map.of(axis, step);
        return this;
    }

    Gate build() {
        return new Gate(
                new Place("task.yaml", 20, 5),
                silent ? "" : metric,
                silent ? Optional.of(metric) : Optional.empty(),
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
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                group,
                at);
    }
}
