package dev.plumbline.truth;

import dev.plumbline.policy.Pools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a policy gains over the base by three measures, each as a change and as how often the base is beaten.
 *
 * @param pools the candidates, and the base policy
 * @param sample one example of each pool, by clusters
 * @param proxy the reward itself
 * @param rating what raters say; empty where nobody does
 * @param gold truth
 */
record Gains(Pools pools, Sample sample, Column proxy, Optional<Column> rating, Column gold) {

    private static final List<Metric> ALL = List.of(
            Metric.PROXY_CHANGE,
            Metric.PROXY_WIN_RATE,
            Metric.RATING_CHANGE,
            Metric.RATING_WIN_RATE,
            Metric.GOLD_CHANGE,
            Metric.GOLD_WIN_RATE);

    /** A policy whose weights are this near to the base's is the base, which gains nothing over itself: no other pools would say otherwise. */
    private static final double ROUNDING = 1e-14;

    /**
     * All of them, at a point of a curve.
     *
     * @param point where, of whatever metric
     * @param weights of the candidates
     */
    List<Measurement> of(MetricKey point, double[] weights) {
        List<Measurement> all = new ArrayList<>();
        add(all, point, weights, proxy, Metric.PROXY_CHANGE, Metric.PROXY_WIN_RATE);
        rating.ifPresentOrElse(
                column -> add(all, point, weights, column, Metric.RATING_CHANGE, Metric.RATING_WIN_RATE),
                () -> List.of(Metric.RATING_CHANGE, Metric.RATING_WIN_RATE)
                        .forEach(metric -> all.add(at(point, metric, PressureMeasures.UNRATED))));
        add(all, point, weights, gold, Metric.GOLD_CHANGE, Metric.GOLD_WIN_RATE);
        return all;
    }

    /** Why there are none of them. */
    static List<Measurement> missing(MetricKey point, String reason) {
        return ALL.stream()
                .map(metric -> at(point, metric, new Measured.Undefined(reason)))
                .toList();
    }

    private void add(
            List<Measurement> all, MetricKey point, double[] weights, Column column, Metric change, Metric wins) {
        PoolMeans means = new PoolMeans(pools, sample);
        boolean base = Arrays.stream(means.more(weights)).allMatch(gain -> Math.abs(gain) <= ROUNDING);
        Measured gained = means.gain(weights, column.worth());
        all.add(at(point, change, base ? known(0, gained) : gained));
        Measured won = means.of(weights, column.wins(), 0, 1);
        all.add(at(point, wins, base ? known(0.5, won) : won));
    }

    /** A number that is as it is whichever the pools, where there is one at all. */
    static Measured known(double number, Measured found) {
        return found instanceof Measured.Value value
                ? new Measured.Value(number, new CountedInterval(number), value.n(), value.clusters(), 1)
                : found;
    }

    /** A number at a point, under the name of its metric. */
    static Measurement at(MetricKey point, Metric metric, Measured measured) {
        return new Measurement(point.asking(metric.label(), metric.against().get(0)), measured);
    }
}
