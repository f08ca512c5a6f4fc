package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/** What a public benchmark makes of scores by its own rules, which {@link BenchmarkMeasures} measures part by part. */
final class Benchmarking {

    private static final String FORMULA =
            "sum over the groups of a part of weight x mean of what their items earn, see docs/benchmarks.md";

    private Benchmarking() {}

    static Definition score() {
        return of(
                        "benchmark-score",
                        "what the benchmark under truth.benchmark gives by its own rules: in all, and for each of its parts",
                        HIGHER)
                .within(-1, 1.01);
    }

    static Definition outcome() {
        return of(
                "benchmark-outcome", "share of the pairs whose two answers, one in each order, come to that", NEITHER);
    }

    private static Definition of(String label, String meaning, Metric.Better better) {
        return Definition.of(label, meaning, FORMULA, better, Scope.TRUTH, Whom.BENCHMARKED, Benchmarking::byPart)
                .overall();
    }

    private static Measured byPart(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of scores, part by part");
    }
}
