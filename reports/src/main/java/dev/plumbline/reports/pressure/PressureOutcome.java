package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Side;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a policy that is optimised for a reward, in two plain sentences: what it wins at the end, and where truth turns down. */
public record PressureOutcome(Findings findings, String reward) {

    /** Below this a place is the base itself. */
    private static final double LEAST = 0.005;

    private static final double CHANCE = 0.5;

    private static final String CANNOT_TELL = "cannot tell: ";

    private static final List<String> APART = List.of(IncidentsPart.CELL, IncidentsPart.MITIGATION);

    /** One a reward. */
    public static List<String> all(Findings findings) {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(Metric.GOLD_WIN_RATE.label())
                        && !key.axis().isEmpty())
                .map(MetricKey::method)
                .distinct()
                .map(reward -> new PressureOutcome(findings, reward).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String text() {
        return (last().map(this::wins).orElse("") + " " + turn().orElse("")).strip();
    }

    /** The furthest point of the first way to optimise that has one: what is measured runs from the base on. */
    private Optional<MetricKey> last() {
        List<MetricKey> points = findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.method().equals(reward)
                        && key.metric().equals(Metric.GOLD_WIN_RATE.label())
                        && !key.axis().isEmpty()
                        && !APART.contains(key.axis()))
                .filter(key -> value(key, Metric.GOLD_WIN_RATE).isPresent())
                .toList();
        return points.stream()
                .map(MetricKey::axis)
                .distinct()
                .sorted((one, other) -> Boolean.compare(other.endsWith("beta"), one.endsWith("beta")))
                .findFirst()
                .flatMap(axis ->
                        points.stream().filter(key -> key.axis().equals(axis)).reduce((first, second) -> second));
    }

    private Optional<Figure> value(MetricKey point, Metric metric) {
        return findings.find(new MetricKey(
                                Arm.POLICY,
                                reward,
                                MetricKey.ALL,
                                metric.label(),
                                metric.against().get(0))
                        .at(point.axis(), point.step()))
                .map(Figure::of)
                .filter(Figure::isValue);
    }

    private String wins(MetricKey end) {
        List<String> shares = Stream.of(
                        share(end, Metric.PROXY_WIN_RATE, "by the reward"),
                        share(end, Metric.RATING_WIN_RATE, "by ratings"),
                        share(end, Metric.GOLD_WIN_RATE, "by truth"))
                .flatMap(Optional::stream)
                .toList();
        return "Optimised for " + reward + " as far as " + distance(end)
                + ", the policy's choice beats that of the base in " + Names.listed(shares) + ": "
                + verdict(value(end, Metric.GOLD_WIN_RATE).orElseThrow()) + ".";
    }

    private Optional<String> share(MetricKey end, Metric metric, String by) {
        return value(end, metric).map(figure -> Numbers.points(figure.estimate().orElseThrow()) + "\u00a0% " + by);
    }

    private String distance(MetricKey end) {
        return Stream.of(Metric.KL_DIVERGENCE, Metric.KL_BOUND, Metric.KL_K3)
                .flatMap(metric -> value(end, metric).stream()
                        .map(figure -> (metric == Metric.KL_BOUND ? "at most " : "") + nats(figure)
                                + " of divergence from the base"))
                .findFirst()
                .orElseGet(() -> new Axis(end.axis()).meaning() + " " + PressureSentence.written(end.step()));
    }

    private static String verdict(Figure gold) {
        return switch (Side.of(gold, CHANCE)) {
            case ABOVE -> "in truth it is better than the base there";
            case BELOW -> "in truth it is worse than the base there";
            case UNKNOWN -> "whether it is better in truth cannot be told";
        };
    }

    private Optional<String> turn() {
        return findings.find(new MetricKey(
                        Arm.POLICY,
                        reward,
                        MetricKey.ALL,
                        Metric.GOLD_TURNOVER.label(),
                        Metric.GOLD_TURNOVER.against().get(0)))
                .map(Figure::of)
                .map(PressureOutcome::turns);
    }

    private static String turns(Figure turn) {
        if (!turn.isValue()) {
            String why = turn.reason().startsWith(CANNOT_TELL)
                    ? turn.reason().substring(CANNOT_TELL.length())
                    : turn.reason();
            return "Where truth turns down on the way, if it does, cannot be told: " + why + ".";
        }
        if (turn.censored()) {
            return "Up to " + nats(turn) + ", as far as these pools tell, truth does not turn down" + surely(turn)
                    + ".";
        }
        if (turn.high().isEmpty()) {
            return "Whether truth turns down on the way cannot be told; by estimate it does at " + nats(turn) + ".";
        }
        double high = turn.high().getAsDouble();
        if (turn.estimate().orElseThrow() < LEAST) {
            return "Truth turns down at the base itself"
                    + (high < LEAST ? "." : ", or at " + Trend.two(high) + "\u00a0nats at most.");
        }
        return "Truth turns down at " + nats(turn) + " (" + Trend.two(turn.low().orElse(0)) + " to " + Trend.two(high)
                + ").";
    }

    private static String surely(Figure turn) {
        double low = turn.low().orElse(0);
        return turn.estimate().orElseThrow() - low < LEAST
                ? ""
                : " by estimate, and surely not before " + Trend.two(low);
    }

    private static String nats(Figure figure) {
        return Trend.two(figure.estimate().orElseThrow()) + "\u00a0nats";
    }
}
