package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measured.Value;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a policy where a sign of its trainer is wrong: in words for each of two wrong signs and a flipped optimiser, and as a table of what a dashboard
 * shows, what detectors see, and what is true. And ways to keep a policy from an exploit, at equal proxy.
 */
public record IncidentsPart(Findings findings, Footnotes notes) implements Part {

    public static final String CELL = Incident.CELL;
    public static final String MITIGATION = "mitigation";

    private static final List<Metric> OF_CELLS = List.of(
            Metric.KL_DIVERGENCE,
            Metric.LOGGED_REWARD_CHANGE,
            Metric.REWARD_RATING_CORRELATION,
            Metric.OPTIMISED_RATING_CORRELATION,
            Metric.CANARIES_RIGHT,
            Metric.RATING_WIN_RATE,
            Metric.GOLD_CHANGE);

    private static final List<Metric> OF_MITIGATIONS = List.of(
            Metric.PROXY_CHANGE,
            Metric.KL_DIVERGENCE,
            Metric.EXPLOIT_MEAN,
            Metric.RATING_CHANGE,
            Metric.GOLD_CHANGE,
            Metric.GOLD_WIN_RATE);

    @Override
    public void write(Html page) {
        for (String reward : rewards(CELL)) {
            Incident incident = new Incident(findings, reward);
            new Chart(incident.title(), "incident", IncidentCell.all(incident), List.of(), cells(reward)).write(page);
            sentences(reward).forEach(sentence -> page.leaf("p", sentence, "class", "incident"));
        }
        for (String reward : rewards(MITIGATION)) {
            Mitigations ways = new Mitigations(findings, reward);
            new Chart(ways.title(), "rows", ways.picture(), List.of(), mitigations(reward)).write(page);
        }
    }

    private FiguresTable cells(String reward) {
        return table(
                "Where a sign is wrong: what a dashboard shows, what detectors see, what is true (" + reward + ")",
                reward,
                CELL,
                OF_CELLS);
    }

    private FiguresTable mitigations(String reward) {
        return table(
                "Ways to keep from an exploit, each pushed until it gains the same by " + reward,
                reward,
                MITIGATION,
                OF_MITIGATIONS);
    }

    private List<String> rewards(String axis) {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.axis().equals(axis))
                .map(MetricKey::method)
                .distinct()
                .toList();
    }

    private FiguresTable table(String caption, String reward, String axis, List<Metric> metrics) {
        List<FiguresTable.Row> rows = findings.steps(axis).stream()
                .map(step -> new FiguresTable.Row(
                        Incident.name(step),
                        metrics.stream()
                                .map(metric -> find(reward, axis, step, metric))
                                .toList()))
                .toList();
        return new FiguresTable(
                caption,
                axis.equals(CELL) ? "Signs" : "Way",
                metrics.stream().map(Metric::label).toList(),
                rows,
                notes);
    }

    private Optional<Measured> find(String reward, String axis, String step, Metric metric) {
        Against against = metric.against().get(0);
        return findings.find(new MetricKey(Arm.POLICY, reward, MetricKey.ALL, metric.label(), against).at(axis, step));
    }

    /** In words what each cell but the sound one looks like and who tells. */
    private List<String> sentences(String reward) {
        List<String> all = new ArrayList<>();
        for (String step : findings.steps(CELL)) {
            if (!step.equals(Incident.SOUND)) {
                value(reward, step, Metric.KL_DIVERGENCE).ifPresent(nats -> all.add(sentence(reward, step, nats)));
            }
        }
        return all;
    }

    private String sentence(String reward, String step, double nats) {
        String sound = value(reward, Incident.SOUND, Metric.KL_DIVERGENCE)
                .map(right -> " where with all signs right it is " + Trend.two(right))
                .orElse("");
        return Incident.name(step) + ": the divergence from the base is " + Trend.two(nats) + " nats" + sound
                + value(reward, step, Metric.LOGGED_REWARD_CHANGE)
                        .map(change -> ", and the reward as logged " + moved(change))
                        .orElse("")
                + value(reward, step, Metric.RATING_WIN_RATE)
                        .map(wins -> "; raters prefer the base in " + Numbers.points(1 - wins) + "\u00a0% of choices")
                        .orElse("")
                + value(reward, step, Metric.CANARIES_RIGHT)
                        .map(right -> ", " + Numbers.points(right) + "\u00a0% of canary pairs are in the right order")
                        .orElse("")
                + value(reward, step, Metric.GOLD_CHANGE)
                        .map(change -> ", and in truth the policy " + moved(change))
                        .orElse("")
                + ".";
    }

    private static String moved(double change) {
        return (change < 0 ? "falls by " : "rises by ") + Trend.two(Math.abs(change));
    }

    private Optional<Double> value(String reward, String step, Metric metric) {
        return find(reward, CELL, step, metric)
                .filter(Value.class::isInstance)
                .map(measured -> ((Value) measured).estimate());
    }
}
