package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Stretch;
import dev.plumbline.reports.chart.Stretch.Across;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where truth turns down as a policy is tilted by a reward: what was measured of it. */
public record Turnover(Findings findings, String reward) {

    public MetricKey key(Metric metric) {
        return new MetricKey(
                Arm.POLICY,
                reward,
                MetricKey.ALL,
                metric.label(),
                metric.against().get(0));
    }

    public Optional<Figure> figure(Metric metric) {
        return findings.find(key(metric)).map(Figure::of);
    }

    /** A place that was found, not only one up to which there is none. */
    public Optional<Figure> found(Metric metric) {
        return figure(metric).filter(figure -> figure.isValue() && !figure.censored());
    }

    /** Where the rating begins to rise while truth falls, if it is certain that it does so anywhere. */
    public Optional<Figure> blindFrom() {
        return found(Metric.BLIND_FROM).filter(from -> from.high().isPresent());
    }

    /** Its places on the axis of the divergence. */
    public List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        found(Metric.GOLD_TURNOVER)
                .ifPresent(turn -> all.add(turning("truth turns, behind pools", turn, Across.TINTED)));
        found(Metric.GOLD_TURNOVER_OF_POOL)
                .ifPresent(turn -> all.add(turning("truth turns, these pools", turn, Across.NOT)));
        blindFrom().ifPresent(from -> all.add(blind(from)));
        found(Metric.TURNOVER_REACH).ifPresent(reach -> all.add(told(estimate(reach))));
        return all;
    }

    private static Stretch turning(String name, Figure turn, Across across) {
        double low = turn.low().orElse(0);
        double high = turn.high().orElse(Double.POSITIVE_INFINITY);
        return new Stretch(name, low, high, turn.high().isEmpty(), turn.estimate(), across);
    }

    private Stretch blind(Figure from) {
        Optional<Figure> to = figure(Metric.BLIND_TO).filter(Figure::isValue);
        return new Stretch(
                "raters blind",
                estimate(from),
                to.map(Turnover::estimate).orElse(Double.POSITIVE_INFINITY),
                to.map(Figure::censored).orElse(true),
                OptionalDouble.empty(),
                Across.HATCHED);
    }

    private static Stretch told(double reach) {
        return new Stretch("pools tell so far", 0, reach, false, OptionalDouble.empty(), Across.NOT);
    }

    private static double estimate(Figure figure) {
        return figure.estimate().orElseThrow();
    }
}
