package dev.plumbline.verdict;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;

/**
 * What a gate's bound is held against, once against ratings and once against truth.
 *
 * @param key one of the two
 * @param ratings empty where nothing asks the same against ratings
 * @param truth likewise
 */
record BothSides(Gate gate, MetricKey key, Optional<Measured> ratings, Optional<Measured> truth) {

    static BothSides of(Gate gate, MetricKey key, Measurements measurements) {
        return new BothSides(
                gate, key, find(key, Against.RATINGS, measurements), find(key, Against.TRUTH, measurements));
    }

    private static Optional<Measured> find(MetricKey key, Against against, Measurements measurements) {
        return same(key.metric(), against).stream()
                .map(metric -> key.asking(metric.label(), against))
                .flatMap(side -> measurements.find(side).stream())
                .filter(measured -> !measured.equals(Measurements.NO_TRUTH))
                .findFirst();
    }

    private static List<Metric> same(String metric, Against against) {
        return Metric.named(metric).map(known -> known.sameAgainst(against)).orElse(List.of());
    }

    Outcome ofRatings() {
        return outcome(ratings.orElseThrow());
    }

    Outcome ofTruth() {
        return outcome(truth.orElseThrow());
    }

    private Outcome outcome(Measured measured) {
        return Bound.of(gate).outcome(measured, gate.confidence());
    }

    /** Untested where one side is missing, and where the bound is not on the side that is better. */
    Silence silence() {
        return ratings.isEmpty()
                        || truth.isEmpty()
                        || better(key.metric()) != Bound.of(gate).side()
                ? Silence.UNTESTED
                : Silence.of(ofRatings(), ofTruth());
    }

    /** 1 for a metric that is better where it is higher against truth, -1 where it is lower, 0 where neither. */
    static int better(String metric) {
        return same(metric, Against.TRUTH).stream()
                .findFirst()
                .map(known -> switch (known.better()) {
                    case HIGHER -> 1;
                    case LOWER -> -1;
                    case NEITHER -> 0;
                })
                .orElse(0);
    }
}
