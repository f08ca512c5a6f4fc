package dev.plumbline.verdict;

import dev.plumbline.config.Place;
import dev.plumbline.truth.Against;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A gate with the defaults of a task file. */
final class GateBuilder {

    private final String metric;
    private Optional<String> arm = Optional.empty();
    private Optional<String> method = Optional.empty();
    private Map<String, String> slice = Map.of();
    private Against against = Against.TRUTH;
    private OptionalDouble atLeast = OptionalDouble.empty();
    private OptionalDouble atMost = OptionalDouble.empty();
    private double confidence = .95;
    private OptionalDouble alternative = OptionalDouble.empty();
    private Gate.Expect expect = Gate.Expect.PASS;
    private Gate.OnInconclusive inconclusive = Gate.OnInconclusive.FAIL;

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

    Gate build() {
        return new Gate(
                new Place("task.yaml", 20, 5),
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
                Optional.empty());
    }
}
